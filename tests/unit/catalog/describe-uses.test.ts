import { describe, expect, test } from 'vitest';
import { describeUses } from '../../../src/catalog/describe-uses.ts';
import { buildSourceUrl, describeSourcePage, isLinkToSource } from '../../../src/catalog/source-page.ts';
import { buildPage } from '../../helpers/page-record.ts';
import {
  buildCatalog,
  buildLevel,
  buildProfile,
  buildProjection,
  buildRow,
  buildTable,
} from '../../helpers/svg-catalog.ts';

describe('describeUses', () => {
  test.each([
    ['Nothing rests on it yet.', {}],
    ['Behind 1 table.', { salaries: { engineers: buildTable([buildRow()]) } }],
    [
      'Behind 2 tables and 1 career level.',
      {
        salaries: { engineers: buildTable([buildRow()]) },
        demand: { growth: buildProjection() },
        levels: { entry: buildLevel() },
      },
    ],
    [
      'Behind 1 table and 1 page.',
      {
        skills: { scientists: buildProfile() },
        pages: {
          skills: buildPage('skills', 'Skills', {
            records: [{ folder: 'skills', id: 'scientists', line: 9 }],
          }),
          other: buildPage('other', 'Other', {
            records: [{ folder: 'practices', id: 'scientists', line: 9 }],
          }),
        },
      },
    ],
  ])('says "%s"', (text, parts) => {
    expect(describeUses(buildCatalog(parts), 'survey')).toBe(text);
  });
});

describe('the page of a source', () => {
  test('stands below the list of sources', () => {
    expect(buildSourceUrl('bls-oews')).toBe('/sources/bls-oews/');
  });

  test.each([
    ['/sources/bls-oews/', true],
    ['/sources/bls-oews/#bls-oews-problems', true],
    ['/sources/#bls-oews', true],
    ['/sources/', false],
    ['/sources/bls-projections/', false],
    ['/salaries/#bls-oews', false],
  ])('is where %s leads: %s', (href, isLink) => {
    expect(isLinkToSource(href, 'bls-oews')).toBe(isLink);
  });

  test.each([
    ['Jobs', 'Forum'],
    ['Occupational Employment and Wage Statistics, national estimates by occupation', 'Office '.repeat(20)],
    ['Title '.repeat(60), 'Office'],
  ])('has a description that search results show whole', (title, producer) => {
    const description = describeSourcePage({ title, producer });
    expect(description.length).toBeLessThanOrEqual(160);
    expect(description.length).toBeGreaterThanOrEqual(50);
    expect(description).toContain(title.slice(0, 100));
  });
});
