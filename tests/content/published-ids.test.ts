import { describe, expect, it } from 'vitest';
import { listFrozen } from '../../scripts/frozen-embeds.ts';
import { readHistory, readInventory, readLedger } from '../../scripts/link-ledger.ts';
import { listKept } from '../../src/links/frozen.ts';
import { listRedirects } from '../../src/links/list-redirects.ts';
import { compareLedger, formatLedger, parseLedger } from '../../src/links/ledger.ts';
import { formatLinkIssues } from '../../src/links/link-issues.ts';
import { keptVersions } from '../../src/site/site.ts';

const ledger = readLedger();

describe('the published ids', () => {
  it('stand where the ledger says, say what they said, and none is missing', () => {
    expect(formatLinkIssues(compareLedger(readInventory(), ledger, readHistory().ids))).toBe('');
  });

  it('are written in one way, sorted, each once', () => {
    expect(parseLedger(formatLedger(ledger)).issues).toEqual([]);
    expect(ledger.length).toBeGreaterThan(1000);
  });

  it('have every version that embeds may still show, and no other', () => {
    expect(listFrozen()).toEqual(listKept(ledger, keptVersions).sort());
  });

  it('lead on from every address that they had before', () => {
    const { fragments, pages } = listRedirects(ledger);
    const old = ledger.flatMap(({ was = [] }) => was);
    for (const address of old) {
      const [page = '', fragment] = address.split('#');
      expect(fragment === undefined ? pages.has(page) : fragments.get(page)?.has(fragment)).toBe(true);
    }
  });
});
