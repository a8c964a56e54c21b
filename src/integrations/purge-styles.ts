/**
 * Takes out of stylesheets what a page does not use.
 *
 * In: stylesheets, and the names and settings of a page. Out: minified styles. A stylesheet is cut into its rules, and a
 * rule is looked at once for each set of its own names that pages use, so that the cost grows with the number of rules and
 * hardly with the number of pages.
 */
import { transform } from 'lightningcss';
import { parse, type ChildNode, type Container } from 'postcss';
import { PurgeCSS } from 'purgecss';

// Attributes that scripts or the reader's actions set later, so no page shows them when it is built.
const dynamicAttributes = ['data-theme', 'open', 'aria-current', 'data-asked'];
const word = /[\w-]+/g;
// An attribute selector that asks for a setting, such as [href^='http'].
const comparison = /\[([\w-]+)([~|^$*]?)=(?:"([^"]*)"|'([^']*)'|([^\]\s]+))/g;

/** What a page uses: each name as the styles would write it, and settings as name and setting. */
export interface UsedNames {
  /** The bare name by its selector. Example: "figure" by ".figure". */
  readonly names: ReadonlyMap<string, string>;
  readonly settings: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A stylesheet, cut into rules. */
export type Stylesheet = readonly Part[];

/** A rule, or a group of them under a condition. */
type Part = Rule | { readonly prelude: string; readonly parts: Stylesheet };

interface Rule {
  readonly css: string;
  /** Every word in it, the names among them: what is no word of the rule cannot matter to it. */
  readonly words: ReadonlySet<string>;
  readonly comparisons: readonly Comparison[];
  /** The name of keyframes, which stand for themselves. */
  readonly keyframes: string | undefined;
}

/** A setting that the styles ask of an attribute. */
interface Comparison {
  readonly selector: string;
  readonly name: string;
  readonly isMetBy: (setting: string) => boolean;
}

/** Cuts a stylesheet. */
export const parseStylesheet = (css: string): Stylesheet => listParts(parse(css));

const listParts = (container: Container): Stylesheet => (container.nodes ?? []).flatMap(toPart);

/** At-rules that hold rules; their parts are looked at one by one. */
const groups = new Set(['media', 'layer', 'supports', 'container']);

function toPart(node: ChildNode): Part[] {
  if (node.type === 'comment') return [];
  if (node.type === 'atrule' && node.nodes && groups.has(node.name)) {
    return [{ prelude: `@${node.name} ${node.params}`, parts: listParts(node) }];
  }
  const css = `${node.toString()}${node.type === 'atrule' && !node.nodes ? ';' : ''}`;
  const keyframes = node.type === 'atrule' && node.name.endsWith('keyframes') ? node.params : undefined;
  return [{ css, words: new Set(css.match(word)), comparisons: listComparisons(css), keyframes }];
}

function listComparisons(css: string): Comparison[] {
  return [...css.matchAll(comparison)].map(([selector, name = '', operator, double, single, bare]) => {
    const asked = double ?? single ?? bare ?? '';
    const isMetBy = (setting: string): boolean => {
      if (operator === '^') return setting.startsWith(asked);
      if (operator === '$') return setting.endsWith(asked);
      return operator === '' ? setting === asked : setting.includes(asked);
    };
    return { selector, name, isMetBy };
  });
}

const isGroup = (part: Part): part is Exclude<Part, Rule> => 'parts' in part;
const listRules = (sheet: Stylesheet): Rule[] =>
  sheet.flatMap((part) => (isGroup(part) ? listRules(part.parts) : [part]));

const animation = /animation(?:-name)?:([^;}]*)/g;
const isKeyframes = ({ keyframes }: Rule): boolean => keyframes !== undefined;

/** Writes what is left of a stylesheet; a group of nothing is nothing. */
const render = (sheet: Stylesheet, show: (rule: Rule) => string): string =>
  sheet
    .map((part) => {
      if (!isGroup(part)) return show(part);
      const inner = render(part.parts, show);
      return inner === '' ? '' : `${part.prelude}{${inner}}`;
    })
    .join('');

const minify = (css: string): string =>
  transform({ filename: 'page.css', code: Buffer.from(css), minify: true }).code.toString();

/** Prepares to purge for many pages; what one page asked for is known for the next. */
export function createPurger() {
  /** What is left of a rule, by the names of it that a page uses. */
  const purged = new Map<Rule, Map<string, string>>();
  const minified = new Map<string, string>();
  let purgeCount = 0;

  /** Purges all rules for which the names are new, in one go. */
  const learn = async (asked: ReadonlyMap<Rule, string>): Promise<void> => {
    const unknown = [...asked].filter(([rule, names]) => !purged.get(rule)?.has(names));
    if (unknown.length === 0) return;
    purgeCount += unknown.length;
    const results = await new PurgeCSS().purge({
      content: [{ raw: unknown.map(([, names]) => names).join(' '), extension: 'html' }],
      css: unknown.map(([{ css }]) => ({ raw: css })),
      dynamicAttributes,
    });
    for (const [at, [rule, names]] of unknown.entries()) {
      const known = purged.get(rule) ?? new Map<string, string>();
      purged.set(rule, known.set(names, results[at]?.css ?? ''));
    }
  };

  /** The styles that a page needs of its stylesheets. */
  const purge = async (sheets: readonly Stylesheet[], { names, settings }: UsedNames): Promise<string> => {
    const selectors = Map.groupBy(names.keys(), (selector) => names.get(selector) ?? '');
    const rules = sheets.flatMap(listRules);
    const asked = new Map(rules.map((rule) => [rule, listNames(rule, selectors, settings).join(' ')]));
    await learn(asked);
    const keep = (rule: Rule): string => purged.get(rule)?.get(asked.get(rule) ?? '') ?? '';
    const kept = rules.filter((rule) => !isKeyframes(rule)).map(keep);
    const moving = new Set(
      [...kept.join('').matchAll(animation)].flatMap(([, set = '']) => set.match(word) ?? []),
    );
    const show = (rule: Rule): string =>
      rule.keyframes === undefined || moving.has(rule.keyframes) ? keep(rule) : '';
    const css = sheets.map((sheet) => render(sheet, show)).join('');
    const known = minified.get(css) ?? minify(css);
    minified.set(css, known);
    return known;
  };

  return { purge, purgeCount: () => purgeCount };
}

/** What a page uses of all that a rule speaks of, sorted. Pages for which this is the same need the same of it. */
function listNames(
  { words, comparisons }: Rule,
  selectors: ReadonlyMap<string, readonly string[]>,
  settings: UsedNames['settings'],
): string[] {
  const shared = [...words].flatMap((each) => selectors.get(each) ?? []);
  const met = comparisons
    .filter(({ name, isMetBy }) => [...(settings.get(name) ?? [])].some(isMetBy))
    .map(({ selector }) => selector);
  return [...new Set([...shared, ...met])].sort();
}
