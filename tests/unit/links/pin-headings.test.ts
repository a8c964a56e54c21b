import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pinIds } from '../../../scripts/pin-ids.ts';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { pinHeadings, type PinnedPage } from '../../../src/links/pin-headings.ts';
import { fixturesDir } from '../catalog/build-content.ts';

const pin = (text: string, ...taken: readonly string[]): PinnedPage =>
  pinHeadings(text, 'pay', 'content/guide/pay.mdx', new Set(taken));

describe('pinHeadings', () => {
  it('pins every heading without an id, and leaves those that have one', () => {
    const { text, pins, problems } = pin(
      '## What the role pays\n\nText.\n\n### Equity {#stock}\n\n## Why *so* `much`\n',
    );
    expect(text).toBe(
      '## What the role pays {#role-pays}\n\nText.\n\n### Equity {#stock}\n\n## Why *so* `much` {#so-much}\n',
    );
    expect(pins).toEqual([
      { line: 1, title: 'What the role pays', id: 'role-pays' },
      { line: 7, title: 'Why so much', id: 'so-much' },
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['a line that ends as Windows ends it', '## Pay\r\n\r\nText.\r\n', '## Pay {#pay}\r\n\r\nText.\r\n'],
    ['white space behind the heading', '## Pay  \n', '## Pay {#pay}  \n'],
    ['no line behind it', '## Pay', '## Pay {#pay}'],
    ['closing marks', '## Pay ##\n', '## Pay ## {#pay}\n'],
    ['a line drawn below it', 'Pay\n---\n', 'Pay {#pay}\n---\n'],
    [
      'a component around it',
      '<Note title="x">\n\n### Pay\n\nText.\n\n</Note>\n',
      '<Note title="x">\n\n### Pay {#pay}\n\nText.\n\n</Note>\n',
    ],
    [
      'a heading in code before it',
      '```md\n## Pay\n```\n\n## Pay\n',
      '```md\n## Pay\n```\n\n## Pay {#pay}\n',
    ],
    ['letters beyond ASCII before it', 'Ünï 😀\n\n## Pay\n', 'Ünï 😀\n\n## Pay {#pay}\n'],
  ])('pins a heading with %s', (_, before, after) => {
    expect(pin(before).text).toBe(after);
  });

  it('proposes an id that nothing in the site has', () => {
    expect(pin('## Equity\n\n## Equity\n').pins.map(({ id }) => id)).toEqual(['equity', 'pay-equity']);
    expect(pin('## Equity\n', 'equity').pins[0]?.id).toBe('pay-equity');
    expect(pin('## Equity\n', 'equity', 'pay-equity').pins[0]?.id).toBe('pay-equity-2');
  });

  it('remembers what it gave away, for the next page', () => {
    const taken = new Set<string>();
    pinHeadings('## Equity\n', 'pay', 'content/guide/pay.mdx', taken);
    expect(pinHeadings('## Equity\n', 'index', 'content/guide/index.mdx', taken).text).toBe(
      '## Equity {#home-equity}\n',
    );
  });

  it('leaves to the author what it cannot pin, and says so', () => {
    expect(pin('# Pay\n')).toEqual({
      text: '# Pay\n',
      pins: [],
      problems: [
        {
          line: 1,
          message:
            'The heading "Pay" is an h1, but the title of the page is its only h1. Begin it with "##".',
        },
      ],
    });
    expect(pin('Pay and\nequity\n---\n').problems).toEqual([
      {
        line: 1,
        message:
          'The heading "Pay and\nequity" could not be pinned without changing more than its id. Write {#pay-equity} behind it.',
      },
    ]);
    expect(pin('<Note>\n').problems).toEqual([
      { line: 1, message: 'The page cannot be read. Run npm test first.' },
    ]);
  });

  it('changes nothing but pins, and nothing at all when run again', () => {
    const line = fc.constantFrom(
      '## Pay',
      '### Pay and *equity*',
      '## Pay {#paid}',
      'Text, é.',
      '',
      '- ## Item',
      '> ## Quote',
      '`## no`',
    );
    const end = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), end, (lines, ending) => {
        const before = lines.join(ending);
        const once = pin(before);
        expect(once.text.replaceAll(/ \{#(?!paid)[a-z0-9-]+\}/g, '')).toBe(before);
        expect(pin(once.text)).toEqual({ text: once.text, pins: [], problems: once.problems });
        expect(new Set(once.pins.map(({ id }) => id)).size).toBe(once.pins.length);
      }),
    );
  });
});

describe('pinIds', () => {
  let contentDir = '';
  const path = (slug: string): string => join(contentDir, 'guide', `${slug}.mdx`);
  beforeEach(() => {
    contentDir = mkdtempSync(join(tmpdir(), 'pins-'));
    cpSync(join(fixturesDir, 'good'), contentDir, { recursive: true });
  });
  afterEach(() => {
    rmSync(contentDir, { recursive: true });
  });

  it('finds nothing to do where every heading is pinned', () => {
    expect(pinIds(contentDir)).toEqual({ lines: ['0 headings pinned.'], isClean: true });
  });

  it('writes the pins, says which, and leaves content without a problem', () => {
    const before = readFileSync(path('sources'), 'utf8');
    // The second heading asks for the id of a heading on another page, the third for that of a practice.
    writeFileSync(path('sources'), `\u{FEFF}${before}\n## Why\n\n## Pay today\n\n## Watch inputs\n`);
    const { lines, isClean } = pinIds(contentDir);
    expect(lines).toEqual([
      'pinned  content/guide/sources.mdx:20  Why {#why}',
      'pinned  content/guide/sources.mdx:22  Pay today {#sources-pay-today}',
      'pinned  content/guide/sources.mdx:24  Watch inputs {#sources-watch-inputs}',
      '3 headings pinned.',
    ]);
    expect(isClean).toBe(true);
    expect(readFileSync(path('sources'), 'utf8')).toBe(
      `\u{FEFF}${before}\n## Why {#why}\n\n## Pay today {#sources-pay-today}\n\n## Watch inputs {#sources-watch-inputs}\n`,
    );
    expect(readCatalog({ contentDir }).issues).toEqual([]);
  });

  it('gives no id a second time that was ever published', () => {
    writeFileSync(join(contentDir, 'links.lock.json'), '{ "entries": [{ "id": "bonus" }] }');
    writeFileSync(path('sources'), `${readFileSync(path('sources'), 'utf8')}\n## Bonus\n`);
    expect(pinIds(contentDir).lines[0]).toContain('{#sources-bonus}');
  });

  it('says what an author has to do by hand', () => {
    writeFileSync(path('sources'), `${readFileSync(path('sources'), 'utf8')}\n# Top\n`);
    const { lines, isClean } = pinIds(contentDir);
    expect(lines.at(-1)).toBe('0 headings pinned, 1 to do by hand.');
    expect(isClean).toBe(false);
  });
});
