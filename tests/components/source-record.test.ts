import { beforeEach, describe, expect, it } from 'vitest';
import SourceRecord from '../../src/components/SourceRecord.astro';
import { buildLevel, buildSource } from '../helpers/svg-catalog.ts';
import { useBuildDay } from './build-day-of-test.ts';
import { useCatalog } from './catalog-of-test.ts';
import { buildGuide, hostile } from './guide-catalog.ts';
import { listElements, readText, render } from './render.ts';

beforeEach(() => {
  useCatalog(buildGuide());
  useBuildDay('2024-07-01');
});

const renderRecord = (props: Record<string, unknown>) => render(SourceRecord, { props });

/** The terms of a record with what each says. */
async function readTerms(id: string): Promise<Record<string, string>> {
  const html = await renderRecord({ id });
  const terms = [...html.matchAll(/<dt[^>]*>(.*?)<\/dt>\s*<dd[^>]*>(.*?)<\/dd>/gs)];
  return Object.fromEntries(terms.map(([, term = '', text = '']) => [term, readText(text)]));
}

const listLinks = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);

describe('SourceRecord', () => {
  it('opens with the grade, what it is fit for, the rule and the caution', async () => {
    const text = readText(await renderRecord({ id: 'survey' }));
    expect(text).toMatch(
      /^Grade BGood: .+\. A survey or public filings with a stated sample, .+\. One country only\./,
    );
  });

  it('gives the whole record of a source and all that rests on it', async () => {
    expect(await readTerms('survey')).toEqual({
      Producer: 'Survey Office',
      Address: 'https://survey.example/2024',
      'Archived copy': 'Not looked up.',
      Published: '2024-05-01',
      'Last looked at': '2024-06-01',
      License: 'CC BY 4.0',
      Attribution: 'Survey Office, CC BY 4.0',
      Method: 'Survey',
      Sample: '500 people',
      Verification: 'Read at the source. Read in full.',
      Tables: 'Engineers, annual pay',
      Claims: 'Five to ten years.',
      Charts: 'Engineers earn near $147,220',
      Pages: 'Salaries',
    });
  });

  it('gives the reason where something is not known', async () => {
    expect(await readTerms('forecast')).toMatchObject({
      Address: 'Out of print.',
      Published: 'It carries no date.',
      Sample: 'It does not say.',
      Verification: 'Not verified. We could not get it.',
    });
  });

  it('lists the known problems, or says that none is known', async () => {
    expect(readText(await renderRecord({ id: 'survey' }))).toContain('Known problemsNone is known to us.');
    useCatalog({
      ...buildGuide(),
      sources: { survey: buildSource({ knownProblems: ['It leaps.', 'It lags.'] }) },
    });
    const html = await renderRecord({ id: 'survey' });
    expect([...html.matchAll(/<li[^>]*>([^<]*)/g)].map(([, problem]) => problem)).toEqual([
      'It leaps.',
      'It lags.',
    ]);
  });

  it('links to the address, the copy, each chart and each page', async () => {
    const archivedUrl = 'https://archive.example/survey';
    useCatalog({ ...buildGuide(), sources: { survey: buildSource({ archivedUrl }) } });
    expect(listLinks(await renderRecord({ id: 'survey' }))).toEqual([
      'https://survey.example/2024',
      archivedUrl,
      '/salaries/#pay',
      '/salaries/',
    ]);
  });

  it('links each table to its download where there is one', async () => {
    const buildTableUrl = (tableId: string) => `/data/${tableId}.csv`;
    expect(listLinks(await renderRecord({ id: 'survey', buildTableUrl }))).toContain('/data/engineers.csv');
  });

  it('leads from pay tables to the pay explorer, where there is one', async () => {
    const guide = buildGuide();
    const { salaries } = guide.pages;
    expect(await renderRecord({ id: 'survey' })).not.toContain('row by row');
    if (salaries)
      guide.pages['salaries/explorer'] = {
        ...salaries,
        slug: 'salaries/explorer',
        url: '/salaries/explorer/',
      };
    useCatalog(guide);
    expect(listLinks(await renderRecord({ id: 'survey' }))).toContain('/salaries/explorer/');
  });

  it('names the career levels that rest on a source', async () => {
    useCatalog({ ...buildGuide(), levels: { entry: buildLevel() } });
    expect(await readTerms('survey')).toMatchObject({ 'Career levels': 'Entry' });
  });

  it('leaves out what nothing rests on', async () => {
    useCatalog({ ...buildGuide(), salaries: {}, demand: {}, claims: {}, figures: {}, pages: {} });
    const html = await renderRecord({ id: 'survey' });
    expect(Object.keys(await readTerms('survey'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Tables|Charts|Pages|Claims/)]),
    );
    expect(readText(html)).toContain('Nothing rests on it yet.');
  });

  it('is marked when it is due for a look', async () => {
    expect(await renderRecord({ id: 'survey' })).not.toContain('Due for a look');
    useBuildDay('2026-07-01');
    expect(await renderRecord({ id: 'survey' })).toContain('Due for a look');
  });

  it('gives its headings ids that no other page has', async () => {
    const html = await renderRecord({ id: 'survey' });
    expect([...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'survey-record',
      'survey-problems',
      'survey-uses',
    ]);
  });

  it('refuses a source that does not exist', async () => {
    await expect(renderRecord({ id: 'nobody' })).rejects.toThrow('There is no source "nobody".');
  });

  it('writes every field as text, whatever it holds', async () => {
    const parts = { producer: hostile, licence: hostile, caution: hostile, knownProblems: [hostile] };
    useCatalog({ ...buildGuide(), sources: { survey: buildSource(parts) } });
    expect(listElements(await renderRecord({ id: 'survey' }))).not.toContain('script');
    expect(await readTerms('survey')).toMatchObject({ Producer: hostile, License: hostile });
  });
});
