/** The tables in tests/bench/README.md: what they were measured on, and putting them between the two marks there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { at } from '../../../scripts/project.ts';
import type { EngineRun } from './report.ts';

const file = at('tests/bench/README.md');
const marks = ['<!-- results: written by npm run bench:search -->', '<!-- end of results -->'] as const;

/** Day, machine, programs and settings, as a list. */
export function describeMachine(
  chromium: string,
  on: Date,
  runs: readonly Pick<EngineRun, 'described'>[],
): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return [
    `- Measured on ${on.toISOString().slice(0, 10)}.`,
    `- ${model}, ${String(cpus().length)} cores, ${gigabytes} GiB of memory; ${process.platform}, Node.js ${process.versions.node}, Chromium ${chromium}.`,
    ...runs.map(({ described }) => `- ${described}.`),
  ].join('\n');
}

/** Puts a report in the place of the one before it. @throws when the file has lost its marks. */
export function writeReadme(report: string): void {
  const text = readFileSync(file, 'utf8');
  const [start, end] = marks.map((mark) => text.indexOf(mark));
  if (start === undefined || end === undefined || start < 0 || end < start) {
    throw new Error(`tests/bench/README.md has lost its marks. It needs "${marks[0]}" and "${marks[1]}".`);
  }
  writeFileSync(file, `${text.slice(0, start)}${marks[0]}\n\n${report}\n\n${text.slice(end)}`);
}
