import { describe, expect, test } from 'vitest';
import { at } from '../../../scripts/project.ts';
import { formatQuantity } from '../../../src/catalog/format.ts';
import { getQuantity, listReferences } from '../../../src/catalog/quantity.ts';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { findCellNumber, findFigures } from '../../../src/integrations/find-figures.ts';
import { listKnownFigures } from '../../../src/integrations/known-figures.ts';
import { buildCatalog, buildSource } from '../../helpers/svg-catalog.ts';

const { catalog } = readCatalog({ contentDir: at('content') });

describe('listKnownFigures', () => {
  test('knows every figure of the guide as it is printed in text and in tables, with its source', () => {
    const known = listKnownFigures(catalog);
    const references = listReferences(catalog);
    expect(references.length).toBeGreaterThan(100);
    const missed = references.filter((ref) => {
      const quantity = getQuantity(catalog, ref);
      if (quantity.unit === 'year') return false;
      return (['exact', 'short'] as const).some((style) => {
        const text = formatQuantity(quantity, style);
        const cell = findCellNumber(text);
        const found = [...findFigures(`It is ${text}.`), ...(cell ? [cell] : [])];
        return found.some(({ keys: [key] }) => known.get(key)?.has(quantity.sourceId) !== true);
      });
    });
    expect(missed).toEqual([]);
  });

  test('gives a figure that two sources hold to both, and one in the words of a record to that source', () => {
    const sources = {
      survey: buildSource({ sample: '803 companies' }),
      forecast: buildSource({ sample: '803 companies', caution: 'Only 12% answered.' }),
    };
    const known = listKnownFigures(buildCatalog({ sources }));
    expect([...(known.get('803') ?? [])]).toEqual(['survey', 'forecast']);
    expect([...(known.get('12%') ?? [])]).toEqual(['forecast']);
    expect(known.has('13%')).toBe(false);
  });
});
