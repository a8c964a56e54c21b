import { describe, expect, it } from 'vitest';
import { buildTeamBoxes } from '../../../src/team/build-boxes.ts';
import { buildLinkEntry, buildPresent } from './ledger-of-test.ts';

const live = buildLinkEntry('pay-today', { title: 'Pay today' });
const merged = buildLinkEntry('first-draft', { status: 'merged', to: 'pay-today', reason: 'The same.' });
const retired = buildLinkEntry('old', { status: 'retired', reason: 'Gone.' });
const chart = buildLinkEntry('growth', { kind: 'chart', address: '/#growth' });
const ledger = [live, merged, retired, chart];
const page = (id: string, title: string) => ({ id, title, url: `/wiki/${title}` });
const build = (...pages: ReturnType<typeof page>[]) =>
  buildTeamBoxes({ name: 'Acme', pages, search: [] }, ledger, [
    buildPresent(live),
    buildPresent(chart, { also: [{ kind: 'chart', address: '/market/#growth' }] }),
  ]);

describe('buildTeamBoxes', () => {
  it('gathers the pages of one part in the order of the overlay, also under an id that was merged into it', () => {
    const boxes = build(page('first-draft', 'a'), page('growth', 'b'), page('pay-today', 'c'));
    expect(boxes.map(({ ids, pages }) => [ids, pages.map(({ title }) => title)])).toEqual([
      [
        ['first-draft', 'pay-today'],
        ['a', 'c'],
      ],
      [['growth'], ['b']],
    ]);
    expect(boxes[0]).toMatchObject({ title: 'Pay today', places: ['/work/#pay-today'] });
  });

  it('shows a box at every place of its part', () => {
    expect(build(page('growth', 'b'))[0]?.places).toEqual(['/#growth', '/market/#growth']);
  });

  it('builds none for an id that leads nowhere', () => {
    expect(build(page('old', 'a'), page('unheard-of', 'b'))).toEqual([]);
  });

  it('builds none without pages', () => {
    expect(build()).toEqual([]);
  });
});
