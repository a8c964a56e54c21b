import type { MdastNode } from 'satteri';
import type { PageBody } from './catalog.ts';
import type { Issue } from './issues.ts';
import { findAttribute, isElement, lineOf, walk, type ElementNode } from './mdx-nodes.ts';
import { buildAttributeProse, buildProse } from './prose.ts';
import { readHeading } from './read-heading.ts';
import { buildTemplateUrl } from './record-pages.ts';
import { splitSections } from './section-text.ts';
import { buildSourceUrl } from './source-page.ts';
import { findTypedNumbers } from './typed-numbers.ts';

/** The parts of a page that are collected from its text. */
export type BodyFacts = Omit<PageBody, 'slug' | 'url' | 'file'>;

/** The attributes that must name something of the catalog, by component. */
const referenceAttributes: Readonly<Record<string, readonly string[]>> = {
  Figure: ['id'],
  Value: ['of'],
  Ratio: ['of', 'over'],
  SourceLine: ['id'],
  Record: ['kind', 'id'],
  Cite: ['id'],
  SkillTable: ['profile'],
  TechnologyList: ['profiles'],
};

/** Components that place every record of a folder. */
const wholeLists: Readonly<Record<string, string>> = { SkillMap: 'skill-map', Levels: 'levels' };

/** Collects what the checks need from the tree of a page, in reading order, with issues about its form. */
export function collectFacts(
  root: MdastNode,
  file: string,
  source: string,
): { facts: BodyFacts; issues: Issue[] } {
  const facts: BodyFacts = {
    headings: [],
    figureIds: [],
    records: [],
    cites: [],
    prose: '',
    sections: splitSections(root, source),
    references: [],
    ratios: [],
    links: [],
    typedNumbers: [],
  };
  const issues: Issue[] = [];
  const imported = new Set<string>();
  for (const node of walk(root)) {
    if (node.type === 'mdxjsEsm') for (const name of listImportedNames(node.value)) imported.add(name);
    if (node.type === 'heading') facts.headings.push(readHeading(node));
    if (node.type === 'link' || node.type === 'definition')
      facts.links.push({ href: node.url, line: lineOf(node) });
    if (isElement(node)) issues.push(...collectElement(node, facts, file));
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      issues.push(...checkExpression(node.value, lineOf(node), file));
    }
  }
  issues.push(...checkImports(root, imported, file));
  const prose = [...buildProse(root), ...Array.from(walk(root)).flatMap(buildAttributeProse)];
  facts.prose = prose.map(({ text }) => text).join('\n');
  for (const block of prose) {
    for (const { text, at } of findTypedNumbers(block.text)) {
      facts.typedNumbers.push({ text, line: block.lineAt(at) });
    }
  }
  return { facts, issues };
}

const listImportedNames = (code: string): string[] =>
  Array.from(code.matchAll(/\b(?:import|export)\b([^;'"]*)/g), (match) => match[1] ?? '').flatMap(
    (clause) => clause.match(/\b[A-Z]\w*/g) ?? [],
  );

function collectElement(node: ElementNode, facts: BodyFacts, file: string): Issue[] {
  const line = lineOf(node);
  for (const name of ['href', 'to']) {
    const attribute = findAttribute(node, name);
    if (typeof attribute === 'object') facts.links.push({ href: attribute.text, line });
  }
  const component = node.name ?? '';
  const issues: Issue[] = [];
  const texts: Record<string, string> = {};
  for (const name of referenceAttributes[component] ?? []) {
    const attribute = findAttribute(node, name);
    if (typeof attribute === 'object') texts[name] = attribute.text;
    else issues.push(buildReferenceIssue(component, name, attribute === 'computed', line, file));
  }
  const { id, kind, of, over } = texts as { id?: string; kind?: string; of?: string; over?: string };
  if (component === 'Record' && id !== undefined && kind !== undefined)
    facts.records.push({ folder: kind, id, line });
  const profileIds = (texts['profile'] ?? texts['profiles'])?.split(/\s+/) ?? [];
  facts.records.push(...profileIds.map((profileId) => ({ folder: 'skills', id: profileId, line })));
  const listed = wholeLists[component];
  if (listed !== undefined) facts.records.push({ folder: listed, id: undefined, line });
  if (component === 'Cite' && id !== undefined) facts.cites.push({ id, line });
  // Ids in one attribute stand for links to the pages of the records.
  if (component === 'Templates') facts.links.push(...readTemplateLinks(node));
  if (component === 'Figure' && id !== undefined) facts.figureIds.push({ id, line });
  if (component === 'SourceLine' && id !== undefined) facts.links.push({ href: buildSourceUrl(id), line });
  for (const ref of [of, over]) if (ref !== undefined) facts.references.push({ ref, line });
  if (of !== undefined && over !== undefined) facts.ratios.push({ of, over, line });
  return issues;
}

function readTemplateLinks(node: ElementNode): BodyFacts['links'] {
  const ids = findAttribute(node, 'ids');
  if (typeof ids !== 'object') return [];
  return ids.text.split(/\s+/).map((id) => ({ href: buildTemplateUrl(id), line: lineOf(node) }));
}

const buildReferenceIssue = (
  component: string,
  name: string,
  computed: boolean,
  line: number,
  file: string,
): Issue => ({
  code: 'reference-not-text',
  file,
  line,
  message: `<${component}> ${computed ? `computes its "${name}"` : `has no "${name}"`}, so it cannot be checked.`,
  hint: `Write it as plain text in quotes: <${component} ${name}="…" />.`,
});

/** Comments and plain texts are harmless; anything else in braces is a reference gone astray. */
function checkExpression(code: string, line: number, file: string): Issue[] {
  const rest = code.replace(/\/\*[\s\S]*?\*\//g, '').trim();
  if (rest === '' || /^(["'`])[^"'`$]*\1$/.test(rest)) return [];
  return [
    {
      code: 'braces-in-prose',
      file,
      line,
      message: `The text holds code in braces: {${rest}}.`,
      hint: 'In the text of a page write <Value of="table/statistic" />; braces work in inBrief and in figure texts. For the characters themselves write &#123; and &#125;.',
    },
  ];
}

function checkImports(root: MdastNode, imported: ReadonlySet<string>, file: string): Issue[] {
  const issues = new Map<string, Issue>();
  for (const node of walk(root)) {
    const name = isElement(node) ? (node.name?.split('.')[0] ?? '') : '';
    if (!/^[A-Z]/.test(name) || imported.has(name) || issues.has(name)) continue;
    issues.set(name, {
      code: 'component-not-imported',
      file,
      line: lineOf(node),
      message: `<${name}> is used, but never imported.`,
      hint: `Below the frontmatter write: import ${name} from '../../src/components/${name}.astro';`,
    });
  }
  return [...issues.values()];
}
