/**
 * Reads the judged queries, tests/search/queries.yaml, and proves them against the ledger of published ids.
 *
 * In: the text of the file and the ledger. Out: queries, or every problem at once. It must not know any engine.
 */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { formatNearMiss } from '../../src/catalog/near-miss.ts';
import { isAlive, type LinkEntry } from '../../src/links/link-entry.ts';
import { readLedger } from '../../scripts/link-ledger.ts';
import { at } from '../../scripts/project.ts';

/** The kinds of queries, in the order in which tables show them. */
export const queryClasses = [
  'navigational',
  'keyword',
  'question',
  'synonym',
  'typo',
  'multi-word',
  'spelling',
  'none',
] as const;
export type QueryClass = (typeof queryClasses)[number];

/** tuning: may be looked at and tuned on. reporting: only measured. */
export const queryHalves = ['tuning', 'reporting'] as const;
export type QueryHalf = (typeof queryHalves)[number];

/** What kind of slip a misspelled query has. */
export const querySlips = ['neighbour', 'swap', 'double', 'drop', 'extra', 'phonetic'] as const;

const querySchema = z.strictObject({
  query: z
    .string()
    .min(1)
    .refine((text) => text === text.trim(), 'must not begin or end with a space'),
  class: z.enum(queryClasses),
  half: z.enum(queryHalves),
  /** For class "typo" only. */
  slip: z.enum(querySlips).optional(),
  answers: z.array(z.strictObject({ id: z.string().min(1), grade: z.literal([1, 2, 3]) })),
  /** Why it was judged so, for whoever changes it. */
  note: z.string().min(1).optional(),
});

/** One query as the file has it. */
type QueryEntry = z.infer<typeof querySchema>;

const fileSchema = z.strictObject({ version: z.literal(1), queries: z.array(querySchema).min(1) });

/** One judged query. */
export interface JudgedQuery {
  readonly query: string;
  readonly class: QueryClass;
  readonly half: QueryHalf;
  readonly slip?: (typeof querySlips)[number];
  /** Grades from 1 to 3 by permanent id, in the order of the file; empty for class "none". */
  readonly grades: ReadonlyMap<string, number>;
}

/** The queries, and what is wrong with the file as sentences; with any problem there are no queries. */
export interface ParsedQueries {
  readonly queries: readonly JudgedQuery[];
  readonly problems: readonly string[];
}

/** Parses and proves the text of the file; `ledger` has every id that an answer may name. */
export function parseQueries(
  text: string,
  ledger: readonly Pick<LinkEntry, 'id' | 'kind' | 'status' | 'to'>[],
): ParsedQueries {
  const document = parseDocument(text, { prettyErrors: true });
  if (document.errors.length > 0) {
    return { queries: [], problems: document.errors.map(({ message }) => `It is not YAML: ${message}`) };
  }
  const parsed = fileSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `At ${path.map(String).join('.') || 'the top'}: ${message}.`,
    );
    return { queries: [], problems };
  }
  const { queries } = parsed.data;
  const problems = [
    ...listRepeated(queries.map(({ query }) => query.toLowerCase())).map(
      (query) => `The query "${query}" stands twice.`,
    ),
    ...queries.flatMap((entry) => checkEntry(entry).map((problem) => `"${entry.query}" ${problem}`)),
    ...checkIds(queries, ledger),
  ];
  return problems.length > 0 ? { queries: [], problems } : { queries: queries.map(toJudged), problems: [] };
}

/** Reads a file of judged queries, the main one if none is named. @throws Error with every problem in its message. */
export function readQueries(name: 'queries.yaml' | 'tuning.yaml' = 'queries.yaml'): readonly JudgedQuery[] {
  const { queries, problems } = parseQueries(readFileSync(at('tests/search', name), 'utf8'), readLedger());
  if (problems.length > 0) throw new Error(`tests/search/${name} has problems:\n${problems.join('\n')}`);
  return queries;
}

const toJudged = ({ query, class: kind, half, slip, answers }: QueryEntry): JudgedQuery => ({
  query,
  class: kind,
  half,
  ...(slip && { slip }),
  grades: new Map(answers.map(({ id, grade }) => [id, grade])),
});

const listRepeated = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, index) => texts.indexOf(text) !== index)),
];

function checkEntry({ class: kind, slip, answers }: QueryEntry): string[] {
  const repeated = listRepeated(answers.map(({ id }) => id));
  return [
    ...(kind === 'none' && answers.length > 0 ? ['is of class "none" and has answers.'] : []),
    ...(kind !== 'none' && answers.length === 0 ? ['has no answers: judge it, or make it "none".'] : []),
    ...(kind === 'typo' && slip === undefined ? ['is of class "typo" and does not say its slip.'] : []),
    ...(kind !== 'typo' && slip !== undefined ? [`has a slip and is of class "${kind}".`] : []),
    ...repeated.map((id) => `names the answer "${id}" twice.`),
  ];
}

function checkIds(
  queries: readonly QueryEntry[],
  ledger: readonly Pick<LinkEntry, 'id' | 'kind' | 'status' | 'to'>[],
): string[] {
  const entries = new Map(ledger.map((entry) => [entry.id, entry]));
  return queries.flatMap(({ query, answers }) =>
    answers.flatMap(({ id, grade }) => {
      const entry = entries.get(id);
      const start = `"${query}" names the answer "${id}"`;
      if (!entry)
        return [`${start}, which was never published. ${formatNearMiss(id, entries.keys())}`.trim()];
      if (!isAlive(entry)) {
        return [`${start}, which is ${entry.status}.${entry.to ? ` "${entry.to}" took its place.` : ''}`];
      }
      if (entry.kind === 'reference' && grade > 2) {
        return [`${start} with grade 3; somebody else's work has 2 at most.`];
      }
      return [];
    }),
  );
}
