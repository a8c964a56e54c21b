import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeXmlText, escapeXml } from '../../../src/wiki/xml-text.ts';
import { Utf8Decoder } from '../../../src/wiki/decode-utf8.ts';
import { fixtures, makeWiki, run, site } from './wiki-kit.ts';

const names = ['a.md', 'a.adoc', 'a.rst', 'a.html', 'a.wiki', 'a.xml'];
const samples = [
  'notes/onboarding.md',
  'mediawiki-dump.xml',
  'confluence/entities.xml',
  'notes/index.rst',
].map((path) => readFileSync(join(fixtures, path)));
const scraps = [
  '<!--',
  '`',
  '```\n',
  '<![CDATA[',
  ']]>',
  '<pre>',
  '[[guide:',
  '::\n',
  '&',
  '\0',
  '\r',
  `${site}/pay/#bands`,
];

/** A good file with one stretch replaced by something else, or nothing but noise. */
const damaged = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(
      fc.constantFrom(...samples),
      fc.nat(),
      fc.nat(60),
      fc.oneof(fc.string(), fc.constantFrom(...scraps)),
    )
    .map(([bytes, place, length, scrap]) => {
      const at = place % bytes.length;
      return new Uint8Array(
        Buffer.concat([bytes.subarray(0, at), Buffer.from(scrap), bytes.subarray(at + length)]),
      );
    }),
);

describe('whatever a file holds', () => {
  test('the check ends with a report or with full sentences, never with an error of its own', async () => {
    const folder = makeWiki({});
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), damaged, async (name, bytes) => {
        writeFileSync(join(folder, name), bytes);
        const { code, out, err } = await run(folder, name, '--interwiki', 'guide', '--all');
        if (code === 2) expect(err).toMatch(/^a\.\w+(:\d+)? {2}\S[^]*\.\n {4}\S[^]*[^\s]\n/);
        else expect(out).toMatch(/ read[^]*\.$/);
        expect(err).not.toMatch(/The check stopped|undefined|\bat .*\.ts:/);
      }),
      { numRuns: 300 },
    );
  });

  test('a fix changes nothing but links', async () => {
    const folder = makeWiki({});
    const path = join(folder, 'a.md');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.constantFrom(...scraps))), async (parts) => {
        const text = parts.join(' ');
        writeFileSync(path, text);
        await run(folder, 'a.md', '--fix', '--write', '--include-code');
        expect(readFileSync(path, 'utf8').replaceAll('/id/bands/', '/pay/#bands')).toBe(
          Buffer.from(text).toString(),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the text of an element leads back to where each part of it stood', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.boolean())), (parts) => {
        const usable = parts.map(([text, isCdata]) => [text.replace(/\]\]>|[\r\n]/g, ''), isCdata] as const);
        const raw = usable
          .map(([text, isCdata]) => (isCdata ? `<![CDATA[${text}]]>` : escapeXml(text)))
          .join('');
        const decoded = decodeXmlText(raw);
        expect(decoded.text).toBe(usable.map(([text]) => text).join(''));
        for (let at = 0; at < decoded.text.length; at += 1) {
          const range = decoded.findRaw(at, at + 1);
          if (range) expect(decodeXmlText(raw.slice(...range)).text).toContain(decoded.text[at]);
        }
      }),
    );
  });

  test('text in pieces is the same as text in one piece', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 7 }), (text, size) => {
        const bytes = Buffer.from(text.replaceAll('\0', ''));
        const decoder = new Utf8Decoder('a.md');
        let decoded = '';
        for (let at = 0; at < bytes.length; at += size) {
          decoded += decoder.decode(bytes.subarray(at, at + size), { isLast: false });
        }
        expect(decoded + decoder.decode(new Uint8Array(), { isLast: true })).toBe(bytes.toString());
      }),
    );
  });
});

describe('input made to take long', () => {
  const many = 200_000;
  test.each([
    ['dots.md', `${site}/${'.'.repeat(many)}x`],
    [
      'punctuation.md',
      `${site}/${".)'".repeat(many)}x ${site}/${'~'.repeat(20_000)}x ${'.'
        .repeat(15)
        .concat('-')
        .repeat(many / 100)}`,
    ],
    ['quotes.md', `${'> '.repeat(many / 10)}${site}`],
    ['brackets.md', `${site} ${'[['.repeat(many)}`],
    ['spaces.wiki', `[[${' '.repeat(many)}guide:x ${site}`],
    ['comments.wiki', `${'<!-- --'.repeat(many)} ${site}`],
    ['nowiki.wiki', `${'<nowiki>'.repeat(many)} ${site}`],
    ['comments.html', `${'<!-'.repeat(many)} ${site}`],
    ['quotes.html', `<a ${'="'.repeat(many)} href="${site}">`],
    ['roles.rst', `${':a'.repeat(many)}\`${site}`],
    ['literals.rst', `${'`` '.repeat(many)}${site}`],
    ['fences.adoc', `${'-'.repeat(many)}!\n${'`'.repeat(many)}\n${site}`],
    ['colons.rst', `${':'.repeat(many)}x\n${site}`],
    ['root.xml', '<!<!'.repeat(many)],
    ['unclosed.md', `${'<code>'.repeat(many / 10)} ${site}`],
  ])(
    // Work that grew with the square of the length would take hours; the limit is no measure of speed.
    '%s is read to its end',
    async (name, text) => {
      const { code, out, err } = await run(
        makeWiki({ [name]: text }),
        ...[name, '--interwiki', 'guide', '--intersphinx', 'guide'],
      );
      expect([0, 1, 2]).toContain(code);
      expect(out + err).not.toBe('');
      expect(err).not.toContain('The check stopped');
    },
    60_000,
  );
});
