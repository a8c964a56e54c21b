/** The tables in tests/bench/README.md: what they were measured on, and putting each between its two marks there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { at } from '../../../scripts/project.ts';

/** The benchmarks whose results stand in the README, in the order in which they stand there. */
export const benchNames = [
  ...(['pages', 'every-page', 'filmstrip', 'next-page', 'build', 'charts', 'search'] as const),
  ...(['search-growth', 'search-keys'] as const),
] as const;
export type BenchName = (typeof benchNames)[number];

const file = at('tests/bench/README.md');

/** Day, machine and programs, as a list; `more` are further lines, such as the settings of what was measured. */
export function describeMachine(on: Date, chromium: string | undefined, more: readonly string[]): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  const programs = [`Node.js ${process.versions.node}`, ...(chromium ? [`Chromium ${chromium}`] : [])];
  return [
    `- Measured on ${on.toISOString().slice(0, 10)}.`,
    `- ${model}, ${String(cpus().length)} cores, ${gigabytes} GiB of memory; ${process.platform}, ${programs.join(', ')}.`,
    ...more.map((line) => `- ${line}.`),
  ].join('\n');
}

/** The marks around the results of a benchmark. */
const nameMarks = (name: BenchName) =>
  [`<!-- results: ${name} -->`, `<!-- end of results: ${name} -->`] as const;

/** Puts a report between the marks of a benchmark, in the place of the one before it. @throws Error when they are gone. */
export function replaceReport(text: string, name: BenchName, report: string): string {
  const [opening, closing] = nameMarks(name);
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start) {
    throw new Error(`tests/bench/README.md has lost its marks. It needs "${opening}" and "${closing}".`);
  }
  return `${text.slice(0, start)}${opening}\n\n${report}\n\n${text.slice(end)}`;
}

/**
 * Prints a report, and puts it into the README when it is a whole one.
 * @param parts headings, tables and lists, in order; empty ones are left out
 * @param partial what the README takes only, such as "a run with all sizes", where this is not one
 * @throws Error when the README has lost its marks
 */
export function publishReport(
  name: BenchName,
  parts: readonly string[],
  print: (line: string) => void,
  partial?: string,
): void {
  const report = parts.filter((part) => part !== '').join('\n\n');
  print(`\n${report}\n`);
  if (partial !== undefined) {
    print(`tests/bench/README.md stays as it is: it takes only ${partial}.`);
    return;
  }
  writeFileSync(file, replaceReport(readFileSync(file, 'utf8'), name, report));
  print('Written into tests/bench/README.md.');
}
