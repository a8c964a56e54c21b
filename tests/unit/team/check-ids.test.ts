import { describe, expect, it } from 'vitest';
import { checkTeamIds } from '../../../src/team/check-ids.ts';
import { buildLinkEntry } from './ledger-of-test.ts';

const check = (id: string, ...ids: string[]) =>
  checkTeamIds(
    { name: 'Acme', pages: [{ id, title: 'Ours', url: '/wiki/ours' }], search: [] },
    [
      ...ids.map((each) => buildLinkEntry(each)),
      buildLinkEntry('moved', { status: 'moved', reason: 'It fits there.', address: '/there/#moved' }),
      buildLinkEntry('part', { status: 'merged', to: 'moved', reason: 'One subject.' }),
      buildLinkEntry('part-of-nothing', { status: 'merged', to: 'gone', reason: 'One subject.' }),
      buildLinkEntry('gone', { status: 'retired', reason: 'Out of date.' }),
    ],
    'content/team.yaml',
  );

describe('checkTeamIds', () => {
  it.each(['pay', 'moved', 'part'])('follows "%s"', (id) => {
    expect(check(id, 'pay')).toEqual([]);
  });

  it.each(['gone', 'part-of-nothing'])('rejects "%s", which leads to nothing that still stands', (id) => {
    expect(check(id).map(({ code, path }) => [code, path])).toEqual([['retired-team-id', 'pages[0].id']]);
  });

  it('proposes the nearest ids first, and no more than three', () => {
    const known = ['page-pay', 'pay-bands', 'pay-bond', 'pay-brands', 'pay-hands', 'zebra'];
    const [issue] = check('pay-band', ...known);
    expect(issue?.hint).toMatch(/^Did you mean "pay-bands" or "pay-bond" or "pay-brands"\? All ids/);
  });
});
