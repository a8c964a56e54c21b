/**
 * Lines with more than two points and areas, as SVG paths. Percentages cannot stand in a path, so a path that
 * must stretch with the page stands in a nested `<svg>` with its own coordinates; its stroke keeps its width.
 */
import { formatCoordinate } from './svg-format.ts';
import type { Move } from './svg-state.ts';

/** One step, rounded to a tenth of a pixel as an integer count of tenths. */
type Tenths = readonly [x: number, y: number];

const toTenths = ({ x, y }: Move): Tenths => [Math.round(x * 10), Math.round(y * 10)];

/** The parts of a path between its moves. A step that goes nowhere is left out; Chart.js begins each line with one. */
export function splitPath(path: readonly Move[]): Move[][] {
  const parts: Move[][] = [];
  for (const move of path) {
    if (move.op === 'M' || parts.length === 0) parts.push([]);
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (last?.x !== move.x || last.y !== move.y) part?.push(move);
  }
  return parts;
}

/** The `d` of a path in relative steps of a tenth of a pixel; rounding does not add up along the way. */
export function formatPath(parts: readonly (readonly Move[])[], isClosed = false): string {
  let last: Tenths = [0, 0];
  const step = (move: Move): string => {
    const next = toTenths(move);
    const text = pair(next[0] - last[0], next[1] - last[1]);
    last = next;
    return text;
  };
  return parts
    .map((part, index) => {
      const [first, ...others] = part;
      if (!first) return '';
      const start = toTenths(first);
      const letter = index === 0 ? 'M' : 'm';
      // The first move of a path counts from the origin, so both letters are written from `last`.
      const move = `${letter}${pair(start[0] - last[0], start[1] - last[1])}`;
      last = start;
      const steps = others.map(step).reduce((text, each) => join(text, each), '');
      if (isClosed) last = start;
      return `${move}l${steps}${isClosed ? 'z' : ''}`;
    })
    .join('');
}

/** Wraps a path so that it stretches with the page while y stays in pixels. */
export function stretchPath(d: string, paint: string, widthPx: number, heightPx: number): string {
  const height = formatCoordinate(heightPx);
  return (
    `<svg width="100%" height="${height}" viewBox="0 0 ${formatCoordinate(widthPx)} ${height}" preserveAspectRatio="none">` +
    `<path d="${d}" ${paint}/></svg>`
  );
}

const pair = (x: number, y: number): string => join(tenths(x), tenths(y));

/** A minus sign parts two numbers as well as a space does. */
const join = (a: string, b: string): string => (a === '' || b.startsWith('-') ? `${a}${b}` : `${a} ${b}`);

/** A count of tenths as a decimal number without a leading zero: "-.3", "12", "0". */
const tenths = (count: number): string => (count / 10).toString().replace(/^(-?)0\./, '$1.');
