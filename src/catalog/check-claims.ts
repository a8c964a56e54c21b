import type { PageBody } from './catalog.ts';
import { buildRecordPath, type CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';

/**
 * Checks that claims that measure the same and disagree are shown together: one page holds all of them, and every
 * other page that holds one links there, so that no two pages state different values and leave it at that.
 */
export function checkClaims({ catalog, bodies }: CheckContext): Issue[] {
  const subjects = new Map<string, string[]>();
  for (const [id, { subject }] of Object.entries(catalog.claims)) {
    if (subject !== undefined) subjects.set(subject, [...(subjects.get(subject) ?? []), id]);
  }
  return [...subjects].flatMap(([subject, ids]) => {
    const values = new Set(ids.map((id) => JSON.stringify(catalog.claims[id]?.quantity)));
    return values.size < 2 ? [] : explainSubject(subject, ids, bodies);
  });
}

const quotes = ({ references }: PageBody, id: string): boolean => references.some(({ ref }) => ref === id);

function explainSubject(subject: string, ids: readonly string[], bodies: readonly PageBody[]): Issue[] {
  const comparing = bodies.filter((body) => ids.every((id) => quotes(body, id)));
  if (comparing.length === 0) {
    return [
      {
        code: 'claims-disagree',
        file: buildRecordPath('claims', ids[0] ?? ''),
        path: 'subject',
        message: `The claims ${ids.map((id) => `"${id}"`).join(', ')} give different values for "${subject}", and no page shows them together.`,
        hint: 'Show all of them in one <Differ> on the page that explains why they differ.',
      },
    ];
  }
  const urls = comparing.map(({ url }) => url);
  return bodies.flatMap((body): Issue[] => {
    const quoted = ids.filter((id) => quotes(body, id));
    const links = body.links.map(({ href }) => href.replace(/#.*$/, ''));
    if (quoted.length === 0 || comparing.includes(body) || urls.some((url) => links.includes(url))) return [];
    return [
      {
        code: 'claims-disagree',
        file: body.file,
        message: `The page states "${quoted[0] ?? ''}", and other claims about "${subject}" disagree.`,
        hint: `Link the page that shows all of them: ${urls.join(' or ')}.`,
      },
    ];
  });
}
