/** Parses many built pages on all cores, each with its share. */
import { availableParallelism } from 'node:os';
import { parseAll, type Parsed, type ParseJob } from './parse-pages.ts';
import { runThread } from './run-thread.ts';

/** With fewer pages than this for each thread, starting the thread takes longer than parsing. */
const pagesWorthThread = 500;

/** Reads a part of every page, in the order of the names. @throws Error when a page cannot be read. */
export async function parsePages<Part extends keyof Parsed>(
  part: Part,
  folder: string,
  names: readonly string[],
  threads: number = availableParallelism(),
): Promise<Parsed[Part][]> {
  const count = Math.min(threads, Math.floor(names.length / pagesWorthThread));
  if (count < 2) return parseAll({ part, folder, names });
  // Pages of one folder are alike, so every thread takes some of each.
  const script = new URL('./parse-worker.ts', import.meta.url);
  const shares = Array.from({ length: count }, (_, thread) => {
    const job: ParseJob<Part> = { part, folder, names: names.filter((_, at) => at % count === thread) };
    return runThread<Parsed[Part][]>(script, job, 'The pages could not be read');
  });
  const parsed = await Promise.all(shares);
  return names.flatMap((_, at) => parsed[at % count]?.[Math.floor(at / count)] ?? []);
}
