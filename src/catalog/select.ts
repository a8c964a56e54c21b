import type { Catalog, PageRecord } from './catalog.ts';
import { findQuantity } from './quantity.ts';
import type { FigureRecord } from './schema-page.ts';
import { selectDrawn } from './select-drawn.ts';
import { isLinkToSource } from './source-page.ts';
import { listTemplateReferences } from './template.ts';

/** A salary table, demand table or skill profile by id. */
export interface TableRef {
  folder: 'salaries' | 'demand' | 'skills';
  id: string;
  title: string;
}

/** Everything that rests on one source. Lists are in alphabetical order. */
export interface SourceUses {
  /** Ids of salary tables. */
  salaries: string[];
  /** Ids of demand tables. */
  demand: string[];
  /** Ids of skill profiles. */
  skills: string[];
  /** Ids of claims. */
  claims: string[];
  /** Ids of levels. */
  levels: string[];
  /** Figures that draw any of these or quote them, and the addresses of the pages that show each. */
  figures: { id: string; urls: string[] }[];
  /** Addresses of pages that show such a figure or profile, quote the source in their text or link to its record. */
  urls: string[];
}

const idsOfSource = (
  records: Readonly<Record<string, { source?: string | undefined }>>,
  sourceId: string,
): string[] =>
  Object.keys(records)
    .filter((id) => records[id]?.source === sourceId)
    .sort();

/** Returns the tables and skill profiles that come from a source: salaries, then demand, then skills. */
export function selectTablesOfSource(catalog: Catalog, sourceId: string): TableRef[] {
  return (['salaries', 'demand', 'skills'] as const).flatMap((folder) =>
    idsOfSource(catalog[folder], sourceId).map((id) => ({
      folder,
      id,
      title: catalog[folder][id]?.title ?? id,
    })),
  );
}

/** Returns every value reference in the texts of a figure, in reading order. */
export function selectFigureReferences(figure: FigureRecord): string[] {
  return [figure.title, figure.subtitle, figure.conclude, figure.caution].flatMap(listTemplateReferences);
}

const listDrawnSources = (catalog: Catalog, figure: FigureRecord): (string | undefined)[] =>
  selectDrawn(catalog, figure).map(({ folder, id }) => catalog[folder][id]?.source);

/** Returns the ids of the sources behind a figure: those drawn first, then those quoted in its texts, none twice. */
export function selectFigureSources(catalog: Catalog, figureId: string): string[] {
  const figure = catalog.figures[figureId];
  if (!figure) return [];
  const quoted = selectFigureReferences(figure).map((ref) => findQuantity(catalog, ref)?.sourceId);
  const sourceIds = [...listDrawnSources(catalog, figure), ...quoted];
  return [...new Set(sourceIds.filter((id) => id !== undefined))];
}

/** Returns the pages that show a figure, by address. */
export function selectPagesOfFigure(catalog: Catalog, figureId: string): PageRecord[] {
  return Object.values(catalog.pages)
    .filter((page) => page.figureIds.some(({ id }) => id === figureId))
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** Returns everything that rests on a source: tables, profiles, claims, levels, figures and pages. */
export function selectUses(catalog: Catalog, sourceId: string): SourceUses {
  const figures = Object.keys(catalog.figures)
    .filter((id) => selectFigureSources(catalog, id).includes(sourceId))
    .map((id) => ({ id, urls: selectPagesOfFigure(catalog, id).map(({ url }) => url) }));
  const quoting = Object.values(catalog.pages)
    .filter(
      (page) =>
        page.records.some(
          ({ folder, id = '' }) => folder === 'skills' && catalog.skills[id]?.source === sourceId,
        ) ||
        page.references.some(({ ref }) => findQuantity(catalog, ref)?.sourceId === sourceId) ||
        page.links.some(({ href }) => isLinkToSource(href, sourceId)),
    )
    .map(({ url }) => url);
  return {
    salaries: idsOfSource(catalog.salaries, sourceId),
    demand: idsOfSource(catalog.demand, sourceId),
    skills: idsOfSource(catalog.skills, sourceId),
    claims: idsOfSource(catalog.claims, sourceId),
    levels: idsOfSource(catalog.levels, sourceId),
    figures,
    urls: [...new Set([...figures.flatMap(({ urls }) => urls), ...quoting])].sort(),
  };
}
