import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildInventory } from '../../../src/links/build-inventory.ts';
import { declareMove } from '../../../src/links/declare-move.ts';
import {
  hashText,
  stripMarkdown,
  summarize,
  type InventoryEntry,
} from '../../../src/links/inventory-entry.ts';
import {
  compareLedger,
  followTo,
  formatLedger,
  parseLedger,
  updateLedger,
} from '../../../src/links/ledger.ts';
import { measureLikeness } from '../../../src/links/likeness.ts';
import type { LinkEntry } from '../../../src/links/link-entry.ts';
import { formatLinkIssues } from '../../../src/links/link-issues.ts';
import { readContentWith } from '../catalog/build-content.ts';

const { catalog } = readContentWith();
const inventory = buildInventory(catalog, 'https://guide.example');
const published = updateLedger(inventory, [], '2026-01-20');
const none: ReadonlySet<string> = new Set();

const check = (
  today: readonly InventoryEntry[],
  ledger: readonly LinkEntry[] = published,
  history: ReadonlySet<string> = none,
): string => {
  return formatLinkIssues(compareLedger(today, ledger, history));
};
const change = (id: string, parts: Partial<InventoryEntry>): InventoryEntry[] =>
  inventory.map((entry) => (entry.id === id ? { ...entry, ...parts } : entry));

