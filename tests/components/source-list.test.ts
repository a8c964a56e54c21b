import { beforeEach, describe, expect, it } from 'vitest';
import SourceList from '../../src/components/SourceList.astro';
import { useCatalog } from './catalog-of-test.ts';
import { buildGuide, hostile } from './guide-catalog.ts';
import { listElements, readText, render } from './render.ts';

beforeEach(() => {
  useCatalog(buildGuide());
});

/** The record of one source: its HTML, and its terms with what each says. */
async function readRecord(id: string) {
  const html =
    (await render(SourceList)).split('<section').find((section) => section.includes(`id="${id}"`)) ?? '';
  const terms = [...html.matchAll(/<dt[^>]*>(.*?)<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/gs)];
  return { html, says: Object.fromEntries(terms.map(([, term = '', text = '']) => [term, readText(text)])) };
}

describe('SourceList', () => {
  it('gives every source a heading with its permanent id', async () => {
    const html = await render(SourceList);
    expect([...html.matchAll(/<h2 id="([^"]*)"[^>]*>([^<]*)/g)].map(([, id, title]) => [id, title])).toEqual([
      ['survey', 'Pay Survey'],
      ['forecast', 'Jobs Forecast'],
    ]);
  });

  it('gives the whole record of a source and all that rests on it', async () => {
    expect((await readRecord('survey')).says).toEqual({
      Producer: 'Survey Office',
      Address: 'https://survey.example/2024',
      Published: '2024-05-01',
      'Last looked at': '2024-06-01',
      License: 'CC BY 4.0',
      Method: 'Survey',
      Sample: '500 people',
      Verification: 'Read at the source. Read in full.',
      Caution: 'One country only.',
      Tables: 'Engineers, annual pay',
      Charts: 'Reported annual pay',
      Pages: 'Salaries',
    });
  });

  it('gives the reason where something is not known', async () => {
    const { says } = await readRecord('forecast');
    expect(says).toMatchObject({
      Address: 'Out of print.',
      Published: 'It carries no date.',
      Sample: 'It does not say.',
      Verification: 'Not verified. We could not get it.',
    });
  });

  it('links to the address, to each chart and to each page', async () => {
    const { html } = await readRecord('survey');
    expect([...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'https://survey.example/2024',
      '/salaries/#pay',
      '/salaries/',
    ]);
  });

  it('leaves out what nothing rests on', async () => {
    useCatalog({ ...buildGuide(), salaries: {}, demand: {}, figures: {}, pages: {} });
    expect(Object.keys((await readRecord('survey')).says)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Tables|Charts|Pages/)]),
    );
  });

  it('writes every field as text, whatever it holds', async () => {
    const guide = buildGuide();
    const survey = guide.sources['survey'];
    if (survey)
      guide.sources['survey'] = {
        ...survey,
        title: hostile,
        producer: hostile,
        licence: hostile,
        caution: hostile,
      };
    useCatalog(guide);
    expect(listElements(await render(SourceList))).not.toContain('script');
    expect((await readRecord('survey')).says).toMatchObject({ Producer: hostile, Caution: hostile });
  });
});
