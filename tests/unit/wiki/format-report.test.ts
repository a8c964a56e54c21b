import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formatProgress } from '../../../src/wiki/format-progress.ts';
import { buildDump, makeWiki, run, site } from './wiki-kit.ts';

const text = [
  `[${site}/id/base-and-total/ changed] [${site}/salaries/ live]`,
  `[${site}/pay/#bands moved]`,
  `[${site}/id/bonus/ merged] [${site}/id/signing-bonus/ retired]`,
  `[${site}/id/base-and-totl/ unknown] [${site}/feed.xml unchecked]`,
].join('\n');
const wiki = { 'dump & <more>.xml': buildDump(text, 'Pay &amp; "levels"&#x9b;31m') };

describe('a report', () => {
  test.each(['table', 'json', 'junit', 'sarif'])('as %s', async (format) => {
    expect((await run(makeWiki(wiki), '.', '--format', format)).out).toMatchSnapshot();
  });

  test.each(['table', 'json', 'junit', 'sarif'])('as %s, without findings', async (format) => {
    const folder = makeWiki({ 'a.md': `${site}/salaries/` });
    expect(await run(folder, 'a.md', '--format', format)).toMatchSnapshot();
  });

  test('in a file instead of on the screen', async () => {
    const folder = makeWiki(wiki);
    const { out, err } = await run(folder, '.', '--format', 'junit', '--output', 'report.xml');
    expect(out).toBe('');
    expect(err).toMatch(/^1 file read, .*\. The report is in report\.xml\.$/);
    expect(readFileSync(join(folder, 'report.xml'), 'utf8')).toMatch(/^<\?xml[^]*<\/testsuites>\n$/);
  });

  test('as JUnit is well-formed, whatever a page is called', async () => {
    const { out } = await run(makeWiki(wiki), '.', '--format', 'junit', '--all');
    const parser = new SaxesParser();
    const names: string[] = [];
    parser.on('opentag', ({ name }) => names.push(name));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(out).close();
    expect(names.filter((name) => name === 'testcase')).toHaveLength(7);
    expect(names.filter((name) => name === 'failure')).toHaveLength(2);
  });

  test('as SARIF points at the very characters that its fix replaces', async () => {
    const folder = makeWiki({ 'a.md': `é [x](${site}/pay/#bands)` });
    const { out } = await run(folder, '.', '--format', 'sarif');
    interface Log {
      runs: {
        results: { fixes: { artifactChanges: { replacements: { deletedRegion: object }[] }[] }[] }[];
      }[];
    }
    const [result] = (JSON.parse(out) as Log).runs[0]?.results ?? [];
    expect(result?.fixes[0]?.artifactChanges[0]?.replacements).toEqual([
      {
        deletedRegion: { startLine: 1, startColumn: 7, endColumn: 7 + `${site}/pay/#bands`.length },
        insertedContent: { text: `${site}/id/bands/` },
      },
    ]);
  });
});

describe('the exit code', () => {
  test.each([
    ['/id/nope/', [1, 1, 1, 1]],
    ['/id/signing-bonus/', [0, 1, 1, 1]],
    ['/id/bonus/', [0, 0, 1, 1]],
    ['/pay/#bands', [0, 0, 1, 1]],
    ['/id/base-and-total/', [0, 0, 0, 1]],
    ['/salaries/', [0, 0, 0, 0]],
  ] as const)('%s', async (rest, expected) => {
    const folder = makeWiki({ 'a.md': `${site}${rest}` });
    const levels = ['unknown', 'retired', 'moved', 'changed'];
    const codes = levels.map((level) => run(folder, '.', '--since', '2026-06-01', '--fail-on', level));
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual(expected);
  });
});

describe('the progress bar', () => {
  test.each([
    [{ done: 0, total: 500e6, path: 'dump.xml' }, 0, 120],
    [{ done: 226e6, total: 500e6, path: 'dump.xml' }, 7, 120],
    [{ done: 1e6, total: 3e6, path: '\u001b[2Ja.md' }, 2, 60],
    [{ done: 0, total: 0, path: 'a.md' }, 0, 10],
  ])('%j', (progress, seconds, width) => {
    const line = formatProgress(progress, seconds, width);
    expect(line.length).toBeLessThan(width);
    expect(line).toMatchSnapshot();
  });
});
