/** The day on which the site is built, as components read it: from the content store, where content.config.ts puts it. */
import { getEntry } from 'astro:content';
import type { Day } from '../catalog/source-health.ts';

/** Returns the day of the build. @throws Error when the content store has not been filled, which only a broken build causes. */
export async function getBuildDay(): Promise<Day> {
  const entry = await getEntry('build', 'build');
  if (!entry) throw new Error('The day of the build is not in the content store. Run `npm run build` again.');
  return entry.data.day;
}
