import { fileURLToPath } from 'node:url';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { assertCatalog, readCatalog } from '../../src/catalog/read-catalog.ts';
import type { Level, SalaryRow, SalaryTable } from '../../src/catalog/schema.ts';
import type { Projection, ShareSeries } from '../../src/catalog/schema-demand.ts';
import type { SkillProfile } from '../../src/catalog/schema-skills.ts';
import type { Source } from '../../src/catalog/schema-sources.ts';
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
    skills: {},
    levels: {},
    claims: {},
    figures: {},
    references: {},
    practices: {},
    challenges: {},
    trends: {},
    'soft-skills': {},
    conversations: {},
    templates: {},
    questions: {},
    'skill-map': {},
    terms: {},
    synonyms: [],
    asked: {},
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
    attribution: 'Survey Office, CC BY 4.0',
    knownProblems: [],
    archivedUrl: { absent: 'Not looked up.' },
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

export function buildProjection(parts: Partial<Projection> = {}): Projection {
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

export function buildSeries(points: ShareSeries['points'], parts: Partial<ShareSeries> = {}): ShareSeries {
  return {
    kind: 'series',
    title: 'Postings that name engineers',
    place: 'US',
    measure: 'postings that name engineers',
    group: 'engineer-share',
    points,
    source: 'survey',
    processing: { level: 'none', note: 'As reported.' },
    caution: 'One country only.',
    revisions: [],
    ...parts,
  };
}

export function buildProfile(parts: Partial<SkillProfile> = {}): SkillProfile {
  return {
    title: 'Engineers',
    occupationCode: '15-0000.00',
    edition: '1.0',
    skills: [{ name: 'Listening', importance: 4, sampleSize: 8, month: '2024-05' }],
    knowledge: [],
    workStyles: [],
    technologies: [],
    tasks: [],
    missing: [],
    source: 'survey',
    processing: { level: 'none', note: 'As reported.' },
    caution: 'Few raters.',
    revisions: [],
    ...parts,
  };
}

/** The same rating on every axis. */
export function buildAxes(rating: number): Level['axes'] {
  const axis = { rating, expect: 'Does what the level says.' };
  return { scope: axis, ambiguity: axis, influence: axis, craft: axis, business: axis };
}

export function buildLevel(parts: Partial<Level> = {}): Level {
  return {
    title: 'Entry',
    order: 1,
    scope: 'task',
    titles: ['Engineer'],
    summary: 'Works on tasks.',
    axes: buildAxes(1),
    signs: ['Asks.', 'Finishes.'],
    source: 'survey',
    ...parts,
  };
}

/** The texts that every figure has. */
export const figureText = {
  title: 'A finding',
  subtitle: 'What is drawn',
  conclude: 'So it is.',
  caution: 'Not more.',
};

/** The kinds of pay chart that need nothing but tables. */
export type PlainPayKind = 'pay-ranges' | 'nested-ranges' | 'log-marks' | 'pay-pictures' | 'pay-percentiles';

/** A catalog with one figure, "pay", that draws the rows of one table, "engineers". */
export function buildPayCatalog(rows: SalaryRow[], kind: PlainPayKind = 'pay-ranges'): Catalog {
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
