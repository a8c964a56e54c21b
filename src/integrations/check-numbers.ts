/**
 * Proves that every figure on a built page has a source, and that a reader reaches it in two clicks.
 *
 * In: a folder of built pages and the catalog. Out: issues, sorted. A figure passes when the catalog holds it,
 * spelled as the page spells it, and its source is linked from the main part of the page or of a page that
 * this one links to. So a number typed into a component fails even where it happens to be right elsewhere.
 */
import type { Catalog } from '../catalog/catalog.ts';
import { buildReferenceUrl } from '../catalog/record-pages.ts';
import { sortBuiltSiteIssues, type BuiltSiteIssue } from './check-built-site.ts';
import { findCellNumber, findFigures, findMultiples, isScaleMark, type FoundFigure } from './find-figures.ts';
import { listKnownFigures, type KnownFigures } from './known-figures.ts';
import { exceptionsFile, type NumberException } from './number-exceptions.ts';
import { parsePages } from './parse-pool.ts';
import type { MainPart, TextBlock } from './read-main.ts';
import { listSitePaths } from './site-file.ts';

interface BuiltMain extends MainPart {
  readonly file: string;
  /** Address from the root. Example: "/salaries/". */
  readonly url: string;
}

/** A figure where it stands. */
interface PlacedFigure extends FoundFigure {
  readonly page: BuiltMain;
  /** The whole text around it. */
  readonly context: string;
}

const sourceList = '/sources/';
const sourcePage = /^\/sources\/(?<id>[a-z0-9-]+)\/$/;
const referenceAnchor = /^\/references\/[a-z0-9-]+\/#(?<id>[a-z0-9-]+)$/;

/** Checks every figure on every built page; `exceptions` need no source. */
export async function checkNumbers(
  distDir: string,
  catalog: Catalog,
  exceptions: readonly NumberException[],
): Promise<BuiltSiteIssue[]> {
  const pages = await readPages(distDir);
  const known = listKnownFigures(catalog);
  const reached = listReachedSources(pages, catalog);
  const figures = pages.flatMap(listFigures);
  const used = new Set<NumberException>();
  const isExcepted = ({ text, page, context }: PlacedFigure): boolean => {
    const matching = exceptions.filter(
      (each) => each.value === text && ['*', page.url].includes(each.page) && context.includes(each.within),
    );
    for (const exception of matching) used.add(exception);
    return matching.length > 0;
  };
  const issues = figures
    .filter((figure) => !isExcepted(figure))
    .flatMap((figure) => explainFigure(figure, known, reached.get(figure.page.url) ?? new Set()));
  const stale = exceptions.filter((exception) => !used.has(exception)).map(explainStale);
  return sortBuiltSiteIssues([...dropRepeated(issues), ...stale]);
}

