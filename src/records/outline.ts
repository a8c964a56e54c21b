/**
 * A record of the craft -> its outline: title, opening, and named parts in reading order. Pages, Markdown twins and
 * copies are all built from the outline, so that none of them can leave a part out.
 */
import type { Catalog } from '../catalog/catalog.ts';
import { buildReferenceUrl } from '../catalog/record-pages.ts';
import type { Practice, Trend } from '../catalog/schema-craft.ts';
import type { Question } from '../catalog/schema-hiring.ts';
import { findRecordUrl, type placedFolders } from '../catalog/select-placed.ts';

/** A folder whose records are placed one by one. */
export type PlacedFolder = (typeof placedFolders)[number];

/** One named part of a record. */
export interface OutlinePart {
  /** Example: "How". */
  readonly label: string;
  /** text: one paragraph; list: points; steps: points in order. */
  readonly form: 'text' | 'list' | 'steps';
  /** Inline Markdown with citations and values. */
  readonly texts: readonly string[];
}

/** A record as a reader meets it. */
export interface RecordOutline {
  readonly id: string;
  readonly title: string;
  /** Opening paragraph, inline Markdown. */
  readonly lead: string;
  readonly parts: readonly OutlinePart[];
}

const text = (label: string, body: string): OutlinePart => ({ label, form: 'text', texts: [body] });
const list = (label: string, texts: readonly string[]): OutlinePart => ({ label, form: 'list', texts });
const steps = (label: string, texts: readonly string[]): OutlinePart => ({ label, form: 'steps', texts });

const effortNames: Readonly<Record<Practice['effort']['size'], string>> = {
  hours: 'Hours',
  days: 'Days',
  weeks: 'Weeks',
  months: 'Months',
};

/** How each round of an interview loop is called. */
export const roundNames: Readonly<Record<Question['round'], string>> = {
  'system-design': 'system design',
  depth: 'depth dive',
  leadership: 'leadership',
  case: 'case',
};

/** Links to other records by their titles, or their titles alone while no page places them. */
function linkRecords(catalog: Catalog, folder: PlacedFolder, ids: readonly string[]): string[] {
  return ids.map((id) => {
    const title = catalog[folder][id]?.title ?? id;
    const url = findRecordUrl(catalog, folder, id);
    return url === undefined ? title : `[${title}](${url})`;
  });
}

/** Links to references by their titles, for a list of what to read. */
export function linkReferences(catalog: Catalog, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const reference = catalog.references[id];
    return reference
      ? [`[${reference.title}](${buildReferenceUrl(id, reference)}) (${String(reference.year)})`]
      : [];
  });
}

const readMore = (catalog: Catalog, ids: readonly string[] = []): OutlinePart[] =>
  ids.length === 0 ? [] : [text('Read more', linkReferences(catalog, ids).join(' · '))];

/** Returns the challenges that a practice helps against: those it names first, then those that name it. */
export function selectPrevented({ practices, challenges }: Catalog, practiceId: string): string[] {
  const naming = Object.keys(challenges).filter((id) => challenges[id]?.practices.includes(practiceId));
  return [...new Set([...(practices[practiceId]?.prevents.challenges ?? []), ...naming])];
}

/** Returns the practices that help against a challenge: those it names first, then those that name it. */
export function selectPreventing({ practices, challenges }: Catalog, challengeId: string): string[] {
  const naming = Object.keys(practices).filter((id) =>
    practices[id]?.prevents.challenges.includes(challengeId),
  );
  return [...new Set([...(challenges[challengeId]?.practices ?? []), ...naming])];
}

function outlinePractice(catalog: Catalog, id: string): Omit<RecordOutline, 'id'> {
  const record = getRecord(catalog.practices, id);
  const prevented = linkRecords(catalog, 'challenges', selectPrevented(catalog, id));
  const helps = prevented.length === 0 ? '' : ` Helps against: ${prevented.join(' · ')}.`;
  return {
    title: record.title,
    lead: record.why,
    parts: [
      steps('How', record.how),
      text('Done when', record.done),
      text('Effort', `${effortNames[record.effort.size]}. ${record.effort.note}`),
      text('Prevents', `${record.prevents.failure}${helps}`),
      ...readMore(catalog, record.references),
    ],
  };
}

