import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { buildCitation } from '../../../src/downloads/citation.ts';
import { buildFigureDataset } from '../../../src/downloads/figure-dataset.ts';
import { getTableDataset, listTableDatasets } from '../../../src/downloads/table-datasets.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';
import { awkward, buildExample, payChart } from './example.ts';

const catalog = buildExample();
const chart = buildFigureDataset(catalog, payChart);

/** What a reference manager makes of an entry. */
const readBibtex = (bibtex: string) => {
  const [entry] = new Cite(bibtex).data as {
    id: string;
    title: string;
    URL: string;
    note: string;
    author: { literal?: string; family?: string }[];
    issued?: { 'date-parts': number[][] };
  }[];
  if (!entry) throw new Error('No entry was read.');
  return entry;
};

describe('buildCitation', () => {
  it('names every producer with its year, and what the guide did', () => {
    expect(buildCitation(chart).inline).toBe(
      'Survey Office (2024); Stack Office (2024), with minor processing by the Principal AI/ML Engineer guide',
    );
  });

  it('gives in full what a reader needs to find chart and data again', () => {
    expect(buildCitation(chart).full).toBe(
      'Survey Office (2024); Stack Office (2024), with minor processing by the Principal AI/ML Engineer guide. ' +
        '“Leads earn $120k & more” [chart]. https://principal-ai-ml-engineer.example/salaries/#pay (last checked 2024-06-01). ' +
        'Original data: Survey Office, “Pay Survey” (2024), https://survey.example/2024; ' +
        'Stack Office, “Developer Survey” (2024), https://survey.example/2024.',
    );
  });

  it('says when a source has no date or no address, and who "this guide" is', () => {
    expect(buildCitation(getTableDataset(catalog, 'growth')).full).toContain(
      'Original data: World Forum, “Jobs Forecast” (n.d.).',
    );
    expect(buildCitation(getTableDataset(catalog, 'career-levels')).inline).toBe(
      'Editors of the Principal AI/ML Engineer guide (2024), shown in the Principal AI/ML Engineer guide',
    );
  });

  it('gives BibTeX that a reference manager reads back', () => {
    const { bibtex } = buildCitation(chart);
    expect(bibtex).toMatch(/^@misc\{pay,\n/);
    const entry = readBibtex(bibtex);
    expect(entry).toMatchObject({
      title: chart.title,
      URL: chart.address,
      issued: { 'date-parts': [[2024]] },
    });
    expect(entry.author.map(({ literal, family }) => literal ?? family)).toEqual([
      'Survey Office',
      'Stack Office',
    ]);
    expect(entry.note).toContain('Last checked 2024-06-01.');
  });

  it('keeps the title whole, whatever stands in it', () => {
    // Reference managers take tags in titles for markup.
    const title = awkward.replace('\n', ' ').replace('<b> ', '');
    expect(readBibtex(buildCitation({ ...chart, title }).bibtex).title).toBe(title);
  });

  it('claims no year for a source without one', () => {
    expect(readBibtex(buildCitation(getTableDataset(catalog, 'growth')).bibtex).issued).toBeUndefined();
  });

  it.each(listTableDatasets(readRealCatalog()).map((dataset) => [dataset.id, dataset] as const))(
    'gives BibTeX of the table "%s" that is read back',
    (id, dataset) => {
      const entry = readBibtex(buildCitation(dataset).bibtex);
      expect(entry).toMatchObject({ id, title: dataset.title, URL: dataset.address });
    },
  );
});
