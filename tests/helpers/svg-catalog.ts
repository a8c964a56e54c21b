import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { assertCatalog, readCatalog } from '../../src/catalog/read-catalog.ts';
import type { DemandTable, Level, SalaryRow, SalaryTable, Source } from '../../src/catalog/schema.ts';
import type { FigureRecord } from '../../src/catalog/schema-page.ts';
import { generatedRoutes } from '../../src/site/site.ts';

/** The catalog that the site is built from. */
export function readRealCatalog(): Catalog {
  const contentDir = fileURLToPath(new URL('../../content', import.meta.url));
  return assertCatalog(readCatalog({ contentDir, extraRoutes: generatedRoutes }));
}

/** A catalog with what a test names and nothing else; sources `survey` and `editors` are always there. */
export function buildCatalog(parts: Partial<Catalog> = {}): Catalog {
  return {
    sources: { survey: buildSource(), editors: buildSource({ method: 'editorial', producer: 'Editors' }) },
    salaries: {},
    demand: {},
    levels: {},
    claims: {},
    figures: {},
    pages: {},
    ...parts,
  };
}

export function buildSource(parts: Partial<Source> = {}): Source {
  return {
    title: 'Pay Survey',
    producer: 'Survey Office',
    url: 'https://survey.example/2024',
    datePublished: '2024-05-01',
    dateAccessed: '2024-06-01',
    licence: 'CC BY 4.0',
    method: 'survey',
    sample: '500 people',
    verification: { level: 'primary', note: 'Read in full.' },
    caution: 'One country only.',
    ...parts,
  };
}

export function buildRow(parts: Partial<SalaryRow> = {}): SalaryRow {
  return { id: 'engineer', label: 'Engineer', sampleSize: { absent: 'Not stated.' }, ...parts };
}

export function buildTable(rows: SalaryRow[], parts: Partial<SalaryTable> = {}): SalaryTable {
  return {
    title: 'Engineers, annual pay',
    place: 'US',
    measure: 'base',
    currency: 'USD',
    period: 'year',
    priceYear: '2024',
    source: 'survey',
    processing: { level: 'none', note: 'As reported.' },
    caution: 'One country only.',
    rows,
    revisions: [],
    ...parts,
  };
}

export function buildProjection(parts: Partial<DemandTable> = {}): DemandTable {
  return {
    kind: 'projection',
    title: 'Engineers, projected demand',
    place: 'WORLD',
    role: 'Engineers',
    fromYear: 2023,
    toYear: 2027,
    growthPercent: 40,
    source: 'survey',
    processing: { level: 'none', note: 'As reported.' },
    caution: 'One projection.',
    revisions: [],
    ...parts,
  };
}

export function buildLevel(parts: Partial<Level> = {}): Level {
  return {
    title: 'Entry',
    order: 1,
    scope: 'task',
    titles: ['Engineer'],
    summary: 'Works on tasks.',
    source: 'survey',
    ...parts,
  };
}

const figureText = {
  title: 'A finding',
  subtitle: 'What is drawn',
  conclude: 'So it is.',
  caution: 'Not more.',
};

type PayFigure = Extract<FigureRecord, { tables: string[] }>;

/** A catalog with one figure, "pay", that draws the rows of one table, "engineers". */
export function buildPayCatalog(rows: SalaryRow[], kind: PayFigure['kind'] = 'pay-ranges'): Catalog {
  return buildCatalog({
    salaries: { engineers: buildTable(rows) },
    figures: { pay: { kind, ...figureText, tables: ['engineers'] } },
  });
}

/** A catalog with one figure, "growth", that draws a projection. */
export function buildGrowthCatalog(growthPercent: number): Catalog {
  return buildCatalog({
    demand: { engineers: buildProjection({ growthPercent }) },
    figures: { growth: { kind: 'growth', ...figureText, demand: 'engineers' } },
  });
}

/** A catalog with one figure, "ladder", that draws the levels in the order given. */
export function buildLadderCatalog(levels: readonly Level[]): Catalog {
  const entries = levels.map((level, index): [string, Level] => [`level-${index.toString()}`, level]);
  return buildCatalog({
    levels: Object.fromEntries(entries),
    figures: { ladder: { kind: 'ladder', ...figureText, levels: entries.map(([id]) => id) } },
  });
}