function outlineChallenge(catalog: Catalog, id: string): Omit<RecordOutline, 'id'> {
  const record = getRecord(catalog.challenges, id);
  return {
    title: record.title,
    lead: record.situation,
    parts: [
      list('Warning signs', record.signs),
      steps('First moves', record.firstMoves),
      text('Deeper fix', record.deeperFix),
      text('A published case', record.example),
      text('Prevented by', linkRecords(catalog, 'practices', selectPreventing(catalog, id)).join(' · ')),
    ],
  };
}

const monthOf = (day: Trend['asOf']): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-US', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });

function outlineTrend(catalog: Catalog, id: string): Omit<RecordOutline, 'id'> {
  const record = getRecord(catalog.trends, id);
  return {
    title: record.title,
    lead: record.summary,
    parts: [
      list('Established', record.established),
      list('Claimed', record.claimed),
      list('What would change our mind', record.changeOurMind),
      list('This quarter', record.thisQuarter),
      text('As of', `${monthOf(record.asOf)}.`),
    ],
  };
}

function outlineSoftSkill(catalog: Catalog, id: string): Omit<RecordOutline, 'id'> {
  const record = getRecord(catalog['soft-skills'], id);
  const scripts = linkRecords(catalog, 'conversations', record.conversations ?? []);
  return {
    title: record.title,
    lead: record.why,
    parts: [
      list('Seen at this level', record.seen),
      list('Signs that it is missing', record.unseen),
      list('Drills', record.drills),
      ...(scripts.length === 0 ? [] : [text('Words for it', scripts.join(' · '))]),
    ],
  };
}

function outlineConversation(catalog: Catalog, id: string): Omit<RecordOutline, 'id'> {
  const record = getRecord(catalog.conversations, id);
  return {
    title: record.title,
    lead: record.situation,
    parts: [
      list('Have ready', record.prepare),
      steps(
        'What to say',
        record.lines.map(({ say, why }) => `**“${say}”** ${why}`),
      ),
      list(
        'If they push back',
        record.pushback.map(({ they, you }) => `*“${they}”* **“${you}”**`),
      ),
      text('Within a day', record.after),
      list('What spoils it', record.avoid),
    ],
  };
}

function outlineQuestion(catalog: Catalog, id: string): Omit<RecordOutline, 'id'> {
  const record = getRecord(catalog.questions, id);
  return {
    title: record.title,
    lead: record.question,
    parts: [
      text('Tests', `${record.tests} Asked in the ${roundNames[record.round]} round.`),
      list('Strong answers', record.strong),
      list('Weak answers', record.weak),
      list('Go on with', record.followUps),
    ],
  };
}

const outliners: Readonly<Record<PlacedFolder, (catalog: Catalog, id: string) => Omit<RecordOutline, 'id'>>> =
  {
    practices: outlinePractice,
    challenges: outlineChallenge,
    trends: outlineTrend,
    'soft-skills': outlineSoftSkill,
    conversations: outlineConversation,
    questions: outlineQuestion,
  };

function getRecord<Kind>(records: Readonly<Record<string, Kind>>, id: string): Kind {
  const record = Object.hasOwn(records, id) ? records[id] : undefined;
  if (record === undefined) throw new Error(`There is no record "${id}".`);
  return record;
}

/** Says whether a word names a folder whose records are placed one by one. */
export const isPlacedFolder = (folder: string): folder is PlacedFolder => Object.hasOwn(outliners, folder);

/**
 * Builds the outline of one record.
 * @throws Error when there is no such record.
 */
export function outlineRecord(catalog: Catalog, folder: PlacedFolder, id: string): RecordOutline {
  return { id, ...outliners[folder](catalog, id) };
}
