import type { PageBody, PageHeading } from './catalog.ts';
import type { CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Checks that every heading has a pinned id in kebab-case and that no page has a second h1. */
export function checkHeadings({ bodies }: CheckContext): Issue[] {
  return bodies.flatMap((body) => body.headings.flatMap((heading) => checkHeading(heading, body)));
}

function checkHeading(heading: PageHeading, body: PageBody): Issue[] {
  const { depth, id, text, line } = heading;
  const place = { file: body.file, line };
  const issues: Issue[] = [];
  if (depth === 1) {
    issues.push({
      ...place,
      code: 'h1-in-body',
      message: `The heading "${text}" is an h1, but the title of the page is its only h1.`,
      hint: 'Begin it with "##".',
    });
  }
  const proposal = proposeId(heading, body);
  if (id === undefined) {
    issues.push({
      ...place,
      code: 'heading-without-id',
      message: `The heading "${text}" has no permanent id.`,
      hint: `Write: ${'#'.repeat(Math.max(2, depth))} ${text} {#${proposal}}`,
    });
  } else if (!kebabCase.test(id)) {
    issues.push({
      ...place,
      code: 'bad-heading-id',
      message: `The id "${id}" of the heading "${text}" is not kebab-case.`,
      hint: `Write {#${proposal}}: small letters, digits and single hyphens.`,
    });
  }
  return issues;
}

/** Words that say little in an id. */
const smallWords = new Set(
  'a an and are at by do does for how in is it its not of on or that the this to what when which who why with you your'.split(
    ' ',
  ),
);

/** Proposes an id: the one that stands there in kebab-case, or the telling words of the heading. */
export function proposeId({ id, text }: PageHeading, body: PageBody): string {
  const spaced = (id ?? text).replace(/['’]/g, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  const words = spaced.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const telling = words.filter((word) => !smallWords.has(word)).slice(0, 5);
  const proposal = (id === undefined && telling.length > 0 ? telling : words).join('-') || 'section';
  const taken = body.headings.some((other) => other.id === proposal);
  return taken ? `${body.slug.replaceAll('/', '-')}-${proposal}` : proposal;
}
