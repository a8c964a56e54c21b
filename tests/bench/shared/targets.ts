/** What the guide promises of its speed and size -> a table of what was promised, measured and kept. Pure. */
import { formatTable } from './format-table.ts';

/** One promise. */
export interface Target {
  /** What is measured, in a few words. */
  readonly name: string;
  /** The most that is allowed, or the least with `isLeast`. */
  readonly limit: number;
  readonly isLeast?: boolean;
  /** Undefined where this run did not measure it. */
  readonly measured: number | undefined;
  readonly format: (value: number) => string;
}

/** Whether a promise was kept; undefined where nothing was measured. */
export function isKept({ limit, isLeast = false, measured }: Target): boolean | undefined {
  if (measured === undefined || Number.isNaN(measured)) return undefined;
  return isLeast ? measured >= limit : measured <= limit;
}

const verdicts = new Map([
  [true, 'yes'],
  [false, 'no'],
  [undefined, 'not measured'],
]);

/** The table of promises. */
export const formatTargets = (targets: readonly Target[]): string =>
  formatTable(
    ['promise', 'limit', 'measured', 'kept'],
    targets.map((target) => {
      const { name, limit, isLeast = false, measured, format } = target;
      const bound = `${isLeast ? 'at least' : 'at most'} ${format(limit)}`;
      const kept = isKept(target);
      return [
        name,
        bound,
        kept === undefined || measured === undefined ? '–' : format(measured),
        verdicts.get(kept) ?? '',
      ];
    }),
    1,
  );
