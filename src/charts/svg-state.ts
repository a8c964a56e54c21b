/** What the recorder remembers between calls: the path being built, and the state that save() keeps. */

/** One step of a line. */
export interface Move {
  readonly op: 'M' | 'L';
  readonly x: number;
  readonly y: number;
}

/** A full circle. */
export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A rectangle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What save() puts away and restore() brings back. */
export interface State {
  shiftX: number;
  shiftY: number;
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineDash: readonly number[];
  font: string;
  textAlign: string;
  textBaseline: string;
}

/** The state of a fresh canvas. */
export const initialState: State = {
  shiftX: 0,
  shiftY: 0,
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineDash: [],
  font: '13px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
};

/** The same rectangle with its corner at the top left, however it was drawn. */
export function normalizeBox({ x, y, width, height }: Box): Box {
  return {
    x: Math.min(x, x + width),
    y: Math.min(y, y + height),
    width: Math.abs(width),
    height: Math.abs(height),
  };
}

/** The error for a canvas call that has no honest picture in SVG. */
export function unsupported(call: string): Error {
  return new Error(
    `The chart recorder cannot draw "${call}". Add it to src/charts/svg-context.ts with a test, or draw the mark in another way.`,
  );
}
