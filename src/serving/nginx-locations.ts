/**
 * Which address is which file, as locations of nginx: types, compressed files, redirects, and what is no address at all.
 *
 * In: the redirects. Out: lines. No location sets a header, so that all keep those of the server.
 */
import { encodings } from './encodings.ts';
import { mediaTypes } from './media-types.ts';
import type { Redirect } from './redirects.ts';

/** Writes a text so that nginx reads it as one word. */
export const quote = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** Tries the compressed files that the request takes, then the plain one; these stay in the location and its type. */
const tryFiles = (file: string): string =>
  `try_files ${[...encodings.map(({ token }) => `${file}$guide_${token}`), file].join(' ')} =404;`;

const location = (match: string, lines: readonly string[]): string[] => [
  `location ${match} {`,
  ...lines.map((line) => `  ${line}`),
  '}',
];

/** A location of files of one type. */
const serve = (match: string, type: string, file = '$uri', first: readonly string[] = []): string[] =>
  location(match, [...first, 'types { }', `default_type ${quote(type)};`, tryFiles(file)]);

const escape = (text: string): string => text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&');

const html = mediaTypes.byExtension['html']?.type ?? '';

// What a folder of the site may be named: nothing that a header would have to be protected from.
const folder = '(?:/[\\w@-][\\w@.-]*)';

/** Renders all locations; of those with a pattern nginx takes the first that fits. */
export function renderLocations(redirects: readonly Redirect[]): string[] {
  const suffixes = encodings.map(({ suffix }) => suffix.slice(1)).join('|');
  return [
    ...redirects.flatMap(([from, to]) => location(`= ${quote(from)}`, [`return 301 ${quote(to)};`])),
    ...serve('= /404.html', html, '$uri', ['internal;']),
    '# Hidden files, what hosts read, and compressed files by their own names.',
    ...location(`~ ${quote('/\\.(?!well-known/)')}`, ['return 404;']),
    ...location(`~ ${quote('^/_(?:headers|redirects)$')}`, ['return 404;']),
    ...location(`~ ${quote(`\\.(?:${suffixes})$`)}`, ['return 404;']),
    '# A page has one address.',
    ...location(`~ ${quote(`^(?<guide_folder>${folder}*/)index\\.html$`)}`, [
      'return 301 $guide_folder$is_args$args;',
    ]),
    ...serve('~ /$', html, '${uri}index.html'),
    ...Object.entries(mediaTypes.byName).flatMap(([name, { type }]) =>
      serve(`~ ${quote(`/${escape(name)}$`)}`, type),
    ),
    ...Object.entries(mediaTypes.byExtension).flatMap(([extension, { type }]) =>
      serve(`~ ${quote(`\\.${extension}$`)}`, type),
    ),
    '# A folder without its slash leads to the folder.',
    ...location(`~ ${quote(`^${folder}+$`)}`, [
      'if (-f $document_root$uri/index.html) {',
      '  return 301 $uri/$is_args$args;',
      '}',
      'return 404;',
    ]),
    ...location('/', ['return 404;']),
  ];
}
