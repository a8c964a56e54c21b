/** Frames -> when text stands there and when all of it does, and a strip of them in letters. Pure. */
import type { SeenFrame } from './read-frames.ts';

/** So much of the first screen must be other than background before it counts as text. */
const leastInk = 0.005;
/** So much must be as in the last picture before a page counts as complete. */
const likeEnough = 0.99;

/** When text first stood there; not a number when it never did. */
export const findFirstText = (frames: readonly SeenFrame[]): number =>
  frames.find(({ inkShare }) => inkShare >= leastInk)?.ms ?? Number.NaN;

/** When the first screen stood there as it stayed. */
export function findComplete(frames: readonly SeenFrame[]): number {
  const lastOther = frames.findLastIndex(({ likeLast }) => likeLast < likeEnough);
  return frames[lastOther + 1]?.ms ?? Number.NaN;
}

/** A sign for each step of time: blank, text on the way, complete. */
export function drawStrip(frames: readonly SeenFrame[], stepMs: number, steps: number): string {
  const [first, complete] = [findFirstText(frames), findComplete(frames)];
  return Array.from({ length: steps }, (_, step) => {
    const ms = (step + 1) * stepMs;
    if (ms >= complete && ms >= first) return '█';
    return ms >= first ? '▒' : '·';
  }).join('');
}
