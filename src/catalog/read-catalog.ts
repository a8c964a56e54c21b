/**
 * The catalog room turns content/ into typed, proved data.
 *
 * In: the path of content/. Out: a Catalog of plain data and every issue found, sorted. This file is
 * the only one that touches the disk, and it never throws for bad content: `assertCatalog` does, once,
 * with all issues in its message. The room must not know how anything is drawn, placed or routed.
 */
import { basename } from 'node:path';
import type { z } from 'zod';
import type { Catalog, PageBody, PageRecord } from './catalog.ts';
import { checkCatalog } from './check-catalog.ts';
import type { RecordFolder } from './check-context.ts';
import { formatIssues, sortIssues, type Issue } from './issues.ts';
import { findLine, type LineIndex } from './line-index.ts';
import { parsePage } from './parse-page.ts';
import { parseRecord } from './parse-record.ts';
import { parseUtf8, parseYaml } from './parse-yaml.ts';
import { readFolder, type ContentFile } from './read-files.ts';
import { readAsked } from './read-asked.ts';
import { readSynonyms } from './read-synonyms.ts';
import { readTeam } from './read-team.ts';
import { claimSchema, levelSchema, salaryTableSchema } from './schema.ts';
import {
  challengeSchema,
  conversationSchema,
  practiceSchema,
  softSkillSchema,
  trendSchema,
} from './schema-craft.ts';
import { demandTableSchema } from './schema-demand.ts';
import { mappedSkillSchema, questionSchema, templateSchema } from './schema-hiring.ts';
import { figureSchema } from './schema-page.ts';
import { referenceSchema } from './schema-references.ts';
import { skillProfileSchema } from './schema-skills.ts';
import { sourceSchema } from './schema-sources.ts';
import { termSchema } from './schema-terms.ts';

export type { Catalog } from './catalog.ts';

/** Where content stands and which addresses exist besides its pages. */
export interface ReadCatalogOptions {
  contentDir: string;
  /** Addresses that pages may link to besides the pages themselves. Example: "/search/". */
  extraRoutes?: readonly string[];
  /** A team's overlay; content/team.yaml where left out, if that exists. */
  teamFile?: string | undefined;
}

/** The catalog as far as it could be read, and everything wrong with it. */
export interface ReadCatalogResult {
  catalog: Catalog;
  /** Sorted by file and line; empty when all is well. */
  issues: Issue[];
}

/** Thrown for content with issues; its message is all of them, formatted. */
export class CatalogError extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`The content has problems.\n\n${formatIssues(issues)}`);
    this.name = 'CatalogError';
    this.issues = issues;
  }
}

/** What has been gathered while reading. */
interface Reading {
  issues: Issue[];
  /** Files that gave no record, and missing folders. */
  broken: Set<string>;
  /** Lines of the keys of each file, to give issues of later checks their line. */
  lines: Map<string, LineIndex>;
}

function readContentFiles(
  contentDir: string,
  folder: RecordFolder | 'guide',
  extension: '.yaml' | '.mdx',
  reading: Reading,
): ContentFile[] {
  const { files, issues } = readFolder(contentDir, folder, extension);
  reading.issues.push(...issues);
  for (const { code, file } of issues) if (code === 'missing-folder') reading.broken.add(file);
  return files;
}

function readText(file: ContentFile, reading: Reading): string | undefined {
  const decoded = parseUtf8(file.bytes, file.path);
  if ('text' in decoded) return decoded.text;
  reading.issues.push(decoded.issue);
  return undefined;
}

function readRecords<Schema extends z.ZodType>(
  contentDir: string,
  folder: RecordFolder,
  schema: Schema,
  reading: Reading,
): Record<string, z.output<Schema>> {
  const files = readContentFiles(contentDir, folder, '.yaml', reading);
  const records: Record<string, z.output<Schema>> = {};
  for (const file of files) {
    const record = readRecord(file, schema, reading);
    if (record === undefined) reading.broken.add(file.path);
    else records[basename(file.path, '.yaml')] = record;
  }
  return records;
}

