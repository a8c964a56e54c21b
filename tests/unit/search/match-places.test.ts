import { describe, expect, it } from 'vitest';
import { buildSearchFiles } from '../../../src/search/build-files.ts';
import { describeStranger } from '../../../src/search/describe-stranger.ts';
import { joinBlocks, prepareBlock } from '../../../src/search/guide.ts';
import { placeMatches } from '../../../src/search/match-places.ts';
import type { PagefindPage } from '../../../src/search/pagefind-client.ts';
import { buildDocument } from '../../helpers/search-files.ts';

const { root } = buildSearchFiles(
  [
    buildDocument('page-pay', 'page', '/pay/', 'Pay'),
    buildDocument('bonus', 'section', '/pay/#bonus', 'Bonus'),
  ],
  [],
  () => 'pay',
);
if (!root.only) throw new Error('Two documents are one block.');
const prepared = await prepareBlock(root.only, () => Promise.resolve());

const write = (url: string, title: string, ...places: string[]): PagefindPage => ({
  ...{ url, excerpt: '', meta: { title } },
  sub_results: places.map((place) => ({
    ...{ title: `At ${place}`, url: url + place, excerpt: `<mark>${place}</mark>` },
    weighted_locations: [{ balanced_score: 2 }, { balanced_score: 1 }],
  })),
});

describe('matches of the text', () => {
  it('belong to the part at their address, or else to its page', () => {
    const places = placeMatches(joinBlocks([prepared], {}));
    const matches = places.place(write('/pay/', 'Pay', '', '#bonus', '#unnamed'));
    expect(matches.map(({ at }) => at)).toEqual([0, 1, 0]);
    expect(matches[1]).toEqual({ at: 1, weight: 3, html: '<mark>#bonus</mark>' });
    expect(places.join().items).toHaveLength(2);
  });

  it('are left out where the whole guide is loaded and does not name them', () => {
    const places = placeMatches(joinBlocks([prepared], {}));
    expect(places.place(write('/404/', 'Nothing here', '', '#search'))).toEqual([]);
  });

  it('stand for themselves where their block is not loaded, each once', () => {
    const places = placeMatches(joinBlocks([prepared], {}, describeStranger));
    const page = write('/leave/parental/', 'Parental leave', '#who', '#when');
    expect(places.place(page).map(({ at }) => at)).toEqual([2, 3]);
    expect(places.place(page).map(({ at }) => at)).toEqual([2, 3]);
    const { shown, items } = places.join();
    expect(shown[3]).toEqual({
      ...{ id: 'when', kind: 'section', title: 'At #when', url: '/leave/parental/#when', summary: '' },
      page: { url: '/leave/parental/', title: 'Parental leave', section: 'leave' },
    });
    expect([...(items[3]?.page ?? [])]).toEqual(['parent', 'leav']);
  });
});
