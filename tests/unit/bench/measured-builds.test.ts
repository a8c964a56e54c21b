import { describe, expect, it } from 'vitest';
import { parseSteps, type BuildRun } from '../../bench/build/build-sites.ts';
import { parseStat, sumTree } from '../../bench/build/measure-command.ts';
import { listDifferences } from '../../bench/build/measure-output.ts';
import {
  formatBuilds,
  formatBuildTargets,
  formatComparisons,
  type BuildLine,
} from '../../bench/build/report.ts';
import { drawStrip, findComplete, findFirstText } from '../../bench/filmstrip/filmstrip.ts';

describe('the memory of a process and all below it', () => {
  const buildStat = (pid: number, parent: number, pages: number): string =>
    `${String(pid)} (node (worker) 1) S ${String(parent)} ${'0 '.repeat(19)}${String(pages)} 0`;

  it('is read past a name with brackets in it', () => {
    expect(parseStat(buildStat(12, 3, 10))).toEqual({ pid: 12, parent: 3, residentBytes: 40_960 });
    expect(parseStat('nonsense')).toBeUndefined();
  });

  it('counts children of children, and nobody else', () => {
    const lines = [
      { pid: 2, parent: 1, residentBytes: 1 },
      { pid: 3, parent: 2, residentBytes: 10 },
      { pid: 4, parent: 3, residentBytes: 100 },
      { pid: 5, parent: 1, residentBytes: 1000 },
    ];
    expect(sumTree(lines, 2)).toBe(111);
  });
});

describe('the steps of a build', () => {
  it('are read from what it prints', () => {
    const output =
      'Checking the content     done      1.5 s\n[WARN] No cards.\nBuilding the pages       done     22.4 s\n';
    expect(parseSteps(output)).toEqual([
      ['Checking the content', 1.5],
      ['Building the pages', 22.4],
    ]);
  });
});

const buildRun = (seconds: number, peakBytes: number, bytes: number): BuildRun => ({
  ...{ seconds, peakBytes, bytes, files: 10, output: '', steps: [], parts: new Map() },
});
const line = (who: BuildLine['who'], how: BuildLine['how'], run: BuildRun): BuildLine => ({
  ...{ pages: 1000, who, how, runs: [run] },
});
const lines = [
  line('ours', 'cold', buildRun(20, 0.6e9, 30e6)),
  line('stock', 'cold', buildRun(40, 1.2e9, 160e6)),
  line('ours', 'unchanged', buildRun(6, 0.6e9, 30e6)),
];

describe('the tables of builds', () => {
  it('compare cold builds with stock, and rebuilds with our own', () => {
    const table = formatBuilds(lines);
    expect(table).toMatch(
      /1,000 +\| ours +\| +20 s \| 0\.50 × \| +600\.0 MB \| 0\.50 × \| +30\.0 MB \| 0\.19 ×/,
    );
    expect(table).toMatch(/1,000 +\| ours, unchanged +\| +6\.0 s \| 0\.30 ×/);
  });

  it('say which promises were kept, broken and not measured', () => {
    const verdicts = formatBuildTargets(lines, []);
    expect(verdicts).toMatch(/time at 1,000 pages, of stock .* yes \|/);
    expect(verdicts).toMatch(/unchanged rebuild .* no \|/);
    expect(verdicts).toMatch(/peak memory at 5,000 pages .* not measured \|/);
  });

  it('name the files that a rebuild made otherwise', () => {
    const one = new Map([
      ['a', '1'],
      ['b', '2'],
    ]);
    const other = new Map([
      ['a', '1'],
      ['b', '3'],
      ['c', '4'],
    ]);
    const differing = listDifferences(one, other);
    expect(differing).toEqual(['b', 'c']);
    expect(formatComparisons([{ pages: 1000, what: 'unchanged', differing, files: 2 }])).toBe(
      'At 1,000 pages, a rebuild (unchanged) gave 2 of 2 files otherwise than a cold build: `b`, `c`.',
    );
  });
});

describe('a filmstrip', () => {
  const frame = (ms: number, inkShare: number, likeLast: number) => ({ ms, inkShare, likeLast, data: '' });

  it('tells when text was visible, and when the screen stayed as it is', () => {
    const frames = [frame(300, 0, 0.5), frame(600, 0.1, 0.9), frame(900, 0.2, 1), frame(1200, 0.2, 1)];
    expect([findFirstText(frames), findComplete(frames)]).toEqual([600, 900]);
    expect(drawStrip(frames, 250, 5)).toBe('··▒██');
  });

  it('does not take a screen for complete that was so and changed again', () => {
    const frames = [frame(300, 0.2, 1), frame(600, 0.1, 0.8), frame(900, 0.2, 1)];
    expect(findComplete(frames)).toBe(900);
  });
});
