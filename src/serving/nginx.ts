/**
 * The header rules, the types and the redirects as a configuration of nginx that needs no module beyond Debian's own.
 *
 * In: the files of the built site, the settings, redirects, and where the site stands. Out: text for the http part of a
 * configuration. Files are compressed ahead of time; nginx chooses among them with maps and `try_files`, since it has a
 * module for gzip alone. All headers are set once, on the server, from maps: a location with an `add_header` of its own
 * would lose every one of them.
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#try_files
 */
import { encodings } from './encodings.ts';
import { foldRules } from './fold-rules.ts';
import { headerRules, type HeaderRule, type ServingSettings } from './header-rules.ts';
import { quote, renderLocations } from './nginx-locations.ts';
import { findMediaType, mediaTypes } from './media-types.ts';
import type { Redirect } from './redirects.ts';

/** What the configuration is made of. */
export interface NginxSite {
  /** Every file of the site by its path from the root. Example: "/salaries/index.html". */
  readonly paths: readonly string[];
  readonly settings: ServingSettings;
  readonly redirects: readonly Redirect[];
  /** The folder of the site, absolute. */
  readonly root: string;
  /** A port, or an address and a port. Example: "127.0.0.1:8080". */
  readonly listen: string;
}

/** Renders what stands within `http { … }`, as a file of /etc/nginx/conf.d/ does. */
export function renderNginxSite({ paths, settings, redirects, root, listen }: NginxSite): string {
  const mapped = headerRules
    .filter(({ name }) => name !== 'Content-Type')
    .map((rule) => ({ name: rule.name, lines: mapHeader(rule, paths, settings) }));
  return [
    '# Serves the built guide. Written by "npm run serving" from src/serving/; written anew each time.',
    ...fileMap,
    ...encodingMaps,
    ...mapped.flatMap(({ lines }) => lines),
    'server {',
    `  listen ${listen};`,
    '  server_name _;',
    `  root ${quote(root)};`,
    '  # An address without its slash is answered with a path, whatever host the request named.',
    '  absolute_redirect off;',
    '  server_tokens off;',
    '  charset off;',
    '  gzip off;',
    '  # The time of a file is made from its content, so that its ETag is; as a date it means nothing.',
    '  if_modified_since off;',
    '  add_header Last-Modified "";',
    '  open_file_cache max=20000 inactive=60s;',
    '  open_file_cache_valid 10s;',
    '  open_file_cache_errors on;',
    '  error_page 403 404 =404 /404.html;',
    '  add_header Content-Encoding $guide_encoding always;',
    '  add_header Vary $guide_vary always;',
    ...mapped
      .filter(({ lines }) => lines.length > 0)
      .map(({ name }) => `  add_header ${name} ${nameVariable(name)} always;`),
    '  # Certificates, and whatever else one machine needs.',
    '  include guide-server.d/*.conf;',
    ...renderLocations(redirects).map((line) => `  ${line}`),
    '}',
    '',
  ].join('\n');
}

/** Renders a whole configuration around that, for an nginx that runs by itself in a folder of its own. */
export const renderNginxMain = (siteFile: string): string =>
  [
    '# Runs the guide without anything of the system: nginx -p <this folder> -c nginx.conf',
    'worker_processes auto;',
    'pid nginx.pid;',
    'error_log stderr warn;',
    'events {',
    '  worker_connections 4096;',
    '}',
    'http {',
    '  access_log off;',
    '  sendfile on;',
    '  tcp_nopush on;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `  ${name}_temp_path temp-${name.replace('_', '-')};`,
    ),
    `  include ${siteFile};`,
    '}',
    '',
  ].join('\n');

const renderMap = (from: string, to: string, fallback: string, lines: readonly string[]): string[] => [
  `map ${from} ${to} {`,
  // Within one request the file changes, from the address to a compressed file or to the page for what is not there.
  '  volatile;',
  `  default ${fallback};`,
  ...lines.map((line) => `  ${line}`),
  '}',
];

const suffixes = encodings.map(({ suffix }) => suffix.slice(1)).join('|');

/** The file as the rules know it, without the suffix of a compressed one; how it is compressed; whether it could be. */
const fileMap = [
  ...renderMap('$uri', '$guide_file', '$uri', [`"~^(?<guide_plain>.+)\\.(?:${suffixes})$" $guide_plain;`]),
  ...renderMap(
    '$uri',
    '$guide_encoding',
    '""',
    encodings.map(({ token, suffix }) => `"~\\${suffix}$" ${token};`),
  ),
  ...renderMap('$guide_file', '$guide_vary', '""', [
    ...Object.entries(mediaTypes.byExtension)
      .filter(([, { isCompressible }]) => isCompressible)
      .map(([extension]) => `"~\\.${extension}$" Accept-Encoding;`),
    ...Object.entries(mediaTypes.byName)
      .filter(([name, { isCompressible }]) => isCompressible && !name.includes('.'))
      .map(([name]) => `"~/${name}$" Accept-Encoding;`),
  ]),
];

/**
 * For each encoding the suffix of its files where the request takes it, else one that no file has. A weight of 0 refuses;
 * other weights are wishes, and the smallest file wins. A part of a file is always a part of the plain one.
 */
const encodingMaps = encodings.flatMap(({ token, suffix }) =>
  renderMap('"$http_range|$http_accept_encoding"', `$guide_${token}`, '/-', [
    `"~*^\\|(?:.*[,\\s])?${token}(?:\\s*;\\s*q\\s*=\\s*(?:1(?:\\.0*)?|0?\\.\\d*[1-9]\\d*))?\\s*(?:,|$)" ${suffix};`,
  ]),
);

const nameVariable = (header: string): string => `$guide_${header.toLowerCase().replaceAll('-', '_')}`;

/** The map from files to the values of a header; no lines where no file has one. The most common value is the default. */
function mapHeader(
  { name, wish, isByFolder }: HeaderRule,
  paths: readonly string[],
  settings: ServingSettings,
): string[] {
  const wishes = paths.map((path) => [path, wish(path, settings)] as const);
  const needs = new Map(
    wishes.flatMap(([path, value]) => (value === undefined ? [] : [[path, value ?? '']])),
  );
  const counts = [...Map.groupBy(needs.values(), (value) => value)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  // What a page gets is safe for whatever stands nowhere in the list; a policy must never be missing.
  const common = isByFolder ? needs.get('/index.html') : counts[0]?.[0];
  if (common === undefined || (common === '' && counts.length === 1)) return [];
  const folded = foldRules(needs, {
    isQuiet: (_path, value) => value === common,
    canName: () => isByFolder !== true,
  });
  return renderMap(
    '$guide_file',
    nameVariable(name),
    quote(common),
    folded.map(({ pattern, value }) => `${quote(toRegex(pattern))} ${quote(value)};`),
  );
}

const toRegex = (pattern: string): string =>
  `~^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace('*', '.*')}$`;

/** Lists the files whose type the configuration would not know. */
export const listUntyped = (paths: readonly string[]): string[] =>
  paths.filter((path) => !findMediaType(path) && !/\/_(?:headers|redirects)$/.test(path));
