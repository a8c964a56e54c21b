/**
 * Reads the paths of a drawn chart back: where each point stands, in percent of the width for paths that stretch,
 * or in pixels from the place that a fixed drawing is anchored to. It knows nothing of the code that writes them.
 */
import type { XmlElement } from './svg-xml.ts';

/** One point of a path. */
export interface PathPoint {
  readonly x: number;
  readonly y: number;
}

/** One path with its parts; `isStretched` says that x counts in percent of the width. */
export interface DrawnPath {
  readonly parts: readonly (readonly PathPoint[])[];
  readonly isClosed: boolean;
  readonly isStretched: boolean;
  /** Where an anchored path counts from: x in percent, y in pixels. */
  readonly anchor: PathPoint;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every path of a picture, in drawing order. @throws Error for a path that stretches in height. */
export function readPaths(root: XmlElement): DrawnPath[] {
  return root.children.flatMap((child): DrawnPath[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'path') return [read(child, { x: 0, y: 0 }, undefined)];
    if (child.name !== 'svg') return [];
    const anchor = {
      x: Number.parseFloat(child.attributes['x'] ?? '0'),
      y: Number(child.attributes['y'] ?? '0'),
    };
    const paths = child.children.filter((each) => typeof each !== 'string' && each.name === 'path');
    return paths.map((path) => read(path as XmlElement, anchor, readViewBox(child)));
  });
}

function readViewBox({ attributes }: XmlElement): number | undefined {
  const { viewBox } = attributes;
  if (viewBox === undefined) return undefined;
  const [x, y, width, height] = viewBox.split(' ');
  const isPlain = x === '0' && y === '0' && height === attributes['height'];
  if (!isPlain || attributes['width'] !== '100%' || attributes['preserveAspectRatio'] !== 'none')
    throw new Error(`A nested picture scales its height: viewBox="${viewBox}".`);
  return Number(width);
}

function read({ attributes }: XmlElement, anchor: PathPoint, widthPx: number | undefined): DrawnPath {
  const d = attributes['d'] ?? '';
  const parts = parsePath(d).map((part) =>
    part.map(({ x, y }) => ({ x: widthPx === undefined ? x : (x / widthPx) * 100, y })),
  );
  return { parts, isClosed: d.endsWith('z'), isStretched: widthPx !== undefined, anchor, attributes };
}

/** The points of a path of M, m, l and z, in absolute places. @throws Error for anything else. */
export function parsePath(d: string): PathPoint[][] {
  if (!/^M[-\d.\sl mz]*$/.test(d)) throw new Error(`Not a path of lines: ${d}`);
  const parts: PathPoint[][] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', numbers = ''] of d.matchAll(/([Mmlz])([^Mmlz]*)/g)) {
    if (letter === 'z') {
      [x, y] = [parts.at(-1)?.[0]?.x ?? 0, parts.at(-1)?.[0]?.y ?? 0];
      continue;
    }
    const steps = [...numbers.matchAll(/-?(?:\d+\.?\d*|\.\d+)/g)].map(([each]) => Number(each));
    if (steps.length % 2 !== 0) throw new Error(`Half a point in ${d}`);
    if (letter !== 'l') parts.push([]);
    for (let at = 0; at < steps.length; at += 2) {
      x += steps[at] ?? 0;
      y += steps[at + 1] ?? 0;
      parts.at(-1)?.push({ x, y });
    }
  }
  return parts;
}
