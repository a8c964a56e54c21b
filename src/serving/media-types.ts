/** A file of the built site -> what it is, so that every server says the same. In: its path. Out: a media type. */

/** What servers say of a file. */
export interface MediaType {
  /** The value of Content-Type. Example: "text/html; charset=utf-8". */
  readonly type: string;
  /** Whether it shrinks enough to be worth compressing once, ahead of time. */
  readonly isCompressible: boolean;
  /** Whether hosts such as Netlify and Cloudflare Pages say so by themselves. */
  readonly isUsual: boolean;
}

const text = (type: string, isUsual = true): MediaType => ({ type, isCompressible: true, isUsual });
const bytes = (type: string, isUsual = true): MediaType => ({ type, isCompressible: false, isUsual });

/** Files whose type their extension does not tell. */
const byName: Readonly<Record<string, MediaType>> = {
  'feed.xml': text('application/atom+xml; charset=utf-8', false),
  'feed.json': text('application/feed+json; charset=utf-8', false),
  'opensearch.xml': text('application/opensearchdescription+xml; charset=utf-8', false),
  // RFC 9727 asks for the profile.
  'api-catalog': text(
    'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"; charset=utf-8',
    false,
  ),
};

const unknown = bytes('application/octet-stream');

const byExtension: Readonly<Record<string, MediaType>> = {
  html: text('text/html; charset=utf-8'),
  css: text('text/css; charset=utf-8'),
  js: text('text/javascript; charset=utf-8'),
  json: text('application/json; charset=utf-8'),
  svg: text('image/svg+xml; charset=utf-8'),
  xml: text('application/xml; charset=utf-8'),
  txt: text('text/plain; charset=utf-8'),
  csv: text('text/csv; charset=utf-8'),
  md: text('text/markdown; charset=utf-8', false),
  png: bytes('image/png'),
  // Sphinx and Pagefind compress these themselves, and read them as bytes.
  inv: bytes('application/octet-stream', false),
  pagefind: unknown,
  pf_fragment: unknown,
  pf_index: unknown,
  pf_meta: unknown,
};

/** The types by the names and by the extensions that the site has, for a server that is configured by a list. */
export const mediaTypes = { byName, byExtension, unknown } as const;

const findName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The part behind the last dot of a file's name; "" where there is none. Example: "html". */
export const findExtension = (path: string): string => /[^.]\.([^.]+)$/.exec(findName(path))?.[1] ?? '';

/** Returns what a file is; `undefined` for one of a kind that this table does not know. Example: "/salaries/feed.xml". */
export const findMediaType = (path: string): MediaType | undefined =>
  byName[findName(path)] ?? byExtension[findExtension(path)];
