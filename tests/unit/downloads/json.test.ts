import { describe, expect, it } from 'vitest';
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import type { Dataset } from '../../../src/downloads/dataset.ts';
import { isDescribed } from '../../../src/downloads/fields.ts';
import { buildFigureDataset } from '../../../src/downloads/figure-dataset.ts';
import { buildJson } from '../../../src/downloads/json.ts';
import { buildDatasetJsonLd, buildPageJsonLd } from '../../../src/downloads/json-ld.ts';
import { listTableDatasets } from '../../../src/downloads/table-datasets.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';
import { buildExample, payChart } from './example.ts';

const chart = buildFigureDataset(buildExample(), payChart);
const real = readRealCatalog();
const everyReal: [string, Dataset][] = [
  ...Object.keys(real.figures).map((id) => buildFigureDataset(real, buildFigureSpec(real, id))),
  ...listTableDatasets(real),
].map((dataset) => [dataset.path, dataset]);

describe('buildJson', () => {
  const json = JSON.parse(buildJson(chart)) as Record<string, unknown>;

  it('says what the rows are, their units, where they stand and when they were last checked', () => {
    expect(json).toMatchObject({
      id: 'pay',
      title: chart.title,
      description: 'Annual pay, survey of 2024',
      address: 'https://principal-ai-ml-engineer.example/salaries/#pay',
      lastChecked: '2024-06-01',
      temporalCoverage: '2023/2024',
      places: ['US', 'GB'],
      notes: [
        'Amounts are in US dollars a year, in prices of 2024.',
        'Amounts are base pay, without bonus and equity.',
        'Sample sizes count people.',
        'Top-coded amounts are a floor: the source hides what lies above.',
        'Break before 2024: New method. Do not compare across it.',
        'Amounts are total pay: base, bonus and equity.',
      ],
      cautions: ['Not more than at least $239,200.', 'One country only.'],
      processing: [
        { level: 'minor', note: 'Rounded.' },
        { level: 'none', note: 'As reported.' },
      ],
      records: payChart.table.records,
    });
  });

  it('states attribution, license and share-alike of every source', () => {
    expect(json).toMatchObject({
      attribution: ['Survey Office, CC BY 4.0', 'Developer Survey, Stack Office, ODbL 1.0'],
      license: ['CC BY 4.0', 'Open Database License (ODbL) 1.0'],
      sources: [
        { id: 'survey', shareAlike: false, licenseUrl: 'https://creativecommons.org/licenses/by/4.0/' },
        { id: 'open', shareAlike: true, knownProblems: ['Self-selected.'] },
      ],
    });
  });

  it('describes every column that it has', () => {
    const names = (json['fields'] as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(['tableId', 'rowId', 'label', 'statistic', 'amountUsd', 'n']);
  });

  it.each(everyReal)('is the same each time and whole for %s', (_path, dataset) => {
    expect(buildJson(dataset)).toBe(buildJson(dataset));
    expect(dataset.records.length).toBeGreaterThan(0);
    expect(dataset.lastChecked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(dataset.fields.map(({ name }) => name).filter((name) => !isDescribed(name))).toEqual([]);
  });
});

describe('buildDatasetJsonLd', () => {
  it('has what dataset searches ask for', () => {
    expect(buildDatasetJsonLd(chart)).toEqual({
      '@type': 'Dataset',
      '@id': chart.address,
      name: chart.title,
      description: 'Leads earn $120k & more. Annual pay, survey of 2024',
      url: chart.address,
      creator: { '@id': 'https://principal-ai-ml-engineer.example/#guide' },
      isAccessibleForFree: true,
      license: [
        'https://creativecommons.org/licenses/by/4.0/',
        'https://opendatacommons.org/licenses/odbl/1-0/',
      ],
      creditText: 'Survey Office, CC BY 4.0; Developer Survey, Stack Office, ODbL 1.0',
      isBasedOn: ['https://survey.example/2024'],
      temporalCoverage: '2023/2024',
      spatialCoverage: ['United States', 'United Kingdom'],
      variableMeasured: ['Amount', 'Sample size'],
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: 'https://principal-ai-ml-engineer.example/charts/pay.csv',
        },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: 'https://principal-ai-ml-engineer.example/charts/pay.json',
        },
      ],
    });
  });

  it.each(everyReal)('keeps to the lengths that searches accept for %s', (_path, dataset) => {
    const { name, description, license, creator, distribution } = buildDatasetJsonLd(dataset);
    expect(name.length).toBeGreaterThan(0);
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(description.length).toBeLessThanOrEqual(5000);
    expect(license.length).toBeGreaterThan(0);
    expect(creator['@id']).toMatch(/^https:/);
    expect(distribution).toHaveLength(2);
  });

  it('cannot end the script element that it stands in', () => {
    const text = buildPageJsonLd([{ ...chart, title: '</script><b>' }]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)).toMatchObject({ '@graph': [{}, { name: '</script><b>' }] });
  });
});
