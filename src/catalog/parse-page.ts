import { mdxToMdast, type MdastNode } from 'satteri';
import type { PageBody, PageRecord } from './catalog.ts';
import { collectFacts } from './collect-facts.ts';
import type { Issue } from './issues.ts';
import { findLine, type LineIndex } from './line-index.ts';
import { childrenOf } from './mdx-nodes.ts';
import { parseRecord } from './parse-record.ts';
import { buildEmptyFileIssue, parseYaml } from './parse-yaml.ts';
import { pageSchema, type PageFrontmatter } from './schema-page.ts';
import { listTemplateReferences, stripTemplates } from './template.ts';
import { findTypedNumbers } from './typed-numbers.ts';

/** A page, or as much of it as could be understood: the body survives a faulty frontmatter. */
export interface ParsedPage {
  body?: PageBody;
  /** The whole page; absent when the frontmatter or the text is faulty. */
  record?: PageRecord;
  /** Lines of the frontmatter's keys. */
  lines: LineIndex;
  issues: Issue[];
}

/** Returns the address of a page. Example: "salaries" gives "/salaries/", "index" gives "/". */
export function buildPageUrl(slug: string): string {
  const path = slug.replace(/(^|\/)index$/, '');
  return path === '' ? '/' : `/${path}/`;
}

/** Parses the text of a page; `file` is its path from the root, such as "content/guide/salaries.mdx". */
export function parsePage(text: string, slug: string, file: string): ParsedPage {
  if (text.trim() === '') return { lines: new Map(), issues: [buildEmptyFileIssue(file)] };
  let root: MdastNode;
  try {
    root = mdxToMdast(text, { features: { headingAttributes: true } });
  } catch (error) {
    return { lines: new Map(), issues: [explainMdxError(error, file)] };
  }
  const { facts, issues } = collectFacts(root, file, text);
  const { frontmatter, lines, issues: frontmatterIssues } = parseFrontmatter(root, file);
  const body: PageBody = { slug, url: buildPageUrl(slug), file, ...facts };
  issues.push(...frontmatterIssues);
  if (!frontmatter) return { body, lines, issues };
  const complete = addFrontmatterFacts(body, frontmatter, lines);
  issues.push(...checkBraces(frontmatter, file));
  return { body: complete, record: { ...complete, frontmatter }, lines, issues };
}

function explainMdxError(error: unknown, file: string): Issue {
  const raw = error instanceof Error ? error.message : String(error);
  const [, line, reason = raw] = /^(\d+):\d+(?:-\d+:\d+)?: (.*)$/s.exec(raw) ?? [];
  const sentence = reason.replace(/ \(mdx[\w-]*:[\w-]+\)$/, '');
  return {
    code: 'invalid-mdx',
    file,
    ...(line === undefined ? {} : { line: Number(line) }),
    message: `The page is not valid MDX: ${sentence}.`,
    hint: hintForMdx(sentence),
  };
}

function hintForMdx(reason: string): string {
  if (reason.includes('closing tag')) {
    return 'Close the component on its own line, with a blank line before it, or end its tag with " />".';
  }
  if (reason.includes('create a comment')) return 'Write comments as {/* comment */}.';
  return '"<" and "{" begin code: write &lt; and &#123; when you mean the characters.';
}

interface ParsedFrontmatter {
  frontmatter?: PageFrontmatter;
  lines: LineIndex;
  issues: Issue[];
}

function parseFrontmatter(root: MdastNode, file: string): ParsedFrontmatter {
  const node = childrenOf(root).find((child) => child.type === 'yaml');
  if (!node || node.value.trim() === '') {
    const issue: Issue = {
      code: 'missing-frontmatter',
      file,
      line: 1,
      message: 'The page has no frontmatter.',
      hint: 'Begin the file with a line "---", then title, description, reviewed, outcome, inBrief and next, then "---".',
    };
    return { lines: new Map(), issues: [issue] };
  }
  const yaml = parseYaml(node.value, file, 2);
  if (yaml.issues.length > 0) return { lines: yaml.lines, issues: yaml.issues };
  const { record, issues } = parseRecord(pageSchema, yaml.data, file, yaml.lines);
  return { ...(record ? { frontmatter: record } : {}), lines: yaml.lines, issues };
}

/** The texts of a frontmatter by key path. */
const listTexts = (frontmatter: PageFrontmatter): [path: string, text: string][] => [
  ['title', frontmatter.title],
  ['description', frontmatter.description],
  ['outcome', frontmatter.outcome],
  ...frontmatter.inBrief.map((text, at): [string, string] => [`inBrief[${String(at)}]`, text]),
  ...frontmatter.next.flatMap(({ label, why }, at): [string, string][] => [
    [`next[${String(at)}].label`, label],
    [`next[${String(at)}].why`, why],
  ]),
];

function addFrontmatterFacts(body: PageBody, frontmatter: PageFrontmatter, lines: LineIndex): PageBody {
  const lineOf = (path: string): number => findLine(lines, path) ?? 1;
  const texts = listTexts(frontmatter);
  const references = texts.flatMap(([path, text]) =>
    path.startsWith('inBrief')
      ? listTemplateReferences(text).map((ref) => ({ ref, line: lineOf(path) }))
      : [],
  );
  const typedNumbers = texts.flatMap(([path, text]) =>
    findTypedNumbers(stripTemplates(text)).map((found) => ({ text: found.text, line: lineOf(path) })),
  );
  const links = frontmatter.next.map(({ to }, at) => ({ href: to, line: lineOf(`next[${String(at)}].to`) }));
  return {
    ...body,
    references: [...references, ...body.references],
    typedNumbers: [...typedNumbers, ...body.typedNumbers],
    links: [...links, ...body.links],
  };
}

const checkBraces = (frontmatter: PageFrontmatter, file: string): Issue[] =>
  listTexts(frontmatter)
    .filter(([path, text]) => !path.startsWith('inBrief') && listTemplateReferences(text).length > 0)
    .map(([path]) => ({
      code: 'braces-in-prose',
      file,
      path,
      message: `"${path}" holds a reference in braces, which is filled only in inBrief.`,
      hint: 'Move the figure to inBrief, or say it without a number.',
    }));
