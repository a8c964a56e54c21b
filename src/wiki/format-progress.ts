/** How far a check is, as one line. In: bytes and seconds. Out: a text that fits its width. */
import { makeHarmless } from './harmless.ts';
import type { Progress } from './read-report.ts';

/** Returns a bar with share, amount, pace and the file at hand. */
export function formatProgress({ done, total, path }: Progress, seconds: number, width: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const cells = 24;
  const filled = Math.round(share * cells);
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(cells - filled)}]`;
  const percent = `${Math.floor(share * 100).toString()}%`.padStart(4);
  const pace = seconds > 0.5 ? `, ${formatMegabytes(done / seconds)}/s` : '';
  const line = `${bar} ${percent}  ${formatMegabytes(done)} of ${formatMegabytes(total)}${pace}  ${makeHarmless(path)}`;
  return line.length < width ? line : `${line.slice(0, Math.max(0, width - 2))}…`;
}

const formatMegabytes = (bytes: number): string => {
  const megabytes = bytes / 1e6;
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes).toString()} MB`;
};
