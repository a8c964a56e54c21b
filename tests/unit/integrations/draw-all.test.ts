import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawAll } from '../../../src/integrations/draw-all.ts';

const now = Date.UTC(2026, 10, 23);
const dayMs = 86_400_000;

const buildJob = (id: string, text = id) => ({
  id,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" font-family="Arimo"><rect width="60" height="30" fill="#fff"/><text y="20" font-size="12">${text}</text></svg>`,
});
const jobs = Array.from({ length: 10 }, (_, at) => buildJob(`card-${at.toString()}`));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'draw-cards-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const draw = (some = jobs, build = 'a', day = 0) =>
  drawAll(some, {
    outDir: join(folder, build),
    cacheDir: join(folder, 'cache'),
    now: now + day * dayMs,
    threads: 2,
  });
const read = (build: string, id: string) => readFileSync(join(folder, build, `${id}.png`));
const listKept = () => readdirSync(join(folder, 'cache'));

describe('drawAll', () => {
  it('draws every card once, and none in a build that changed nothing', async () => {
    expect(await draw()).toEqual({ drawn: 10, kept: 0, pruned: 0 });
    expect(await draw(jobs, 'b')).toEqual({ drawn: 0, kept: 10, pruned: 0 });
    for (const { id } of jobs) expect(read('b', id).equals(read('a', id))).toBe(true);
  });

  it('draws what changed, and nothing else', async () => {
    await draw();
    const changed = [...jobs.slice(1), buildJob('card-0', 'new')];
    expect(await draw(changed, 'b')).toMatchObject({ drawn: 1, kept: 9 });
    expect(read('b', 'card-0').equals(read('a', 'card-0'))).toBe(false);
  });

  it('draws the same picture in a thread and without one', async () => {
    await draw();
    await drawAll(jobs, { outDir: join(folder, 'b'), cacheDir: join(folder, 'other'), now, threads: 1 });
    for (const { id } of jobs) expect(read('b', id).equals(read('a', id))).toBe(true);
  });

  it.each([
    [
      'cut off',
      (path: string) => {
        truncateSync(path, 60);
      },
    ],
    [
      'empty',
      (path: string) => {
        truncateSync(path, 0);
      },
    ],
    [
      'changed in one byte',
      (path: string) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    [
      'no picture at all',
      (path: string) => {
        writeFileSync(path, 'not a picture');
      },
    ],
  ])('draws anew a card whose file is %s', async (_, damage) => {
    await draw();
    const [name = ''] = listKept();
    damage(join(folder, 'cache', name));
    expect(await draw(jobs, 'b')).toMatchObject({ drawn: 1, kept: 9 });
    for (const { id } of jobs) expect(read('b', id).equals(read('a', id))).toBe(true);
    expect(await draw(jobs, 'c')).toMatchObject({ drawn: 0, kept: 10 });
  });

  it('keeps what another build may use, and throws it away after two weeks', async () => {
    await draw();
    const few = jobs.slice(0, 2);
    expect(await draw(few, 'b', 10)).toMatchObject({ kept: 2, pruned: 0 });
    expect(await draw(few, 'b', 20)).toMatchObject({ kept: 2, pruned: 8 });
    expect(listKept()).toHaveLength(2);
  });

  it('throws away what a build that broke off left behind', async () => {
    await draw();
    const left = join(folder, 'cache', 'half.png.123');
    writeFileSync(left, 'half');
    utimesSync(left, (now - 30 * dayMs) / 1000, (now - 30 * dayMs) / 1000);
    await draw();
    expect(existsSync(left)).toBe(false);
  });

  it('refuses a picture that weighs too much, and says what to do', async () => {
    const limit = { bytes: 20, hint: 'Use less.' };
    const options = { outDir: join(folder, 'a'), cacheDir: join(folder, 'cache'), now, limit };
    await expect(drawAll(jobs.slice(0, 1), options)).rejects.toThrow(
      /^The picture "card-0" weighs \d+ bytes and may weigh 20\. Use less\.$/,
    );
  });

  it('names the card that cannot be drawn', async () => {
    const bad = [...jobs, { id: 'card-bad', svg: 'not a picture' }];
    await expect(draw(bad)).rejects.toThrow('card-bad');
  });
});
