import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { buildInventory } from '../../../src/links/build-inventory.ts';
import { declareMove } from '../../../src/links/declare-move.ts';
import type { InventoryEntry } from '../../../src/links/inventory-entry.ts';
import { compareLedger, formatLedger, parseLedger, updateLedger } from '../../../src/links/ledger.ts';
import type { LinkEntry } from '../../../src/links/link-entry.ts';
import { listRedirects } from '../../../src/links/list-redirects.ts';
import { formatLinkIssues, linkIssueCodes, type LinkIssue } from '../../../src/links/link-issues.ts';
import { readContentWith } from '../catalog/build-content.ts';

const { catalog } = readContentWith();
const inventory = buildInventory(catalog, 'https://guide.example');
const published = updateLedger(inventory, [], '2026-01-20');
const none: ReadonlySet<string> = new Set();

const change = (id: string, parts: Partial<InventoryEntry>): InventoryEntry[] =>
  inventory.map((entry) => (entry.id === id ? { ...entry, ...parts } : entry));
const end = (id: string, parts: Partial<LinkEntry>): LinkEntry[] =>
  published.map((entry) => (entry.id === id ? { ...entry, ...parts } : entry));
const compare = (today: readonly InventoryEntry[], ledger: readonly LinkEntry[] = published): LinkIssue[] =>
  compareLedger(today, ledger, none);
function must<Kind>(value: Kind | undefined): Kind {
  if (value === undefined) throw new Error('The good content does not hold what the test needs.');
  return value;
}
const get = (id: string): InventoryEntry => must(inventory.find((entry) => entry.id === id));

const hash = 'ffffffffffff';

/** One case for each thing that can go wrong; their full texts are in tests/fixtures/links/problems.txt. */
const cases: Readonly<Record<string, LinkIssue[]>> = {
  'the ledger is no JSON': parseLedger('{ "version": 1, <<<<<<<').issues,
  'an entry has a mistyped key': parseLedger('{ "version": 1, "entries": [{ "di": "x" }] }').issues,
  'entries are out of order, one of them twice': parseLedger(
    formatLedger([published[1], published[0], published[0]] as LinkEntry[]),
  ).issues,
  'entries lead to nothing, in a circle, and without a reason': parseLedger(
    formatLedger(
      [
        {
          ...get('agents'),
          firstPublished: '2026-01-20',
          lastChanged: '2026-01-20',
          status: 'merged' as const,
        },
        ...['b', 'c'].map((id) => ({
          ...must(published[0]),
          ...{ id, status: 'merged' as const, to: id === 'b' ? 'c' : 'b', reason: 'Told there.' },
        })),
        { ...must(published[0]), id: 'd', status: 'retired' as const },
      ].map(({ markdown: _, ...entry }: LinkEntry & { markdown?: string }) => entry),
    ),
  ).issues,
  'a line was deleted': compareLedger(
    inventory.filter(({ id }) => id !== 'agents'),
    published.filter(({ id }) => id !== 'agents'),
    new Set(['agents']),
  ),
  'an id is new': compare(
    inventory,
    published.filter(({ id }) => id !== 'agents'),
  ),
  'a heading was renamed by a letter': compare(change('pay-today', { id: 'pay-todays' })),
  'a heading got another id, and its text stayed': compare(change('pay-today', { id: 'wages' })),
  'an id is gone': compare(inventory.filter(({ id }) => id !== 'agents')),
  'new content stands under an id that has ended': compare(inventory, end('agents', { status: 'retired' })),
  'two things share an id': compare(
    change('pay-today', { also: [{ kind: 'table', address: '/data/pay-today/' }] }),
  ),
  'the kind is another': compare(change('pay-today', { kind: 'chart' })),
  'a section went to another page': compare(change('pay-today', { address: '/work/#pay-today' })),
  'the text changed': compare(change('pay-today', { hash })),
  'the id means something else': compare(
    change('pay-today', { hash, title: 'Gardening', summary: 'How roses are pruned.' }),
  ),
};

