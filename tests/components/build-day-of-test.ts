import type { Day } from '../../src/catalog/source-health.ts';

let day: Day = '2024-07-01';

/** Stands in for the getBuildDay of src/components/build-day.ts. */
export const getBuildDay = (): Promise<Day> => Promise.resolve(day);

/** Sets the day on which components believe that they are built. */
export function useBuildDay(next: Day): void {
  day = next;
}
