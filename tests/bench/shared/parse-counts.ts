/** Numbers given on a command line. */

/** A whole number above zero. @throws Error when it is none; the message names the option. */
export function parseCount(name: string, text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`"--${name} ${text}" is no whole number above zero.`);
}

/** Such numbers between commas, smallest first. */
export const parseCounts = (name: string, text: string): number[] =>
  text
    .split(',')
    .map((part) => parseCount(name, part.trim()))
    .sort((a, b) => a - b);
