import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawPng } from '../../../src/integrations/draw-png.ts';
import { drawCharts } from '../../../src/integrations/draw-pngs.ts';

const draw = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="Arimo"><text y="15" font-size="12">${text}</text></svg>`;

let folder: string;
let cacheDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draw-pngs-'));
  cacheDir = join(folder, 'cache');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('drawCharts', () => {
  it('puts a PNG beside every SVG and leaves other files alone', async () => {
    for (const name of ['a.svg', 'b.svg', 'a.csv']) writeFileSync(join(folder, name), draw('A'));
    expect(await drawCharts(folder, cacheDir, 0)).toMatchObject({ drawn: 2, kept: 0 });
    expect(readFileSync(join(folder, 'b.png')).subarray(1, 4).toString()).toBe('PNG');
    expect(existsSync(join(folder, 'a.csv.png'))).toBe(false);
    const before = readFileSync(join(folder, 'b.png'));
    expect(await drawCharts(folder, cacheDir, 0)).toMatchObject({ drawn: 0, kept: 2 });
    expect(readFileSync(join(folder, 'b.png')).equals(before)).toBe(true);
  });

  it('draws nothing in a guide without charts', async () => {
    expect(await drawCharts(join(folder, 'charts'), cacheDir, 0)).toMatchObject({ drawn: 0 });
  });
});

describe('drawPng', () => {
  it('writes text with the bundled font', () => {
    // Without a font the two would be the same white picture.
    expect(Buffer.from(drawPng(draw('Ab'))).equals(Buffer.from(drawPng(draw('Cd'))))).toBe(false);
  });

  it('refuses what is not a picture', () => {
    expect(() => drawPng('not a picture')).toThrow();
  });
});
