/** Reads the guide from disk: links.json, and beside it the built pages where they are. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeUtf8 } from './decode-utf8.ts';
import { parseInventory, type GuideInventory, type LookUpBuilt } from './inventory.ts';
import { WikiProblem } from './problem.ts';

/** Reads the inventory of a built folder or of a links.json. @throws WikiProblem that says what to do. */
export function readGuide(path: string): GuideInventory {
  const file = isFolder(path) ? join(path, 'links.json') : path;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new WikiProblem({
      file,
      message: 'The list of permanent links is not here.',
      hint: 'Build the guide with npm run build, or name a built folder or a links.json with --guide.',
    });
  }
  return parseInventory(decodeUtf8(bytes, file), file, buildLookUp(dirname(file)));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Looks up addresses among the built pages; each page is read once. */
function buildLookUp(folder: string): LookUpBuilt {
  const anchors = new Map<string, ReadonlySet<string> | undefined>();
  if (!existsSync(join(folder, 'index.html'))) return () => undefined;
  return (path, anchor) => {
    // An address from a wiki must not lead out of the built folder.
    if (path.split(/[\\/]/).includes('..') || path.includes('\0')) return false;
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!anchors.has(file)) anchors.set(file, readAnchors(file));
    const known = anchors.get(file);
    return known !== undefined && (anchor === '' || known.has(anchor));
  };
}

function readAnchors(file: string): ReadonlySet<string> | undefined {
  if (!(statSync(file, { throwIfNoEntry: false })?.isFile() ?? false)) return undefined;
  if (!file.endsWith('.html')) return new Set();
  return new Set(
    [...readFileSync(file, 'utf8').matchAll(/\sid=(?:"([^"]+)"|([^\s">]+))/g)].map(
      ([, a, b]) => a ?? b ?? '',
    ),
  );
}
