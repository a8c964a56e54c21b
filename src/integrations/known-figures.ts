/**
 * Every figure that the catalog holds, in every spelling in which a page may print it, with its sources.
 *
 * In: the catalog. Out: spellings -> ids of sources. Figures in the words of a record, such as a sample of
 * "803 companies" or a caution, belong to the source of that record.
 */
import type { Catalog } from '../catalog/catalog.ts';
import { formatQuantity } from '../catalog/format.ts';
import { findQuantity, listReferences, type Quantity } from '../catalog/quantity.ts';
import { findFigures, spellFigure } from './find-figures.ts';

/** Ids of the sources that hold a figure, by its spelling. */
export type KnownFigures = ReadonlyMap<string, ReadonlySet<string>>;

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** Every spelling of one figure, in prose, on charts and in tables. */
function spellQuantity(quantity: Quantity): string[] {
  const { amount, unit } = quantity;
  const printed = (['exact', 'short'] as const).map((style) => formatQuantity(quantity, style));
  const number = grouped.format(amount);
  if (unit === 'percent')
    return [...printed, number, `${number}%`, `${amount.toFixed(1)}%`, amount.toFixed(1)];
  // A column that names its unit leaves it out of the cells; pay always carries its currency.
  return unit === 'money' ? printed : [...printed, number];
}

/** All text in a record, at any depth. */
function listTexts(record: unknown): string[] {
  if (typeof record === 'string') return [record];
  return typeof record === 'object' && record !== null ? Object.values(record).flatMap(listTexts) : [];
}

/** Lists every figure of the catalog with its sources. */
export function listKnownFigures(catalog: Catalog): KnownFigures {
  const known = new Map<string, Set<string>>();
  const add = (spelling: string, sourceId: string) => {
    const key = spellFigure(spelling);
    known.set(key, (known.get(key) ?? new Set()).add(sourceId));
  };
  for (const ref of listReferences(catalog)) {
    const quantity = findQuantity(catalog, ref);
    if (quantity) for (const spelling of spellQuantity(quantity)) add(spelling, quantity.sourceId);
  }
  const addTexts = (record: unknown, sourceId: string) => {
    for (const { keys } of listTexts(record).flatMap(findFigures)) for (const key of keys) add(key, sourceId);
  };
  for (const [id, source] of Object.entries(catalog.sources)) addTexts(source, id);
  for (const [id, reference] of Object.entries(catalog.references)) addTexts(reference, id);
  for (const folder of ['salaries', 'demand', 'skills', 'claims', 'levels'] as const) {
    const records: Readonly<Record<string, { source?: string | undefined; reference?: string | undefined }>> =
      catalog[folder];
    for (const record of Object.values(records)) addTexts(record, record.source ?? record.reference ?? '');
  }
  for (const { axes, source } of Object.values(catalog.levels)) {
    for (const { rating } of Object.values(axes)) add(String(rating), source);
  }
  for (const { skills, knowledge, workStyles, source } of Object.values(catalog.skills)) {
    for (const { importance, sampleSize } of [...skills, ...knowledge, ...workStyles]) {
      for (const style of [importance.toFixed(1), importance.toFixed(2), grouped.format(importance)])
        add(style, source);
      if (typeof sampleSize === 'number') add(grouped.format(sampleSize), source);
    }
  }
  return known;
}
