import { beforeEach, describe, expect, it } from 'vitest';
import { buildFigureSpec } from '../../src/charts/build-spec.ts';
import Figure from '../../src/components/Figure.astro';
import FigureKit from '../../src/components/FigureKit.astro';
import PageDatasets from '../../src/components/PageDatasets.astro';
import { buildCitation } from '../../src/downloads/citation.ts';
import { buildFigureDataset } from '../../src/downloads/figure-dataset.ts';
import { getTableDataset } from '../../src/downloads/table-datasets.ts';
import { useCatalog } from './catalog-of-test.ts';
import { buildGuide } from './guide-catalog.ts';
import { listElements, readText, render } from './render.ts';

const guide = buildGuide();
const chart = buildFigureDataset(guide, buildFigureSpec(guide, 'pay'));

beforeEach(() => {
  useCatalog(guide);
});

/** Where the links of a piece of HTML lead, in order. */
const listLinks = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);

describe('FigureKit', () => {
  it('offers a chart as picture and as data, and its permanent address', async () => {
    expect(listLinks(await render(FigureKit, { props: { dataset: chart } }))).toEqual([
      '/charts/pay.svg',
      '/charts/pay.png',
      '/charts/pay.csv',
      '/charts/pay.json',
      '#pay',
    ]);
  });

  it('offers a table as data', async () => {
    const dataset = getTableDataset(guide, 'engineers');
    const html = await render(FigureKit, { props: { dataset } });
    expect(listLinks(html)).toEqual(['/data/engineers.csv', '/data/engineers.json']);
    expect(readText(html)).toContain('Cite this table');
  });

  it('gives the citation in three forms, each before the button that copies it', async () => {
    const html = await render(FigureKit, { props: { dataset: chart } });
    const { inline, full, bibtex } = buildCitation(chart);
    const copied = [...html.matchAll(/<(p|pre)>([^<]*)<\/\1>\s*<button type="button" data-copy>/g)];
    expect(copied.map(([, , text = '']) => readText(text))).toEqual([
      inline,
      full,
      bibtex.replace(/\s+/g, ' '),
    ]);
  });

  it('stays out of the search index', async () => {
    expect(await render(FigureKit, { props: { dataset: chart } })).toMatch(
      /^<div class="kit" data-pagefind-ignore>/,
    );
  });
});

describe('Figure', () => {
  it('says what reuse asks, and when its sources were last checked', async () => {
    const text = readText(await render(Figure, { props: { id: 'pay' } }));
    expect(text).toContain('Read at the source. Credit: Survey Office, CC BY 4.0. Last checked 2024-06-01.');
  });
});

describe('PageDatasets', () => {
  it('lists the charts of a page once for dataset searches', async () => {
    const html = await render(PageDatasets, { props: { figureIds: ['pay', 'growth'] } });
    expect(listElements(html)).toEqual(['script']);
    const json = JSON.parse(readText(html)) as { '@graph': { '@type': string; url: string }[] };
    expect(json['@graph'].map((item) => item['@type'])).toEqual(['Organization', 'Dataset', 'Dataset']);
    expect(json['@graph'][1]?.url).toMatch(/\/salaries\/#pay$/);
  });

  it('writes nothing for a page without charts', async () => {
    expect(await render(PageDatasets, { props: { figureIds: [] } })).toBe('');
  });
});