describe('the inventory', () => {
  it('holds every kind of thing that has an id', () => {
    const kinds = [...new Set(inventory.map(({ kind }) => kind))].sort();
    expect(kinds).toEqual(
      'challenge chart conversation level page practice question reference section skill soft-skill source table template term trend'
        .split(' ')
        .filter((kind) => kind !== 'level'),
    );
  });

  it('gives each id one address, sorted, with a summary of at most 200 characters in plain words', () => {
    expect(inventory.map(({ id }) => id)).toEqual(inventory.map(({ id }) => id).sort());
    for (const { summary } of inventory) {
      expect(summary.length).toBeLessThanOrEqual(200);
      expect(summary).not.toMatch(/\*\*|\]\(|\[@|\{/);
    }
  });

  it('fills values and names citations in the text of a section', () => {
    const pay = inventory.find(({ id }) => id === 'pay-today');
    expect(pay?.markdown).toMatch(/Architects earn [\d.]+ times as much, or \$[\d,.k]+/);
    const work = inventory.find(({ id }) => id === 'what-is-done');
    expect(work?.markdown).toContain(
      String.raw`[\[Doe et al. 2019\]](/references/papers-to-2020/#doe-2019-drift)`,
    );
    expect(work?.markdown).toContain('### Watch the inputs');
  });

  it('notices words and not white space', () => {
    expect(hashText('a  b\n')).toBe(hashText('a b'));
    expect(hashText('a b')).not.toBe(hashText('a c'));
  });

  it('sums up the first paragraph', () => {
    expect(summarize('| a |\n| - |\n\nSee *[this](/x/)*. And more.')).toBe('See this. And more.');
    expect(summarize(`${'Word '.repeat(60)}end.`).length).toBeLessThanOrEqual(200);
    expect(stripMarkdown('## A **b** `c` [d](/e/)')).toBe('A b c d');
  });
});

describe('compareLedger', () => {
  it('finds nothing wrong with what was just published', () => {
    expect(check(inventory)).toBe('');
  });

  it('asks to publish a new id', () => {
    expect(
      check(
        inventory,
        published.filter(({ id }) => id !== 'pay-today'),
      ),
    ).toMatchInlineSnapshot(`
      "content/links.lock.json  The id "pay-today" (Pay today) is new. [id-unpublished]
          Is it the id you want for good? Then run npm run ids:publish.
          See content/README.md#published-ids

      1 problem with published ids."
    `);
  });

  it('guesses what a renamed heading became', () => {
    const renamed = inventory.map((entry) =>
      entry.id === 'pay-today' ? { ...entry, id: 'pay-todays', address: '/pay/#pay-todays' } : entry,
    );
    expect(check(renamed)).toContain('npm run ids:move -- pay-today --to pay-todays --reason');
  });

  it('asks what became of an id that is gone', () => {
    expect(check(inventory.filter(({ id }) => id !== 'agents'))).toContain(
      'The published id "agents" (Agents) no longer stands at /work/#agents nor anywhere else. [id-gone]',
    );
  });

  it('asks to say that a section moved to another page', () => {
    expect(check(change('pay-today', { address: '/work/#pay-today' }))).toContain(
      'The id "pay-today" moved from /pay/#pay-today to /work/#pay-today. [id-moved-unsaid]',
    );
  });

  it('refuses another kind under an old id', () => {
    expect(check(change('pay-today', { kind: 'chart' }))).toContain('[id-kind-changed]');
  });

  it('tells a changed text from one that means something else', () => {
    expect(check(change('pay-today', { hash: 'ffffffffffff' }))).toContain('[id-changed]');
    const other = { hash: 'ffffffffffff', title: 'Gardening', summary: 'How roses are pruned.' };
    expect(check(change('pay-today', other))).toContain('[id-meaning-changed]');
  });

  it('catches every line that is deleted from the ledger, by what git remembers', () => {
    const history = new Set(published.map(({ id }) => id));
    for (const { id } of published) {
      const ledger = published.filter((entry) => entry.id !== id);
      const today = inventory.filter((entry) => entry.id !== id);
      const codes = compareLedger(today, ledger, history).map(({ code }) => code);
      expect(codes).toEqual(['ledger-line-removed']);
    }
  });

  it('refuses new content under an id that has ended', () => {
    const ended = published.map((entry): LinkEntry =>
      entry.id === 'agents' ? { ...entry, status: 'retired', reason: 'Old.' } : entry,
    );
    expect(check(inventory, ended)).toContain('The id "agents" was retired and stands on a page again.');
  });
});

describe('the ledger as a file', () => {
  it('survives being written and read', () => {
    expect(parseLedger(formatLedger(published))).toEqual({ entries: published, issues: [] });
  });

  it.each([
    ['{', 'ledger-unreadable'],
    ['{"version":1,"entries":[{"id":"Bad Id"}]}', 'ledger-unreadable'],
    [formatLedger([...published].reverse()), 'ledger-unsorted'],
    [formatLedger(published.map((entry) => ({ ...entry, status: 'merged' as const }))), 'ledger-dead-end'],
  ])('says what is wrong with a broken one', (text, code) => {
    const { issues } = parseLedger(text);
    expect(issues.map((issue) => issue.code)).toContain(code);
  });

  it('is the same after publishing twice', () => {
    expect(updateLedger(inventory, published, '2026-02-01')).toEqual(published);
  });

  it('keeps every id through any sequence of publications', () => {
    fc.assert(
      fc.property(fc.array(fc.subarray(inventory), { maxLength: 5 }), (days) => {
        let ledger: LinkEntry[] = [];
        for (const [at, day] of days.entries()) {
          const before = ledger.map(({ id }) => id);
          ledger = updateLedger(day, ledger, `2026-02-0${String(at + 1)}`);
          const after = new Set(ledger.map(({ id }) => id));
          expect(before.filter((id) => !after.has(id))).toEqual([]);
        }
      }),
    );
  });
});

describe('declareMove', () => {
  const day = '2026-03-01';
  const get = (result: ReturnType<typeof declareMove>, id: string): LinkEntry | undefined =>
    'entries' in result ? result.entries.find((entry) => entry.id === id) : undefined;

  it('remembers where a moved section stood', () => {
    const today = change('pay-today', { address: '/work/#pay-today' });
    const result = declareMove(
      published,
      today,
      { id: 'pay-today', act: 'moved', reason: 'It fits there.' },
      day,
    );
    expect(get(result, 'pay-today')).toMatchObject({
      status: 'moved',
      address: '/work/#pay-today',
      was: ['/pay/#pay-today'],
      on: day,
    });
    expect(check(today, 'entries' in result ? result.entries : [])).toBe('');
  });

  it('merges an id into another, which old links follow', () => {
    const today = inventory.filter(({ id }) => id !== 'agents');
    const declaration = { id: 'agents', act: 'merged', to: 'what-is-done', reason: 'Told there.' } as const;
    const result = declareMove(published, today, declaration, day);
    const entries = 'entries' in result ? result.entries : [];
    expect(check(today, entries)).toBe('');
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const agents = entries.find(({ id }) => id === 'agents');
    expect(agents && followTo(agents, byId)?.id).toBe('what-is-done');
  });

  it('retires an id with a reason', () => {
    const today = inventory.filter(({ id }) => id !== 'agents');
    const result = declareMove(
      published,
      today,
      { id: 'agents', act: 'retired', reason: 'Out of date.' },
      day,
    );
    expect(get(result, 'agents')).toMatchObject({ status: 'retired', reason: 'Out of date.' });
  });

  it.each([
    [{ id: 'nothing', act: 'retired', reason: 'x' }, 'The ledger has no id "nothing".'],
    [{ id: 'agents', act: 'retired' }, 'Give readers a reason: --reason "…".'],
    [{ id: 'agents', act: 'retired', reason: 'x' }, 'still stands at /work/#agents'],
    [{ id: 'agents', act: 'moved', reason: 'x' }, 'still stands at /work/#agents'],
    [{ id: 'agents', act: 'merged', to: 'x', reason: 'x' }, 'still stands'],
  ] as const)('refuses what cannot be true: %j', (declaration, problem) => {
    const result = declareMove(published, inventory, declaration, day);
    expect('problem' in result ? result.problem : '').toContain(problem);
  });
});

describe('measureLikeness', () => {
  it('goes from nothing to all', () => {
    expect(measureLikeness('roses are red', 'roses are red')).toBe(1);
    expect(measureLikeness('roses', 'wages')).toBe(0);
    expect(measureLikeness('', '')).toBe(1);
  });
});