describe('the problems with published ids', () => {
  it('are told in full, with what to do', async () => {
    const texts = Object.entries(cases).map(([name, issues]) => `# ${name}\n\n${formatLinkIssues(issues)}`);
    const file = join(fileURLToPath(new URL('../../fixtures/links', import.meta.url)), 'problems.txt');
    await expect(`${texts.join('\n\n')}\n`).toMatchFileSnapshot(file);
  });

  it('each have a case', () => {
    const shown = new Set(Object.values(cases).flatMap((issues) => issues.map(({ code }) => code)));
    expect(linkIssueCodes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('are none where a text is told anew under its old title, or a title above its old text', () => {
    const anew = change('pay-today', { hash, summary: 'Quite other words say the same here.' });
    expect(compare(anew).map(({ code }) => code)).toEqual(['id-changed']);
    const renamed = change('pay-today', { hash, title: 'Wages at present' });
    expect(compare(renamed).map(({ code }) => code)).toEqual(['id-changed']);
  });

  it('are none where an id leads to one that was retired since', () => {
    const ended = end('agents', { status: 'merged', to: 'listening', reason: 'Told there.' }).map(
      (entry): LinkEntry =>
        entry.id === 'listening' ? { ...entry, status: 'retired', reason: 'Out of date.' } : entry,
    );
    expect(parseLedger(formatLedger(ended)).issues).toEqual([]);
    const { fragments } = listRedirects(ended);
    expect(fragments.get('/work/')?.get('agents')).toBe('/id/agents/');
  });

  it('are none where a second page shows a chart before the first one', () => {
    const today = change('growth', { address: '/a/#growth', also: [{ kind: 'chart', address: '/#growth' }] });
    expect(compare(today)).toEqual([]);
    expect(updateLedger(today, published, '2026-02-01')).toEqual(published);
    const declared = declareMove(published, today, { id: 'growth', act: 'moved', reason: 'x' }, '2026-02-01');
    expect(declared).toEqual({ problem: 'The id "growth" still stands at /#growth.' });
  });
});

describe('the inventory', () => {
  it('notices that a figure changed in a table, and in the charts that draw it', () => {
    const table = catalog.salaries['engineer-us'];
    const rows = table?.rows.map((row) => ({ ...row, p50: (row.p50 ?? 0) + 1 }));
    const salaries = { ...catalog.salaries, 'engineer-us': { ...table, rows } };
    const after = buildInventory({ ...catalog, salaries } as typeof catalog, 'https://guide.example');
    const changed = after.filter((entry) => entry.hash !== get(entry.id).hash).map(({ id }) => id);
    expect(changed).toEqual(expect.arrayContaining(['engineer-us', 'pay-by-title']));
    expect(changed).not.toContain('growth');
  });

  it('notices no look at a source that found nothing new', () => {
    const source = catalog.sources['pay-survey-2024'];
    const sources = { ...catalog.sources, 'pay-survey-2024': { ...source, dateAccessed: '2030-01-01' } };
    const after = buildInventory({ ...catalog, sources } as typeof catalog, 'https://guide.example');
    expect(after).toEqual(inventory);
  });

  it('leaves no reference, no value and no citation unread', () => {
    for (const { markdown, summary } of inventory) {
      expect(markdown).not.toMatch(/\[@|\{[a-z0-9-]+(\/|\})/);
      expect(summary).not.toMatch(/\[|\]/);
    }
  });

  it('names two things that share an id', () => {
    const both = {
      ...catalog,
      salaries: { ...catalog.salaries, 'pay-today': catalog.salaries['engineer-us'] },
    };
    const found = buildInventory(both as typeof catalog, 'https://guide.example');
    expect(found.find(({ id }) => id === 'pay-today')?.also).toEqual([
      { kind: 'table', address: '/data/pay-today/' },
    ]);
  });
});

describe('the ledger as a file', () => {
  const address = (length: number): string => `/${'a'.repeat(length)}/#x`;

  it.each([
    [[address(5)]],
    [[address(5), address(6)]],
    [[address(40), address(45)]],
    [[address(60), address(70)]],
    [[address(150)]],
  ])('stands in the form that the formatter gives it: %j', async (was) => {
    const text = formatLedger(published.map((entry) => ({ ...entry, status: 'moved', was })));
    expect(await format(text, { parser: 'json', printWidth: 110 })).toBe(text);
    expect(JSON.parse(text)).toMatchObject({ version: 1 });
  });
});
