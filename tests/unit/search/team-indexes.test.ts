import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  describeUnreached,
  formatTeamSearch,
  isTeamResult,
  mergeTeamIndexes,
  parseTeamSearch,
  type TeamSearch,
} from '../../../src/search/team-indexes.ts';

const team: TeamSearch = {
  name: 'Acme',
  indexes: [
    { bundle: 'https://wiki.example/docs/pagefind', weight: 2 },
    { bundle: '/handbook/pagefind/', weight: 0.5 },
    { bundle: 'https://search.example/', weight: 1 },
  ],
};

/** Stands in for Pagefind: remembers what was merged, and fails as told. */
function createStart(failing: readonly string[] = []) {
  const log: string[] = [];
  const options: object[] = [];
  const start = () => {
    log.push('start');
    return Promise.resolve({
      mergeIndex: (bundle: string, given: object) => {
        log.push(`merge ${bundle}`);
        options.push(given);
        return failing.includes(bundle) ? Promise.reject(new Error('No index.')) : Promise.resolve();
      },
      destroy: () => {
        log.push('destroy');
        return Promise.resolve();
      },
    });
  };
  return { start, log, options };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the setting of the search control', () => {
  it('is read as it was written', () => {
    const setting = formatTeamSearch({ name: 'A "b" <c>', search: team.indexes });
    expect(parseTeamSearch(setting)).toEqual({ name: 'A "b" <c>', indexes: team.indexes });
  });

  it('is not written without a team, or for a team without an index', () => {
    expect(formatTeamSearch(undefined)).toBeUndefined();
    expect(formatTeamSearch({ name: 'Acme', search: [] })).toBeUndefined();
    expect(parseTeamSearch(undefined)).toBeUndefined();
  });
});

describe('mergeTeamIndexes', () => {
  it('merges each index with its weight and the address of its pages', async () => {
    const { start, log, options } = createStart();
    const { unreached } = await mergeTeamIndexes(start, team, { ranking: 'r' }, () => Promise.resolve(true));
    expect(unreached).toBe(0);
    expect(log).toEqual([
      'start',
      'merge https://wiki.example/docs/pagefind/',
      'merge /handbook/pagefind/',
      'merge https://search.example/',
    ]);
    expect(options).toEqual([
      { ranking: 'r', indexWeight: 2, baseUrl: 'https://wiki.example/docs/' },
      { ranking: 'r', indexWeight: 0.5, baseUrl: '/handbook/' },
      { ranking: 'r', indexWeight: 1, baseUrl: 'https://search.example/' },
    ]);
  });

  it('never merges an index that does not answer', async () => {
    const { start, log } = createStart();
    const answers = (bundle: string) => Promise.resolve(bundle.startsWith('/'));
    expect((await mergeTeamIndexes(start, team, {}, answers)).unreached).toBe(2);
    expect(log).toEqual(['start', 'merge /handbook/pagefind/']);
  });

  it('begins anew without an index that answers and then fails', async () => {
    const { start, log } = createStart(['/handbook/pagefind/']);
    expect((await mergeTeamIndexes(start, team, {}, () => Promise.resolve(true))).unreached).toBe(1);
    expect(log).toEqual([
      'start',
      'merge https://wiki.example/docs/pagefind/',
      'merge /handbook/pagefind/',
      'destroy',
      'start',
      'merge https://wiki.example/docs/pagefind/',
      'merge https://search.example/',
    ]);
  });

  it.each([
    ['is not there', () => Promise.resolve(new Response('', { status: 404 })), 3],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), 3],
    ['is a page and no index', () => Promise.resolve(new Response('<html>')), 3],
    ['is another file', () => Promise.resolve(new Response('{"name":"x"}')), 3],
    ['is one', () => Promise.resolve(new Response('{"languages":{"en":{}}}')), 0],
  ])('asks each address first, and what answers %s', async (_name, answer, unreached) => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return answer();
    });
    expect((await mergeTeamIndexes(createStart().start, team, {})).unreached).toBe(unreached);
    expect(asked[0]).toBe('https://wiki.example/docs/pagefind/pagefind-entry.json');
  });
});

describe('isTeamResult', () => {
  it.each([
    ['/salaries/', false],
    ['/handbooks/', false],
    ['/handbook/pay/', true],
    ['https://wiki.example/docs/pay', true],
    ['https://elsewhere.example/pay', true],
  ])('says of %s: %s', (url, isTeams) => {
    expect(isTeamResult(url, team)).toBe(isTeams);
  });
});

describe('describeUnreached', () => {
  it.each([
    [0, ''],
    [1, 'A part of the wiki of Acme could not be searched.'],
    [3, 'The wiki of Acme could not be searched.'],
  ])('says with %i unreached: "%s"', (unreached, sentence) => {
    expect(describeUnreached(team, unreached)).toBe(sentence);
  });
});