function readRecord<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  reading: Reading,
): z.output<Schema> | undefined {
  const text = readText(file, reading);
  if (text === undefined) return undefined;
  const yaml = parseYaml(text, file.path);
  reading.lines.set(file.path, yaml.lines);
  reading.issues.push(...yaml.issues);
  if (yaml.issues.length > 0) return undefined;
  const { record, issues } = parseRecord(schema, yaml.data, file.path, yaml.lines);
  reading.issues.push(...issues);
  return record;
}

function readPages(
  contentDir: string,
  reading: Reading,
): { pages: Record<string, PageRecord>; bodies: PageBody[] } {
  const files = readContentFiles(contentDir, 'guide', '.mdx', reading);
  const pages: Record<string, PageRecord> = {};
  const bodies: PageBody[] = [];
  for (const file of files) {
    const text = readText(file, reading);
    const slug = file.path.replace(/^content\/guide\//, '').replace(/\.mdx$/, '');
    const page = text === undefined ? undefined : parsePage(text, slug, file.path);
    if (page) reading.lines.set(file.path, page.lines);
    reading.issues.push(...(page?.issues ?? []));
    if (page?.body) bodies.push(page.body);
    if (page?.record) pages[slug] = page.record;
    else reading.broken.add(file.path);
  }
  return { pages, bodies };
}

/** Gives an issue that names only a key path the line of that path. */
function addLine(issue: Issue, lines: ReadonlyMap<string, LineIndex>): Issue {
  const index = lines.get(issue.file);
  const line = index && issue.path !== undefined ? findLine(index, issue.path) : undefined;
  return issue.line === undefined && line !== undefined ? { ...issue, line } : issue;
}

/** Reads everything in content/, checks it, and returns it with every issue; bad content never throws. */
export function readCatalog(options: ReadCatalogOptions): ReadCatalogResult {
  const { contentDir, extraRoutes = [], teamFile } = options;
  const reading: Reading = { issues: [], broken: new Set(), lines: new Map() };
  const { pages, bodies } = readPages(contentDir, reading);
  const read = <Schema extends z.ZodType>(folder: RecordFolder, schema: Schema) =>
    readRecords(contentDir, folder, schema, reading);
  const { team, issues: ofTeam } = readTeam({ contentDir, teamFile });
  const { synonyms, issues: ofSynonyms } = readSynonyms(contentDir);
  const { asked, issues: ofAsked } = readAsked(contentDir);
  const catalog: Catalog = {
    sources: read('sources', sourceSchema),
    salaries: read('salaries', salaryTableSchema),
    demand: read('demand', demandTableSchema),
    skills: read('skills', skillProfileSchema),
    levels: read('levels', levelSchema),
    claims: read('claims', claimSchema),
    figures: read('figures', figureSchema),
    references: read('references', referenceSchema),
    practices: read('practices', practiceSchema),
    challenges: read('challenges', challengeSchema),
    trends: read('trends', trendSchema),
    'soft-skills': read('soft-skills', softSkillSchema),
    conversations: read('conversations', conversationSchema),
    templates: read('templates', templateSchema),
    questions: read('questions', questionSchema),
    'skill-map': read('skill-map', mappedSkillSchema),
    terms: read('terms', termSchema),
    pages,
    synonyms,
    asked,
    ...(team && { team }),
  };
  const checked = checkCatalog({ catalog, bodies, broken: reading.broken, extraRoutes });
  const issues = [...reading.issues, ...checked, ...ofSynonyms, ...ofAsked, ...ofTeam].map((issue) =>
    addLine(issue, reading.lines),
  );
  return { catalog, issues: sortIssues(issues) };
}

/**
 * Returns the catalog when it has no issues.
 * @throws CatalogError with every issue in its message.
 */
export function assertCatalog(result: ReadCatalogResult): Catalog {
  if (result.issues.length > 0) throw new CatalogError(result.issues);
  return result.catalog;
}