async function readPages(distDir: string): Promise<BuiltMain[]> {
  const files = listSitePaths(distDir, '.html')
    .map((path) => path.slice(1))
    // The page of an id, and an embed, repeat a part of a page that is checked itself.
    .filter((file) => !/^(?:id|embed)\//.test(file));
  const mains = await parsePages('main', distDir, files);
  return mains.map((main, at) => {
    const file = files[at] ?? '';
    return { ...main, file, url: `/${file.replace(/(^|\/)index\.html$/, '$1')}` };
  });
}

const listFigures = (page: BuiltMain): PlacedFigure[] =>
  page.blocks.flatMap((block) =>
    findInBlock(block).map((figure) => ({ ...figure, page, context: block.text })),
  );

/** Leaves one of several issues that say the same, the one whose number stands first on the page. */
const dropRepeated = (issues: readonly BuiltSiteIssue[]): BuiltSiteIssue[] =>
  issues.filter(
    ({ file, message }, at) =>
      at === issues.findIndex((each) => each.file === file && each.message === message),
  );

/** Says whether a typed cell holds a number as a plan or a form does: the sixth month, 45 minutes. */
const isSmallCount = (text: string): boolean => /^\d{1,2}$/.test(text);

function findInBlock({ text, typedText, kind }: TextBlock): FoundFigure[] {
  if (kind === 'axis-label' && isScaleMark(text)) return [];
  const isCell = kind === 'cell' || (kind === 'typed-cell' && !isSmallCount(text));
  const cell = isCell ? findCellNumber(text) : undefined;
  return cell ? [cell] : [...findFigures(text), ...findMultiples(typedText)];
}

/** For each page, the sources whose records a reader reaches from it in two clicks. */
function listReachedSources(
  pages: readonly BuiltMain[],
  { references }: Catalog,
): ReadonlyMap<string, ReadonlySet<string>> {
  // The list of references holds the records themselves.
  const listed = Map.groupBy(Object.entries(references), ([id, work]) =>
    buildReferenceUrl(id, work).replace(/#.*$/, ''),
  );
  const links = new Map(
    pages.map((page) => [page.url, page.links.map((link) => resolveLink(page.url, link))]),
  );
  // Most pages are reached from many others, and each is read once.
  const direct = new Map<string, ReadonlySet<string>>();
  const listDirect = (url: string): ReadonlySet<string> => {
    const ids = direct.get(url) ?? new Set([url, ...(links.get(url) ?? [])].flatMap(findSourceId));
    direct.set(url, ids);
    return ids;
  };
  return new Map(
    pages.map(({ url }) => {
      const next = new Set((links.get(url) ?? []).map((link) => link.replace(/#.*$/, '')));
      // The list of sources leads to all of them and would prove nothing.
      next.delete(sourceList);
      const own = (listed.get(url) ?? []).map(([id]) => id);
      return [url, new Set([...own, ...listDirect(url), ...[...next].flatMap((to) => [...listDirect(to)])])];
    }),
  );
}

/** The address within the site that a link leads to, with its anchor; "" when it leads elsewhere. */
function resolveLink(from: string, link: string): string {
  const origin = 'http://site.invalid';
  const url = URL.parse(link, `${origin}${from}`);
  return url?.origin === origin ? `${url.pathname}${url.hash}` : '';
}

function findSourceId(address: string): string[] {
  const [path = '', anchor] = address.split('#');
  const id =
    sourcePage.exec(path)?.groups?.['id'] ??
    referenceAnchor.exec(address)?.groups?.['id'] ??
    (path === sourceList ? anchor : undefined);
  return id === undefined ? [] : [id];
}

function explainFigure(
  { text, keys, page, context }: PlacedFigure,
  known: KnownFigures,
  reached: ReadonlySet<string>,
): BuiltSiteIssue[] {
  const [whole, ...parts] = keys;
  const needed = known.has(whole) || parts.length === 0 ? [whole] : parts;
  const unknown = needed.some((key) => !known.has(key));
  const quote = `It stands in: “${shorten(context, text)}”`;
  if (unknown) {
    return [
      {
        file: page.file,
        message: `The number "${text}" has no source: no table, claim or record of the catalog holds it.`,
        hint: `${quote}\n    Add it to content/ with its source and print it with <Value of="…" />, or list it with a reason in ${exceptionsFile}.`,
      },
    ];
  }
  const sourceIds = needed.map((key) => [...(known.get(key) ?? [])]);
  if (sourceIds.every((ids) => ids.some((id) => reached.has(id)))) return [];
  const names = [...new Set(sourceIds.flat())].sort().map((id) => `"${id}"`);
  return [
    {
      file: page.file,
      message: `The number "${text}" comes from ${names.join(' or ')}, and no link on the page leads there in two clicks.`,
      hint: `${quote}\n    Link the record, such as /sources/${sourceIds.flat()[0] ?? ''}/, or a page that does.`,
    },
  ];
}

const widestContext = 160;

/** The words around a figure. */
function shorten(context: string, text: string): string {
  if (context.length <= widestContext) return context;
  const at = Math.max(0, context.indexOf(text));
  const start = at < widestContext / 2 ? 0 : context.indexOf(' ', at - widestContext / 2) + 1;
  const rest = context.slice(start);
  const end = rest.length <= widestContext ? rest.length : rest.lastIndexOf(' ', widestContext);
  const part = rest.slice(0, Math.max(end, at - start + text.length));
  return `${start > 0 ? '… ' : ''}${part}${part === rest ? '' : ' …'}`;
}

const explainStale = ({ value, page, within }: NumberException): BuiltSiteIssue => ({
  file: exceptionsFile,
  message: `The exception "${value}" within "${within}" on ${page === '*' ? 'every page' : page} matches nothing any longer.`,
  hint: 'Remove it from the list, or correct it.',
});
