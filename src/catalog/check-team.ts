/** What is wrong with a team's overlay that its schema cannot say: addresses, origins, and entries that stand twice. */
import type { Issue } from './issues.ts';
import type { Team } from './schema-team.ts';

type Problem = Omit<Issue, 'file'>;

/** Checks the overlay alone; whether its ids exist is checked where the ledger is known. */
export function checkTeam(team: Team, file: string): Issue[] {
  const problems = [
    ...team.pages.flatMap(({ url }, at) => checkAddress(url, `pages[${String(at)}].url`)),
    ...checkRepeats(
      team.pages.map(({ id, url }) => `${url}" under "${id}`),
      (at) => `pages[${String(at)}]`,
    ),
    ...team.search.flatMap(({ bundle }, at) => checkBundle(bundle, `search[${String(at)}].bundle`)),
    ...checkRepeats(
      team.search.map(({ bundle }) => bundle.replace(/\/$/, '')),
      (at) => `search[${String(at)}].bundle`,
    ),
    ...(team.frameAncestors ?? []).flatMap((text, at) => checkOrigin(text, `frameAncestors[${String(at)}]`)),
    ...(team.edit === undefined ? [] : checkEdit(team.edit)),
  ];
  return problems.map((problem) => ({ ...problem, file }));
}

// Without white space and backslashes, which browsers read as something else than they look.
const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s\\/][^\s\\]*$/i.test(text) && URL.canParse(text);
const isFromRoot = (text: string): boolean => /^\/(?![/\\])[^\s\\]*$/.test(text);

const formatGuess = (guess: string | undefined): string =>
  guess === undefined ? '' : `Did you mean "${guess}"? `;

/** The address that was probably meant, if it is one. */
function guessAddress(text: string): string | undefined {
  const tidy = text.trim().replaceAll('\\', '/').replaceAll(' ', '%20');
  const guess = tidy.startsWith('//')
    ? `https:${tidy}`
    : /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/|$)/i.test(tidy)
      ? `https://${tidy}`
      : /^[\w.-]+\//.test(tidy)
        ? `/${tidy.replace(/^(\.{1,2}\/)+/, '')}`
        : tidy;
  return guess !== text && (isWebAddress(guess) || isFromRoot(guess)) ? guess : undefined;
}

function checkAddress(text: string, path: string): Problem[] {
  if (isWebAddress(text) || isFromRoot(text)) return [];
  return [
    {
      code: 'bad-team-address',
      path,
      message: `"${path}" is "${text}", which is no address that a page can link to.`,
      hint: `${formatGuess(guessAddress(text))}Write it with https://, or from the root of this site, such as /wiki/pay.`,
    },
  ];
}

/** Reports what stands in a list a second time. */
function checkRepeats(entries: readonly string[], findPath: (at: number) => string): Problem[] {
  return entries.flatMap((entry, at): Problem[] => {
    const first = entries.indexOf(entry);
    if (first === at) return [];
    return [
      {
        code: 'duplicate-team-entry',
        path: findPath(at),
        message: `"${entry}" is listed already, at "${findPath(first)}".`,
        hint: 'Remove one of the two.',
      },
    ];
  });
}

/** The guide's own index, which is searched anyway. */
const ownBundle = /^\/pagefind\/?$/;

function checkBundle(text: string, path: string): Problem[] {
  const isFile = /[^/]*\.(?:js|json|css|html|pf_meta|pagefind)$/.test(text);
  const isAddress = isWebAddress(text) || isFromRoot(text);
  // What stands right at the root could not be told from the guide's own pages.
  const isAtRoot = /^\/[^/]*\/?$/.test(text);
  if (isAddress && !isFile && !isAtRoot && !/[?#]/.test(text)) return [];
  const folder = text.replace(/[?#].*$/, '').replace(/[^/]*\.(?:js|json|css|html|pf_meta|pagefind)$/, '');
  const guess = isAddress ? folder : guessAddress(folder);
  const isGuess = guess !== undefined && guess !== text && !/^\/[^/]*\/?$/.test(guess);
  const reason = ownBundle.test(text)
    ? "which is the guide's own index"
    : isAddress && !isFile && isAtRoot
      ? "which stands right at the root, so that its pages could not be told from the guide's"
      : 'which is no folder of a Pagefind index';
  return [
    {
      code: 'bad-search-bundle',
      path,
      message: `"${path}" is "${text}", ${reason}.`,
      hint: `${formatGuess(isGuess ? guess : undefined)}Name the folder that holds pagefind.js, such as https://wiki.acme.example/pagefind/ or /wiki/pagefind/.`,
    },
  ];
}

const self = "'self'";

/** A host by name or number; the rest of what a URL allows, such as ";", would end the rule in the header. */
const plainOrigin = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d+)?$/i;

const isOrigin = (text: string): boolean =>
  text === self || (plainOrigin.test(text) && URL.parse(text)?.origin === text.toLowerCase());

/** The origin that was probably meant. */
function guessOrigin(text: string): string | undefined {
  const word = text.replace(/['"\s]/g, '');
  if (word.toLowerCase() === 'self') return self;
  const address = /^https?:\/\//i.test(word)
    ? word
    : /^[a-z0-9-]+(\.[a-z0-9-]+)+/i.test(word)
      ? `https://${word}`
      : '';
  const origin = URL.parse(address)?.origin;
  return origin !== undefined && isOrigin(origin) ? origin : undefined;
}

function checkOrigin(text: string, path: string): Problem[] {
  if (isOrigin(text)) return [];
  const everyone = text.trim() === '*' ? 'To let every site show embeds, leave frameAncestors out. ' : '';
  return [
    {
      code: 'not-an-origin',
      path,
      message: `"${path}" is "${text}", which is not the origin of a site.`,
      hint: `${formatGuess(guessOrigin(text))}${everyone}An origin is https://, a host and at most a port, with nothing behind it: https://wiki.acme.example. The guide itself is "${self}", in both kinds of quotes.`,
    },
  ];
}

function checkEdit(text: string): Problem[] {
  const problems: Problem[] = [];
  if (!isWebAddress(text.replaceAll('{file}', 'guide/index.mdx').replace(/[{}]/g, ''))) {
    problems.push({
      code: 'bad-team-address',
      path: 'edit',
      message: `"edit" is "${text}", which is no address of a site.`,
      hint: `${formatGuess(guessAddress(text))}Write it with https://.`,
    });
  }
  if (!text.includes('{file}')) {
    const other = /\{\w*\}|%s|\$1/.exec(text)?.[0];
    const guess = other === undefined ? `${text.replace(/\/$/, '')}/{file}` : text.replace(other, '{file}');
    problems.push({
      code: 'edit-without-file',
      path: 'edit',
      message: `"edit" is "${text}", which does not say where the file of a page goes.`,
      hint: `Did you mean "${guess}"? {file} becomes the path of the page below content/, such as guide/salaries.mdx.`,
    });
  }
  return problems;
}
