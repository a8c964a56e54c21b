import { listBuiltSections } from './built-sections.ts';
import { buildRecordPath, type CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';
import { buildRecordAnchor, selectPlaced } from './select-placed.ts';

/** One use of an id. */
interface Place {
  id: string;
  file: string;
  line?: number;
  /** What carries the id. Example: "a heading". */
  what: string;
}

/** Checks that ids are unique in the whole site, and titles and descriptions among the pages. */
export function checkDuplicates(context: CheckContext): Issue[] {
  return [
    ...checkIds(listAnchors(context)),
    ...checkIds(listReferenceable(context)),
    ...checkPageTexts(context, 'title'),
    ...checkPageTexts(context, 'description'),
  ];
}

/**
 * Headings, figures, records, sources, references and terms share one space of ids, because each id becomes an anchor that people link to.
 * A figure may be shown on several pages, but only once on each.
 */
function listAnchors({ catalog, bodies }: CheckContext): Place[] {
  const headings = bodies.flatMap(({ file, headings: found }) =>
    found.flatMap(({ id, line }) => (id === undefined ? [] : [{ id, file, line, what: 'a heading' }])),
  );
  const figures = bodies.flatMap(({ file, figureIds }) =>
    figureIds.map(({ id, line }) => ({ id, file, line, what: 'a figure' })),
  );
  const repeatsElsewhere = ({ id, file }: Place, at: number): boolean =>
    figures.findIndex((other) => other.id === id) !== at &&
    figures.findIndex((other) => other.id === id && other.file === file) === at;
  const sources = Object.keys(catalog.sources).map((id) => ({
    id,
    file: buildRecordPath('sources', id),
    what: 'a source',
  }));
  const references = Object.keys(catalog.references).map((id) => ({
    id,
    file: buildRecordPath('references', id),
    what: 'a reference',
  }));
  const terms = Object.keys(catalog.terms).map((id) => ({
    id,
    file: buildRecordPath('terms', id),
    what: 'a term',
  }));
  const records = bodies.flatMap((body) =>
    selectPlaced(catalog, body).map(({ folder, id, line }) => ({
      id: buildRecordAnchor(folder, id),
      file: body.file,
      line,
      what: 'a record',
    })),
  );
  const built = listBuiltSections(catalog).map(({ id, url, depth }) => {
    const [folder = '', record = ''] = url.split('/').filter(Boolean);
    const isOfRecord = folder === 'templates' || folder === 'sources';
    const file = isOfRecord ? buildRecordPath(folder, record) : `the page ${url}`;
    return { id, file, what: depth === 3 ? 'a part' : 'a heading that its page draws' };
  });
  return [
    ...built,
    ...sources,
    ...references,
    ...terms,
    ...figures.filter((place, at) => !repeatsElsewhere(place, at)),
    ...headings,
    ...records,
  ];
}

/** What a record of each folder is called. */
const recordNames = {
  salaries: 'a table',
  demand: 'a table',
  skills: 'a skill profile',
  claims: 'a claim',
} as const;

/** Tables, skill profiles and claims share one space of ids, because references and downloads begin with them. */
const listReferenceable = ({ catalog }: CheckContext): Place[] =>
  (['salaries', 'demand', 'skills', 'claims'] as const).flatMap((folder) =>
    Object.keys(catalog[folder]).map((id) => ({
      id,
      file: buildRecordPath(folder, id),
      what: recordNames[folder],
    })),
  );

function checkIds(places: readonly Place[]): Issue[] {
  const firsts = new Map<string, Place>();
  return places.flatMap((place): Issue[] => {
    const first = firsts.get(place.id);
    if (!first) {
      firsts.set(place.id, place);
      return [];
    }
    const where = first.line === undefined ? first.file : `${first.file}:${String(first.line)}`;
    return [
      {
        code: 'duplicate-id',
        file: place.file,
        ...(place.line === undefined ? {} : { line: place.line }),
        message: `The id "${place.id}" of ${place.what} is already the id of ${first.what}, in ${where}.`,
        hint: 'Give the newer of the two another id. Ids are permanent, so leave the one that is published.',
      },
    ];
  });
}

function checkPageTexts({ catalog }: CheckContext, key: 'title' | 'description'): Issue[] {
  const firsts = new Map<string, string>();
  return Object.values(catalog.pages).flatMap(({ file, frontmatter }): Issue[] => {
    const text = frontmatter[key].trim().toLowerCase();
    const first = firsts.get(text);
    if (first === undefined) {
      firsts.set(text, file);
      return [];
    }
    return [
      {
        code: `duplicate-${key}`,
        file,
        path: key,
        message: `The ${key} ${JSON.stringify(frontmatter[key])} is already that of ${first}.`,
        hint: `Write a ${key} that tells the two pages apart in search results.`,
      },
    ];
  });
}
