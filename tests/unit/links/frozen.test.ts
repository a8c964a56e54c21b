import { describe, expect, it } from 'vitest';
import { listEarlier, listKept, rememberEarlier } from '../../../src/links/frozen.ts';
import { updateLedger } from '../../../src/links/ledger.ts';
import type { LinkEntry } from '../../../src/links/link-entry.ts';
import type { InventoryEntry } from '../../../src/links/inventory-entry.ts';

const [a, b, c] = ['a'.repeat(12), 'b'.repeat(12), 'c'.repeat(12)];
const entry: LinkEntry = {
  ...{ id: 'pay', kind: 'section', address: '/pay/#pay', title: 'Pay', summary: 'What is paid.' },
  ...{ firstPublished: '2026-01-01', lastChanged: '2026-01-01', hash: a, status: 'live' },
};
const changeTo = (before: LinkEntry, hash: string, today: string): LinkEntry =>
  rememberEarlier(before, { ...before, hash, lastChanged: today }, today);

describe('a version that was replaced', () => {
  it('is remembered with its days, the newest first', () => {
    const twice = changeTo(changeTo(entry, b, '2026-02-02'), c, '2026-03-03');
    expect(twice.earlier).toEqual([
      { hash: b, title: 'Pay', from: '2026-02-02', until: '2026-03-03' },
      { hash: a, title: 'Pay', from: '2026-01-01', until: '2026-02-02' },
    ]);
  });

  it('is the present one again when its text comes back', () => {
    const back = changeTo(changeTo(entry, b, '2026-02-02'), a, '2026-03-03');
    expect(back.earlier?.map(({ hash }) => hash)).toEqual([b]);
    expect(changeTo(back, b, '2026-04-04').earlier?.map(({ hash }) => hash)).toEqual([a]);
  });

  it('is not remembered where nothing changed, or where versions are of no use', () => {
    expect(changeTo(entry, a, '2026-02-02')).not.toHaveProperty('earlier');
    expect(changeTo({ ...entry, kind: 'reference' }, b, '2026-02-02')).not.toHaveProperty('earlier');
  });

  it('is the last one of an id that ended', () => {
    const ended: LinkEntry = { ...entry, status: 'retired', on: '2026-05-05', reason: 'Gone.' };
    expect(listEarlier(ended)).toEqual([{ hash: a, title: 'Pay', from: '2026-01-01', until: '2026-05-05' }]);
  });
});

describe('what is kept', () => {
  it('is the newest versions of each id, up to the limit', () => {
    const twice = changeTo(changeTo(entry, b, '2026-02-02'), c, '2026-03-03');
    expect(listKept([twice, { ...entry, id: 'other' }], 10)).toEqual([`pay@${b}`, `pay@${a}`]);
    expect(listKept([twice], 1)).toEqual([`pay@${b}`]);
    expect(listKept([twice], 0)).toEqual([]);
  });

  it('is only what readers could see: an edit that was never committed leaves no version', () => {
    const present = { ...entry, hash: b, markdown: '' } as unknown as InventoryEntry;
    const [seen] = updateLedger([present], [entry], '2026-02-02', new Set(['pay']));
    expect(seen?.earlier?.map(({ hash }) => hash)).toEqual([a]);
    const [unseen] = updateLedger([present], [entry], '2026-02-02', new Set());
    expect(unseen).not.toHaveProperty('earlier');
    expect(unseen?.hash).toBe(b);
  });
});
