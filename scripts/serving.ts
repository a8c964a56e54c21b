/**
 * `npm run serving`: makes a folder that nginx serves as it stands: the built site with its compressed files, and a
 * configuration. Options: see `names`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listUntyped, renderNginxMain, renderNginxSite } from '../src/serving/nginx.ts';
import { isHashed } from '../src/serving/header-rules.ts';
import { parseOptions, runMain } from './command-line.ts';
import { publishSite, type Published } from './compress-files.ts';
import { at } from './project.ts';
import { readServed } from './read-served.ts';

/** What to serve, and how. Absolute paths. */
export interface ServingOptions {
  readonly dist: string;
  /** The folder that gets the site, the configuration and the list of what to purge. */
  readonly out: string;
  /** Where nginx will find the site; the one in `out`, where it is left out. */
  readonly root?: string | undefined;
  readonly listen: string;
  readonly hstsSeconds?: number | undefined;
  readonly edgeSeconds?: number | undefined;
}

const siteFile = 'guide.conf';

/** Writes the folder, and returns what changed since it was last written. @throws for a file whose type nobody knows. */
export async function writeServing(options: ServingOptions): Promise<Published> {
  const { dist, out, listen, hstsSeconds, edgeSeconds } = options;
  const { paths, policies, redirects } = readServed(dist);
  const [untyped] = listUntyped(paths);
  if (untyped !== undefined) {
    throw new Error(`The type of ${untyped} is not known: name it in src/serving/media-types.ts.`);
  }
  const site = join(out, 'site');
  mkdirSync(site, { recursive: true });
  const published = await publishSite(dist, site);
  const settings = { policies, hstsSeconds, edgeSeconds };
  const root = options.root ?? site;
  writeFileSync(join(out, siteFile), renderNginxSite({ paths, settings, redirects, root, listen }));
  writeFileSync(join(out, 'nginx.conf'), renderNginxMain(siteFile));
  const purge = published.changed.filter((path) => !isHashed(path));
  writeFileSync(
    join(out, 'purge.txt'),
    purge.map((path) => `${path.replace(/\/index\.html$/, '/')}\n`).join(''),
  );
  return published;
}

const names = ['out', 'root', 'listen', 'hsts', 'edge'] as const;

function parseSeconds(name: string, text: string | undefined): number | undefined {
  if (text === undefined || /^\d{1,9}$/.test(text)) return text === undefined ? undefined : Number(text);
  throw new Error(`--${name} is "${text}", which is no number of seconds. Example: --${name} 86400`);
}

function parseListen(text = '8080'): string {
  if (/^(?:[\w.-]+:|\[[0-9a-f:]+\]:)?\d{1,5}$/i.test(text)) return text;
  throw new Error(
    `--listen is "${text}", which is no port and no address with one. Example: --listen 127.0.0.1:8080`,
  );
}

const formatMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

if (import.meta.main) {
  await runMain(async () => {
    const options = parseOptions(process.argv.slice(2), names);
    const typedIn = process.env['INIT_CWD'] ?? process.cwd();
    const out = options.out === undefined ? at('.build/serving') : resolve(typedIn, options.out);
    const started = performance.now();
    const { changed, bytes } = await writeServing({
      dist: at('dist'),
      out,
      root: options.root,
      listen: parseListen(options.listen),
      hstsSeconds: parseSeconds('hsts', options.hsts),
      edgeSeconds: parseSeconds('edge', options.edge),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${changed.length.toString()} files changed, in ${seconds} s.`);
    for (const [name, sum] of Object.entries(bytes))
      console.log(`${name.padEnd(9)} ${formatMegabytes(sum).padStart(9)}`);
    console.log(`\nTry it: nginx -p ${out} -c nginx.conf -g "daemon off;"`);
    return 0;
  });
}
