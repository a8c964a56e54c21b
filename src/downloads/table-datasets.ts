/** Every table of the catalog -> Dataset: salaries, demand and skill profiles one by one, levels and claims as a whole. */
import type { Catalog } from '../catalog/catalog.ts';
import type { SalaryTable } from '../catalog/schema.ts';
import type { DemandTable } from '../catalog/schema-demand.ts';
import type { SkillProfile } from '../catalog/schema-skills.ts';
import { siteUrl } from '../site/site.ts';
import type { Dataset } from './dataset.ts';
import { describeColumns } from './fields.ts';
import {
  findLastChecked,
  formatYears,
  getSources,
  listDemandNotes,
  listDemandYears,
  listSalaryNotes,
  listSalaryYears,
  listSkillNotes,
  sortProcessing,
} from './provenance.ts';
import {
  buildClaimRecords,
  buildLevelRecords,
  buildProjectionRecords,
  buildSalaryRecords,
  buildSeriesRecords,
  buildSkillRecords,
} from './records.ts';

/** What differs from table to table. */
interface TableParts extends Pick<
  Dataset,
  'id' | 'title' | 'description' | 'notes' | 'cautions' | 'processing' | 'records' | 'primaryKey' | 'places'
> {
  readonly sourceIds: readonly string[];
  readonly years: string | undefined;
}

function buildTable(catalog: Catalog, { sourceIds, years, ...parts }: TableParts): Dataset {
  const sources = getSources(catalog, sourceIds);
  const path = `/data/${parts.id}`;
  return {
    ...parts,
    kind: 'table',
    sources,
    processing: sortProcessing(parts.processing),
    fields: describeColumns(parts.records),
    ...(years !== undefined && { temporalCoverage: years }),
    address: `${siteUrl}${path}.json`,
    path,
    lastChecked: findLastChecked(sources),
  };
}

const shareParts = (id: string, table: SalaryTable | DemandTable | SkillProfile) => ({
  id,
  cautions: [table.caution],
  processing: [table.processing],
  sourceIds: [table.source],
});

const buildSalaryTable = (id: string, table: SalaryTable): TableParts => ({
  ...shareParts(id, table),
  title: table.title,
  description: `${table.title}: one row for each population, with every statistic that the source gives.`,
  notes: listSalaryNotes(table),
  records: buildSalaryRecords(table),
  primaryKey: ['id'],
  years: formatYears(listSalaryYears(table)),
  places: [table.place],
});

const buildDemandTable = (id: string, table: DemandTable): TableParts => ({
  ...shareParts(id, table),
  title: table.title,
  description:
    table.kind === 'projection'
      ? `${table.title}: one row with the projected change between two years.`
      : `${table.title}: one row for each quarter.`,
  notes: listDemandNotes(table),
  records: table.kind === 'projection' ? buildProjectionRecords(table) : buildSeriesRecords(table),
  primaryKey: table.kind === 'projection' ? ['role'] : ['quarter'],
  years: formatYears(listDemandYears(table)),
  places: [table.place],
});

const buildSkillTable = (id: string, profile: SkillProfile): TableParts => ({
  ...shareParts(id, profile),
  title: `${profile.title}: skills, knowledge, work styles, technologies and tasks`,
  description: `What the occupation ${profile.title} (${profile.occupationCode}) asks for: one row for each item.`,
  notes: listSkillNotes(profile),
  records: buildSkillRecords(profile),
  primaryKey: ['part', 'name'],
  years: formatYears([
    profile.edition,
    ...[...profile.skills, ...profile.knowledge, ...profile.workStyles].map(({ month }) => month),
  ]),
  places: [],
});

/** Ids of the two tables that gather all levels and all claims. */
const gathered = { levels: 'career-levels', claims: 'quoted-facts' } as const;

function buildGathered({ levels, claims }: Catalog): TableParts[] {
  // Claims that rest on a reference stand in no data set: the package describes sources only.
  const sourcedClaims = Object.entries(claims).filter(([, { source }]) => source !== undefined);
  const orderedLevels = Object.entries(levels).sort(([, a], [, b]) => a.order - b.order);
  const shared = { notes: [], processing: [], years: undefined, places: [] };
  return [
    {
      ...shared,
      id: gathered.levels,
      title: 'Steps of the career ladder',
      description: 'One row for each level, lowest first.',
      cautions: ['Companies name and number their levels differently. Match on scope, not on title.'],
      sourceIds: orderedLevels.map(([, { source }]) => source),
      records: buildLevelRecords(orderedLevels),
      primaryKey: ['id'],
    },
    {
      ...shared,
      id: gathered.claims,
      title: 'Facts that the guide quotes',
      description: 'One row for each sourced fact with a quantity.',
      cautions: ['The facts come from different sources and count different things.'],
      sourceIds: sourcedClaims.flatMap(([, { source }]) => source ?? []),
      records: buildClaimRecords(sourcedClaims),
      primaryKey: ['id'],
    },
  ].filter(({ records }) => records.length > 0);
}

// Every file of every table asks for all of them.
const known = new WeakMap<Catalog, readonly Dataset[]>();

/**
 * Lists every table, in a fixed order: salaries, demand, skills, levels, claims.
 * @throws Error when two tables have one id, since their files would overwrite each other.
 */
export function listTableDatasets(catalog: Catalog): readonly Dataset[] {
  const tables = known.get(catalog) ?? buildTables(catalog);
  known.set(catalog, tables);
  return tables;
}

function buildTables(catalog: Catalog): Dataset[] {
  const parts = [
    ...Object.entries(catalog.salaries).map(([id, table]) => buildSalaryTable(id, table)),
    ...Object.entries(catalog.demand).map(([id, table]) => buildDemandTable(id, table)),
    ...Object.entries(catalog.skills).map(([id, profile]) => buildSkillTable(id, profile)),
    ...buildGathered(catalog),
  ];
  const ids = parts.map(({ id }) => id);
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at);
  if (repeated !== undefined)
    throw new Error(`Two tables have the id "${repeated}". Rename the file of the newer one.`);
  return parts.map((each) => buildTable(catalog, each));
}

/** Returns one table by its id. @throws Error when there is none. */
export function getTableDataset(catalog: Catalog, id: string): Dataset {
  const found = listTableDatasets(catalog).find((dataset) => dataset.id === id);
  if (!found) throw new Error(`No table "${id}" to download.`);
  return found;
}
