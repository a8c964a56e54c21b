import { chmodSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeFile } from '../../../src/wiki/read-wiki.ts';
import { writeFixes } from '../../../src/wiki/write-fixes.ts';
import { buildDump, makeWiki, readAll, run, site } from './wiki-kit.ts';

const old = `${site}/pay/#bands`;
const permanent = `${site}/id/bands/`;

/** Every byte that could get lost: a mark, both line ends, tabs, invisible and wide characters, no last newline. */
const files: Record<string, string> = {
  'a.md': `\uFEFF# Pay \r\n\r\n[é😀](${old})\tx \u00a0\r\n\`${old}\`\n[b](${old} "t") <${old}>\rx`,
  'b.rst': `\`x <${old}>\`_\r\n\r\n.. comment ${old}\r\n`,
  'c.adoc': `${old}[x]\n// ${old}\n`,
  'd.html': `<p>\u00a0<a href='${old}'>é</a>\r\n<a\thref = "${old}" >${old}</a><!-- ${old} --></p>`,
  'sub/e.xml': buildDump(`&lt;!-- ${old} --&gt;\r\n[${old} é]&#x20;<![CDATA[ ${old} ]]>&amp;`),
};

describe('--fix', () => {
  test('shows a diff and changes nothing', async () => {
    const folder = makeWiki(files);
    const before = readAll(folder);
    expect(await run(folder, '.', '--fix')).toMatchSnapshot();
    expect(readAll(folder)).toEqual(before);
  });

  test('with --write changes the links outside code and comments, and not one other byte', async () => {
    const folder = makeWiki(files);
    const before = readAll(folder);
    const { code } = await run(folder, '.', '--fix', '--write', '--fail-on', 'moved');
    expect(code).toBe(0);
    const after = readAll(folder);
    const kept = [
      `\`${old}\``,
      `.. comment ${old}`,
      `// ${old}`,
      `<!-- ${old}`,
      `&lt;!-- ${old}`,
      `>${old}</a>`,
    ];
    for (const [name, text] of Object.entries(before)) {
      expect(after[`${name}.bak`], name).toBe(text);
      const guarded = kept.reduce((all, part) => all.replaceAll(part, part.replace(old, '\0')), text);
      expect(after[name], name).toBe(guarded.replaceAll(old, permanent).replaceAll('\0', old));
    }
    expect(Object.keys(after)).toHaveLength(2 * Object.keys(before).length);
    expect((await run(folder, '.', '--fix', '--write')).err).toContain('There is nothing to rewrite.');
  });

  test('in code as well where told', async () => {
    const folder = makeWiki({ 'a.md': `\`${old}\`\n` });
    await run(folder, '.', '--fix', '--write', '--include-code');
    expect(readAll(folder)['a.md']).toBe(`\`${permanent}\`\n`);
  });

  test('escapes once for each layer of mark-up', async () => {
    const address = `${site}/embed/bonus/?a=1`;
    const folder = makeWiki({
      'a.html': `<iframe src="${address}&amp;b=2">`,
      'b.xml': buildDump(`[${address}&amp;b=2 x]`),
      'c.md': `<${address}&b=2>`,
    });
    await run(folder, '.', '--fix', '--write');
    const after = readAll(folder);
    expect(after['a.html']).toContain('/embed/base-and-total/?a=1&amp;b=2"');
    expect(after['b.xml']).toContain('/embed/base-and-total/?a=1&amp;b=2 x]');
    expect(after['c.md']).toContain('/embed/base-and-total/?a=1&b=2>');
  });

  test('leaves an address that mark-up runs through, and says that it is left', async () => {
    const folder = makeWiki({ 'a.xml': buildDump(`${site}/pay/<![CDATA[#bands]]>`) });
    const before = readAll(folder);
    expect((await run(folder, '.', '--fix', '--write', '--fail-on', 'moved')).code).toBe(1);
    expect(readAll(folder)).toEqual(before);
  });

  test('never writes over a backup, keeps permissions, and writes through a symbolic link', async () => {
    const folder = makeWiki({ 'real.md': old, 'real.md.bak': 'mine' });
    chmodSync(join(folder, 'real.md'), 0o640);
    symlinkSync('real.md', join(folder, 'link.md'));
    await run(folder, 'link.md', '--fix', '--write');
    const link = readFileSync(join(folder, 'link.md'), 'utf8');
    expect(readAll(folder)).toEqual({ 'real.md': permanent, 'real.md.bak': 'mine', 'real.md.bak2': old });
    expect(link).toBe(permanent);
    expect(statSync(join(folder, 'real.md')).mode & 0o777).toBe(0o640);
  });

  test('a file named twice is fixed once', async () => {
    const folder = makeWiki({ 'a.md': `${old} ${old}` });
    await run(folder, '.', 'a.md', '--fix', '--write');
    expect(readAll(folder)['a.md']).toBe(`${permanent} ${permanent}`);
  });
});

describe('writing', () => {
  const describeAt = (path: string): ReturnType<typeof describeFile> =>
    describeFile(path, 'markdown', statSync(path));
  const fix = { start: 0, end: 3, raw: 'old', text: 'new' };

  test('stops, with every file as it was, when one changed meanwhile', () => {
    const folder = makeWiki({ 'a.md': 'old', 'b.md': 'old' });
    const [a, b] = ['a.md', 'b.md'].map((name) => describeAt(join(folder, name)));
    if (!a || !b) throw new Error('no files');
    utimesSync(b.path, 1, 1);
    const before = readAll(folder);
    const write = (): unknown => writeFixes([a, b].map((file) => ({ file, fixes: [fix] })));
    expect(write).toThrow('This file changed while it was being checked.');
    expect(readAll(folder)).toEqual(before);
  });

  test('stops when other bytes stand where a link was', () => {
    const folder = makeWiki({ 'a.md': 'odd and more' });
    const file = describeAt(join(folder, 'a.md'));
    expect(() => writeFixes([{ file, fixes: [fix] }])).toThrow('This file changed');
    expect(readAll(folder)).toEqual({ 'a.md': 'odd and more' });
  });

  test('leaves every file as it was when one of the new files cannot be made', () => {
    const folder = makeWiki({ 'a.md': 'old', 'b/c.md': 'old' });
    const [a, c] = ['a.md', 'b/c.md'].map((name) => describeAt(join(folder, name)));
    if (!a || !c) throw new Error('no files');
    // What another run is writing stands where the new file would.
    writeFileSync(`${c.path}.wiki-check-new`, 'theirs');
    const before = readAll(folder);
    expect(() => writeFixes([a, c].map((file) => ({ file, fixes: [fix] })))).toThrow(
      /cannot be written.*\n.*Another run is at work here/,
    );
    expect(readAll(folder)).toEqual(before);
  });
});
