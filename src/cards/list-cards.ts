/**
 * The catalog and the inventory of ids -> the cards of the guide: one for each page, each section with a heading
 * of the second rank, and each chart. Whatever else has an id is shown by the card of the page that it stands on.
 */
import { listBuiltSections } from '../catalog/built-sections.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { buildFigureSpec } from '../charts/build-spec.ts';
import { renderChart } from '../charts/render-chart.ts';
import { buildFigureDataset } from '../downloads/figure-dataset.ts';
import { sectionGroups } from '../site/sidebar.ts';
import { siteTitle } from '../site/site.ts';
import type { Card, ChartCard, Motif, TextCard } from './card.ts';

/** What a card needs to know of an id; an entry of the ledger knows more. */
export interface CardEntry {
  readonly id: string;
  readonly kind: string;
  /** Address from the root. Example: "/salaries/#base-and-total". */
  readonly address: string;
  readonly title: string;
  readonly summary: string;
}

const motifs: Readonly<Record<string, Motif>> = {
  'The role': 'role',
  'The market': 'market',
  'The craft': 'craft',
  'The evidence': 'evidence',
};

/** Where a page stands in the navigation; what stands outside it is evidence, as sources and data are. */
function describePlace(pagePath: string): { parts: string[]; motif: Motif } {
  const slug = pagePath.replace(/^\/|\/$/g, '');
  if (slug === '') return { parts: [], motif: 'guide' };
  for (const { label, sections } of sectionGroups) {
    const section = sections.find((each) => slug === each.slug || slug.startsWith(`${each.slug}/`));
    if (section) {
      return {
        parts: slug === section.slug ? [label] : [label, section.label],
        motif: motifs[label] ?? 'guide',
      };
    }
  }
  return { parts: [], motif: slug.startsWith('templates') ? 'craft' : 'evidence' };
}

const kindNames: Readonly<Record<string, string>> = { template: 'Template', source: 'Source', table: 'Data' };

const splitAddress = (address: string): [path: string, anchor: string | undefined] => {
  const [path = '', anchor] = address.split('#');
  return [path, anchor];
};

/** Headings of the second rank, by their address. */
function listSections(catalog: Catalog): ReadonlySet<string> {
  const written = Object.values(catalog.pages).flatMap(({ url, headings }) =>
    headings.flatMap(({ depth, id }) => (depth === 2 && id !== undefined ? [`${url}#${id}`] : [])),
  );
  const built = listBuiltSections(catalog).filter(({ depth }) => depth === 2);
  return new Set([...written, ...built.map(({ url, id }) => `${url}#${id}`)]);
}

/** Whether an id has a card of its own. */
const hasOwnCard = (
  catalog: Catalog,
  sections: ReadonlySet<string>,
  { kind, id, address }: CardEntry,
): boolean =>
  !address.includes('#') ||
  (kind === 'section' && sections.has(address)) ||
  (kind === 'chart' && Object.hasOwn(catalog.figures, id));

function buildTextCard(entry: CardEntry, titles: ReadonlyMap<string, string>): TextCard {
  const [path, anchor] = splitAddress(entry.address);
  const { parts, motif } = describePlace(path);
  const pageTitle = anchor === undefined ? undefined : titles.get(path);
  const kindName = kindNames[entry.kind];
  const words = [
    ...parts,
    ...(parts.length === 0 && kindName !== undefined ? [kindName] : []),
    // The title of a page below a section says more than the name of the section.
    ...(pageTitle !== undefined && !parts.includes(pageTitle) ? [pageTitle] : []),
  ];
  return {
    form: 'text',
    id: entry.id,
    overline: words.length > 0 ? words.slice(-2).join(' · ') : siteTitle,
    title: entry.title,
    summary: entry.summary,
    motif,
  };
}

function buildChartCard(catalog: Catalog, id: string): ChartCard {
  const spec = buildFigureSpec(catalog, id);
  const { sources } = buildFigureDataset(catalog, spec);
  const producers = [...new Set(sources.map(({ source }) => source.producer))];
  return {
    form: 'chart',
    id,
    title: spec.title,
    chart: renderChart(spec),
    credit: `Source: ${producers.join('; ')}`,
  };
}

/** Lists the cards of the guide in the order of the entries. */
export function listCards(catalog: Catalog, entries: readonly CardEntry[]): Card[] {
  const sections = listSections(catalog);
  const titles = new Map(
    entries.flatMap(({ address, title }) => (address.includes('#') ? [] : [[address, title] as const])),
  );
  return entries
    .filter((entry) => hasOwnCard(catalog, sections, entry))
    .map((entry) =>
      entry.kind === 'chart' ? buildChartCard(catalog, entry.id) : buildTextCard(entry, titles),
    );
}

/** Returns a function that finds the card which shows an entry: its own, or that of its page. */
export function buildCardFinder(
  catalog: Catalog,
  entries: readonly CardEntry[],
): (entry: CardEntry) => string | undefined {
  const sections = listSections(catalog);
  const pages = new Map(
    entries.flatMap(({ id, address }) => (address.includes('#') ? [] : [[address, id] as const])),
  );
  return (entry) =>
    hasOwnCard(catalog, sections, entry) ? entry.id : pages.get(splitAddress(entry.address)[0]);
}
