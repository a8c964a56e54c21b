import { describe, expect, it } from 'vitest';
import {
  selectFigureSources,
  selectPagesOfFigure,
  selectTablesOfSource,
  selectUses,
} from '../../../src/catalog/select.ts';
import { readContentWith } from './build-content.ts';

const { catalog } = readContentWith();

describe('selectTablesOfSource', () => {
  it('lists salary tables, demand tables and skill profiles with their titles', () => {
    expect(selectTablesOfSource(catalog, 'pay-survey-2024')).toEqual([
      { folder: 'salaries', id: 'engineer-us', title: 'Engineers, annual pay' },
      { folder: 'salaries', id: 'engineer-us-by-year', title: 'Engineers, annual pay by year' },
      { folder: 'salaries', id: 'engineer-us-hourly', title: 'Engineers, hourly pay' },
      { folder: 'skills', id: 'engineers', title: 'Engineers' },
    ]);
    expect(selectTablesOfSource(catalog, 'forecast-2023')).toEqual([
      {
        folder: 'demand',
        id: 'engineer-share-us',
        title: 'Share of postings that name engineers',
      },
      { folder: 'demand', id: 'engineers-2023-2027', title: 'Engineers, projected demand' },
    ]);
  });
});

describe('selectUses', () => {
  it('lists everything that rests on a source, with the pages that show it', () => {
    expect(selectUses(catalog, 'pay-survey-2024')).toEqual({
      salaries: ['engineer-us', 'engineer-us-by-year', 'engineer-us-hourly'],
      demand: [],
      skills: ['engineers'],
      claims: ['experience'],
      levels: ['junior', 'senior'],
      figures: [
        { id: 'ladder', urls: ['/pay/'] },
        { id: 'pay-by-title', urls: ['/pay/'] },
      ],
      urls: ['/pay/'],
    });
  });

  it('finds nothing for a source that does not exist', () => {
    const { urls, figures, ...records } = selectUses(catalog, 'nothing');
    expect([urls, figures, ...Object.values(records)].flat()).toEqual([]);
  });
});

describe('selectFigureSources', () => {
  it('names each source once', () => {
    expect(selectFigureSources(catalog, 'pay-by-title')).toEqual(['pay-survey-2024']);
    expect(selectFigureSources(catalog, 'ladder')).toEqual(['pay-survey-2024']);
    expect(selectFigureSources(catalog, 'growth')).toEqual(['forecast-2023']);
  });

  it('adds the sources that only the texts quote', () => {
    const ladder = catalog.figures['ladder'];
    if (!ladder) throw new Error('The fixtures have no ladder.');
    const figures = { ladder: { ...ladder, conclude: 'Unlike {engineers-2023-2027/growth}.' } };
    expect(selectFigureSources({ ...catalog, figures }, 'ladder')).toEqual([
      'pay-survey-2024',
      'forecast-2023',
    ]);
  });
});

describe('selectPagesOfFigure', () => {
  it('finds the pages that show a figure', () => {
    expect(selectPagesOfFigure(catalog, 'growth').map(({ url }) => url)).toEqual(['/']);
  });
});
