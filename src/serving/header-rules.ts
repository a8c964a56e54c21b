/**
 * The one source of what servers say beside a file: `_headers`, the nginx configuration and the server of `npm start`
 * all come from `headerRules`.
 *
 * In: the path of a file of the built site, as in "/salaries/index.html", and the settings. Out: headers. It must not
 * know which server asks.
 */
import { selectFrameRule, type FrameRules } from '../team/frame-ancestors.ts';
import { findExtension, findMediaType } from './media-types.ts';

/** What the headers depend on besides the file. */
export interface ServingSettings {
  readonly policies: FrameRules;
  /** How long browsers shall use https only, in seconds; left out, nothing is said, because that binds the whole host. */
  readonly hstsSeconds?: number | undefined;
  /** How long a CDN that is purged after each build may keep what has no hash in its name, in seconds. */
  readonly edgeSeconds?: number | undefined;
}

/** The value that a file needs; null where it must have none; undefined where it makes no difference. */
export type Wish = string | null | undefined;

/** One header, and what each file needs of it. */
export interface HeaderRule {
  readonly name: string;
  readonly wish: (path: string, settings: ServingSettings) => Wish;
  /** What hosts with a `_headers` file send by themselves, so that it need not be written there. */
  readonly usual?: (path: string) => string | undefined;
  /** Whether the files of a folder need the same, so that a pattern names the folder and never an extension. */
  readonly isByFolder?: true;
}

/** What has a hash of its content in its name: what Vite and Pagefind write. Pagefind's loader and entry have none. */
export const isHashed = (path: string): boolean =>
  /^\/_astro\/.+\.[\w-]{8}\.\w+$/.test(path) ||
  /^\/pagefind\/(?:fragment|index)\/[^/]+_[0-9a-f]{7,}\.\w+$/.test(path) ||
  /^\/pagefind\/pagefind\.[^/]+_[0-9a-f]{7,}\.pf_meta$/.test(path);

const isPage = (path: string): boolean => findExtension(path) === 'html';

/** What browsers show or run, so that a policy matters. */
const isActive = (path: string): boolean => ['html', 'svg', 'js', 'xml'].includes(findExtension(path));

const keepForGood = 'public, max-age=31536000, immutable';
const askEachTime = 'public, max-age=0, must-revalidate';

const everyFile =
  (value: string): HeaderRule['wish'] =>
  () =>
    value;

// Pages can carry what a team laid over the guide, so only what is made for other programs may be read from other sites.
const forOthers =
  (value: string): HeaderRule['wish'] =>
  (path) =>
    isPage(path) ? null : value;

/** Every header. Cross-Origin-Opener-Policy is missing on purpose: see src/README.md. */
export const headerRules: readonly HeaderRule[] = [
  { name: 'X-Content-Type-Options', wish: everyFile('nosniff') },
  { name: 'Referrer-Policy', wish: everyFile('strict-origin-when-cross-origin') },
  {
    name: 'Permissions-Policy',
    wish: everyFile('camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'),
  },
  {
    name: 'Strict-Transport-Security',
    wish: (_path, { hstsSeconds }) =>
      hstsSeconds === undefined ? undefined : `max-age=${hstsSeconds.toString()}`,
  },
  {
    name: 'Content-Security-Policy',
    wish: (path, { policies }) => (isActive(path) ? selectFrameRule(policies, path) : undefined),
    isByFolder: true,
  },
  {
    name: 'Cache-Control',
    wish: (path) => (isHashed(path) ? keepForGood : askEachTime),
    usual: () => askEachTime,
  },
  {
    name: 'CDN-Cache-Control',
    wish: (path, { edgeSeconds }) =>
      edgeSeconds === undefined || isHashed(path) ? null : `public, max-age=${edgeSeconds.toString()}`,
  },
  { name: 'Access-Control-Allow-Origin', wish: forOthers('*') },
  { name: 'Cross-Origin-Resource-Policy', wish: forOthers('cross-origin') },
  {
    name: 'Content-Type',
    wish: (path) => findMediaType(path)?.type,
    usual: (path) => {
      const found = findMediaType(path);
      return found?.isUsual ? found.type : undefined;
    },
  },
];

/** The file that stands at an address, also at one without its last slash. Example: "/salaries/" -> "/salaries/index.html". */
export const toFilePath = (address: string): string =>
  address.endsWith('/') || (findExtension(address) === '' && !findMediaType(address))
    ? `${address.replace(/\/$/, '')}/index.html`
    : address;

/** Lists the headers of an address, for a server that asks for each. A file's type is left to it where hosts know it too. */
export function listHeaders(address: string, settings: ServingSettings): Record<string, string> {
  const path = toFilePath(address);
  return Object.fromEntries(
    headerRules.flatMap(({ name, wish, usual }) => {
      const value = wish(path, settings);
      return typeof value === 'string' && usual?.(path) !== value ? [[name, value]] : [];
    }),
  );
}
