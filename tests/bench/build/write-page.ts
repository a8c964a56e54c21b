/**
 * A planned page -> what it says: about 600 words under five headings, a table, a block of code, links to other pages.
 * The same words for every site generator; each writes them in its own form. Pure, and the same on every machine.
 */
import { createRandom, pickBetween, pickFrom, type Random } from './chance.ts';
import { toKebab, type PlannedPage } from './plan-pages.ts';

/** A link to another made-up page. */
export interface PageLink {
  readonly slug: string;
  readonly label: string;
}

/** A run of text, or a link within it. */
export type Inline = string | PageLink;

/** One part of a page. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly lines: readonly string[] };

/** A written page. */
export interface WrittenPage extends PlannedPage {
  /** 50 to 160 characters. */
  readonly description: string;
  /** Three sentences. */
  readonly brief: readonly string[];
  readonly blocks: readonly Block[];
  /** Where to go on. */
  readonly next: readonly PageLink[];
}

/** Words by the dozen. */
export type WordSource = (random: Random) => string;

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const depths = [2, 2, 3, 2, 3] as const;
const letters = 'abcde';

/** Writes one page. `pages` are all that it may link to. */
export function writePage(page: PlannedPage, pages: readonly PlannedPage[], source: WordSource): WrittenPage {
  // A page's chance depends on its number alone, so a page is the same in a guide of any size but for its links.
  const random = createRandom(1000 + page.at);
  const words = (count: number): string[] => Array.from({ length: count }, () => source(random));
  const sentence = (): string => {
    const [first = '', ...rest] = words(pickBetween(random, 8, 20));
    const comma = rest.length > 10 ? pickBetween(random, 3, 7) : -1;
    return `${[capitalize(first), ...rest.map((word, at) => (at === comma ? `${word},` : word))].join(' ')}.`;
  };
  const sentences = (count: number): string[] => Array.from({ length: count }, sentence);
  const link = (): PageLink => {
    const { slug, title } = pickFrom(random, pages);
    return { slug, label: title.toLowerCase() };
  };
  const paragraph = (count: number, hasLink = false): Block => {
    const text = sentences(count).join(' ');
    const inlines = hasLink ? [`${text} See also `, link(), '.'] : [text];
    return { kind: 'paragraph', inlines };
  };
  const heading = (at: number): Block => {
    const text = capitalize(words(pickBetween(random, 3, 5)).join(' '));
    const id = `${toKebab(text)}-${page.at.toString(36)}${letters[at] ?? ''}`;
    return { kind: 'heading', depth: depths[at] ?? 2, text, id };
  };
  return {
    ...page,
    description: `${page.title}, and ${words(9).join(' ')}.`.slice(0, 160).padEnd(50, '.'),
    brief: sentences(3),
    blocks: [
      paragraph(2),
      ...depths.flatMap((_, at): Block[] => [
        heading(at),
        paragraph(4, true),
        ...buildExtra(at, words, sentence),
        paragraph(3),
      ]),
    ],
    next: [{ slug: page.above, label: 'One step up' }, link()],
  };
}

/** What stands under one of the headings besides its text. */
function buildExtra(at: number, words: (count: number) => string[], sentence: () => string): Block[] {
  if (at === 1) return [{ kind: 'table', rows: Array.from({ length: 6 }, () => words(4)) }];
  if (at === 2) return [{ kind: 'list', items: Array.from({ length: 4 }, sentence) }];
  if (at !== 3) return [];
  const [name = '', argument = '', inner = '', outer = '', other = ''] = words(5);
  const lines = [
    `def ${name}_${inner}(${argument}):`,
    `    """${capitalize(words(6).join(' '))}."""`,
    `    ${outer} = load("${other}", ${argument})`,
    `    if not ${outer}.ready:`,
    `        return None`,
    `    return ${outer}.${inner}(${argument})`,
  ];
  return [{ kind: 'code', lines }];
}
