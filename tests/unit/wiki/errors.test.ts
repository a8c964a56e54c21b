import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDump, makeWiki, readAll, run, site } from './wiki-kit.ts';

const utf16 = (text: string, ...mark: number[]): Uint8Array =>
  Buffer.concat([Buffer.from(mark), Buffer.from(text, 'utf16le')]);
const good = `# Pay\n\n[bands](${site}/pay/#bands)\n`;

const bombs = Array.from(
  { length: 9 },
  (_, level) => `<!ENTITY a${(level + 1).toString()} "${`&a${level.toString()};`.repeat(10)}">`,
).join('\n');

const bad: Record<string, string | Uint8Array> = {
  'cut-off.xml': buildDump(`${site}/pay/#bands`).slice(0, -40),
  'empty-page.xml': '',
  'wrong-end.xml': buildDump('x').replace('</page>', '</pages>'),
  'bomb.xml': `<?xml version="1.0"?>\n<!DOCTYPE mediawiki [\n<!ENTITY a0 "ha">\n${bombs}\n]>\n${buildDump('&a9;')}`,
  'entity.xml': buildDump('a\nb &nbsp; c'),
  'control.xml': buildDump('a\n\u0008'),
  'other-root.xml': '<rss version="2.0"/>',
  'other-encoding.xml': `<?xml version="1.0" encoding="ISO-8859-1"?>\n${buildDump('x')}`,
  'latin.xml': Buffer.concat([Buffer.from(buildDump('a\nb').slice(0, -30)), Buffer.from([0x63, 0xe9, 0x64])]),
  'stub.xml': buildDump('x').replace(/<text.*<\/text>/, '<text bytes="5" id="1" location="tt:1" />'),
  'deep.xml': `<mediawiki>${'<a>'.repeat(200)}`,
  'nul.xml': buildDump('a\n\0'),
  'latin.md': Buffer.from('# Pay\n\nr\xe9sum\xe9\n', 'latin1'),
  'cut-character.md': Buffer.from('a\nb\xe2\x82', 'latin1'),
  'utf-16-le.md': utf16(good, 0xff, 0xfe),
  'utf-16-be.md': Buffer.from(utf16(good, 0xff, 0xfe)).swap16(),
  'utf-16-unmarked.md': utf16(good),
  'nul.md': 'a\nb\0c',
  'long-line.md': `a\n${'x'.repeat(1_000_001)}\n`,
  'deep.html': '<b>'.repeat(2000),
  'wiki.zip': 'PK',
  'dump.xml.bz2': 'BZ',
  'dump.7z': '7z',
  'notes.docx': 'PK',
};

describe('input that cannot be checked', () => {
  test.each(Object.keys(bad))('%s', async (name) => {
    const folder = makeWiki({ 'good.md': good, [name]: bad[name] ?? '' });
    const before = readAll(folder);
    const words = ['--output', join(folder, 'report.txt')];
    const result = await run(folder, 'good.md', name, ...words);
    expect(result.code).toBe(2);
    expect(result.out).toBe('');
    expect(result.err).toMatchSnapshot();
    expect((await run(folder, 'good.md', name, '--fix', '--write')).code).toBe(2);
    // Neither a report nor a fix in the good file.
    expect(readAll(folder)).toEqual(before);
  });

  test('a piece of mark-up without end stops before it fills the memory', async () => {
    const folder = makeWiki({ 'a.xml': `<mediawiki>\n<!-- ${'x'.repeat(16_100_000)}` });
    expect((await run(folder, 'a.xml')).err).toMatchSnapshot();
  });

  test('all problems of a run are told', async () => {
    const folder = makeWiki({ 'a.md': '\xff\0', 'b.xml': '<mediawiki>', 'c.md': 'fine' });
    expect(await run(folder, '.', 'nowhere')).toMatchSnapshot();
  });

  test('a folder without pages, and archives and links to elsewhere in a folder', async () => {
    const folder = makeWiki({
      'wiki/a.md': 'x',
      'wiki/export.zip': 'PK',
      'wiki/.git/a.md': '\0',
      'empty/x.png': '',
    });
    mkdirSync(join(folder, 'wiki/sub'));
    symlinkSync('..', join(folder, 'wiki/sub/circle'));
    expect(await run(folder, 'empty')).toMatchSnapshot();
    expect(await run(folder, 'wiki')).toMatchSnapshot();
  });
});

describe('options', () => {
  test.each([
    [],
    ['a.md', '--fixx'],
    ['a.md', '--write'],
    ['a.md', '--fix', '--format', 'json'],
    ['a.md', '--format', 'jnuit'],
    ['a.md', '--fail-on', 'all'],
    ['a.md', '--since', '2026-06-31'],
    ['a.md', '--since', 'June'],
    ['a.md', '--since'],
    ['a.md', '--all=yes'],
    ['a.md', '--site', 'guide.example'],
    ['a.md', '--interwiki', '[[guide:'],
    ['a.md', '--guide', 'nowhere'],
    ['a.md', '--guide', 'broken.json'],
    ['a.md', '--guide', 'other.json'],
  ])('%j %s %s', async (...words) => {
    const folder = makeWiki({
      'a.md': 'x',
      'broken.json': '{',
      'other.json': `{"version":1,"site":"${site}","entries":[{"id":"a","kind":"page","address":"x"}]}`,
    });
    const { code, out, err } = await run(folder, ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatchSnapshot();
  });

  test('a report that cannot be written ends the check with its reason', async () => {
    const folder = makeWiki({ 'a.md': site });
    const { code, err } = await run(folder, 'a.md', '--output', 'no/such/folder.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^The check stopped: ENOENT.*\n {4}Nothing was written\.$/);
  });

  test('--help prints how the command is used', async () => {
    const { code, out } = await run('.', '--help');
    expect(code).toBe(0);
    expect(out).toContain('npm run wiki:check -- <path…>');
  });
});
