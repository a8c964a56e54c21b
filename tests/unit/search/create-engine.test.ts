import { describe, expect, it } from 'vitest';
import { nameSearchFiles } from '../../../src/integrations/write-search.ts';
import { buildSearchFiles } from '../../../src/search/build-files.ts';
import { createEngine, type EngineEffects } from '../../../src/search/create-engine.ts';
import { buildDocument, idsOf, openFiles } from '../../helpers/search-files.ts';

const files = buildSearchFiles(
  [
    buildDocument('page-pay', 'page', '/pay/', 'Pay', { summary: 'What the role pays.' }),
    buildDocument('bonus', 'section', '/pay/#bonus', 'Bonus', { text: 'Equity vests.' }),
    buildDocument('work', 'reference', '/references/#work', 'The equity papers'),
  ],
  [],
  () => 'pay',
);

describe('the engine', () => {
  it('fetches the root and the words of a query, and the text and the references only where names do not answer', async () => {
    const asked: string[] = [];
    const search = openFiles(files, {
      findInText: ({ shown }, guide) => {
        asked.push(shown);
        return Promise.resolve({ match: () => 0, excerpts: new Map(), note: 'No text.', guide });
      },
    });
    expect(idsOf(await search.search('pay'))).toContain('page-pay');
    expect(search.fetched).toEqual(['index', 'words-p']);
    expect(asked).toEqual([]);
    const answer = await search.search('equity');
    expect(idsOf(answer)).toContain('work');
    expect(answer.note).toBe('No text.');
    expect(search.fetched).toContain('block-0');
    expect(asked).toEqual(['equity']);
  });

  it('lets the browser hear its reader between its steps, also when everything is loaded', async () => {
    let pauses = 0;
    const search = openFiles(files, {
      pause: () => {
        pauses += 1;
        return Promise.resolve();
      },
    });
    await search.search('pay');
    pauses = 0;
    await search.search('pay');
    expect(pauses).toBeGreaterThanOrEqual(3);
  });

  it('tries again what could not be had', async () => {
    const contents = new Map(nameSearchFiles(files));
    let isDown = true;
    const effects: EngineEffects = {
      fetchFile: <Kind>(name: string) =>
        isDown ? Promise.reject(new Error(name)) : Promise.resolve(contents.get(name) as Kind),
      pause: () => Promise.resolve(),
      findInText: (_understood, guide) =>
        Promise.resolve({ match: () => 0, excerpts: new Map(), note: '', guide }),
      findInWikis: () => Promise.resolve({ groups: [], note: '' }),
    };
    const { load, search } = createEngine(effects);
    await expect(load()).rejects.toThrow('index');
    isDown = false;
    await load();
    isDown = true;
    await expect(search('pay')).rejects.toThrow('words-p');
    // References that are missing leave the guide.
    isDown = false;
    await search('bonus equity');
    expect(idsOf(await search('pay'))).toContain('page-pay');
  });
});
