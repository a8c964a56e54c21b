/**
 * The sites that are compared: ours as it was built, an empty page, and the same ten pages built by each peer with its
 * default theme and its local search. In: the built guide. Out: a folder for each site, and where its pages stand.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at, childEnvironment } from '../../../scripts/project.ts';
import { benchFolder, ensurePeer, inPeer, readVersion } from '../shared/peer-folder.ts';
import { readCommonPages, type CommonPage } from './common-pages.ts';

/** The sites, in the order of the tables. */
export const siteNames = ['floor', 'ours', 'starlight', 'vitepress', 'docusaurus'] as const;
export type SiteName = (typeof siteNames)[number];

/** A site that can be served. */
export interface Site {
  readonly name: SiteName;
  /** With version and settings in a few words, for the table. */
  readonly described: string;
  readonly folder: string;
  /** The address from the root of one of the ten pages. */
  readonly findPath: (slug: string) => string;
}

/** How a peer takes the pages. */
interface Peer {
  readonly title: string;
  readonly packageName: string;
  readonly settings: string;
  /** Its command, below its node_modules, and what to tell it. */
  readonly command: readonly [file: string, ...args: string[]];
  /** Where it reads pages from and writes the site to, in its project. */
  readonly source: string;
  readonly output: string;
  readonly renderPage: (page: CommonPage) => string;
  readonly findPath: (slug: string) => string;
}

const withFrontmatter = ({ title, description, body }: CommonPage, heading: string): string =>
  `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${heading}${description}\n\n${body}\n`;
const inFolder = (slug: string): string => `/${slug}/`;

const peers: Readonly<Record<Exclude<SiteName, 'floor' | 'ours'>, Peer>> = {
  starlight: {
    title: 'Starlight',
    packageName: '@astrojs/starlight',
    settings: 'as it comes, Pagefind included',
    command: ['astro/bin/astro.mjs', 'build'],
    source: 'src/content/docs',
    output: 'dist',
    renderPage: (page) => withFrontmatter(page, ''),
    findPath: inFolder,
  },
  vitepress: {
    title: 'VitePress',
    packageName: 'vitepress',
    settings: 'its default theme with `search: local`',
    command: ['vitepress/bin/vitepress.js', 'build'],
    source: '',
    output: '.vitepress/dist',
    // It adds `.html` to links that end without a slash.
    renderPage: (page) =>
      withFrontmatter(page, `# ${page.title}\n\n`).replace(/\]\(\/([\w-]+)\/\)/g, '](/$1)'),
    findPath: (slug) => `/${slug}.html`,
  },
  docusaurus: {
    title: 'Docusaurus',
    packageName: '@docusaurus/core',
    settings: `preset classic with \`@easyops-cn/docusaurus-search-local\``,
    command: ['@docusaurus/core/bin/docusaurus.mjs', 'build'],
    source: 'docs',
    output: 'build',
    renderPage: (page) => withFrontmatter(page, ''),
    findPath: inFolder,
  },
};

const floorPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Floor</title>
<link rel="icon" href="data:,">
<p>An empty page with one paragraph: nothing can paint sooner.</p>
</html>
`;

function prepareFloor(): Site {
  const folder = join(benchFolder, 'sites/floor');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), floorPage);
  return { name: 'floor', described: 'Floor: an empty page with one paragraph', folder, findPath: () => '/' };
}

const renderHome = (pages: readonly CommonPage[]): CommonPage => ({
  slug: 'index',
  title: 'Guide',
  description: 'A guide in ten pages.',
  body: pages.map(({ slug, title }) => `- [${title}](/${slug}/)`).join('\n'),
});

/** Builds the pages with a peer, unless the same was built before. @throws Error when the build fails. */
function preparePeer(
  name: keyof typeof peers,
  pages: readonly CommonPage[],
  print: (line: string) => void,
): Site {
  const peer = peers[name];
  const folder = join(benchFolder, 'sites', name);
  const texts = [renderHome(pages), ...pages].map((page) => [page.slug, peer.renderPage(page)] as const);
  const version = readVersion(name, peer.packageName);
  const site: Site = {
    name,
    described: `${peer.title} ${version}: ${peer.settings}`,
    folder: join(folder, peer.output),
    findPath: peer.findPath,
  };
  const lock = readFileSync(inPeer(name, 'package-lock.json'));
  const hash = createHash('sha256').update(JSON.stringify(texts)).update(lock).digest('hex');
  const stamp = join(folder, 'bench-stamp');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return site;

  print(`Building the ten pages with ${peer.title} …`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(inPeer(name, 'project'), folder, { recursive: true });
  // It says of which kind the modules beside it are.
  cpSync(inPeer(name, 'package.json'), join(folder, 'package.json'));
  symlinkSync(inPeer(name, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const [slug, text] of texts) {
    const file = join(folder, peer.source, `${slug}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const [command, ...args] = peer.command;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inPeer(name, 'node_modules', command), ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', ...childEnvironment } },
  );
  if (status !== 0) throw new Error(`${peer.title} could not build the pages:\n${stdout}\n${stderr}`);
  writeFileSync(stamp, hash);
  return site;
}

/** Prepares the named sites; peers are installed when missing. */
export async function prepareSites(
  names: readonly SiteName[],
  print: (line: string) => void,
): Promise<Site[]> {
  const dist = at('dist');
  const pages = readCommonPages(dist);
  const sites: Site[] = [];
  for (const name of names) {
    if (name === 'floor') sites.push(prepareFloor());
    else if (name === 'ours') {
      sites.push({ name, described: 'This guide, as built', folder: dist, findPath: inFolder });
    } else {
      await ensurePeer(name, print);
      sites.push(preparePeer(name, pages, print));
    }
  }
  return sites;
}
