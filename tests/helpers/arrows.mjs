/**
 * The arrows between the rooms as data, and the lint rule that enforces them.
 *
 * In: a file's path and what it imports. Out: a lint problem for each import against an arrow. The table
 * below is the whole law; src/README.md draws it.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const pure = [
  ...['catalog', 'charts', 'records', 'downloads', 'offer', 'explorer'],
  ...['links', 'cards', 'wiki', 'team', 'serving', 'share', 'search', 'assess'],
];

/**
 * Which rooms of src/ a room may import besides itself, and which special packages.
 * `content.config` and `route-data` are the two files that stand in src/ itself.
 * @type {Record<string, { rooms: readonly string[], packages?: readonly string[], isClosed?: boolean }>}
 */
export const arrows = {
  site: { rooms: [], isClosed: true },
  catalog: { rooms: [] },
  charts: { rooms: ['catalog'], packages: ['chart.js'] },
  records: { rooms: ['catalog'] },
  downloads: { rooms: ['catalog', 'charts', 'site'] },
  offer: { rooms: ['catalog', 'charts'] },
  explorer: { rooms: ['catalog', 'offer'] },
  derive: { rooms: ['catalog'] },
  links: { rooms: ['catalog', 'records', 'site'] },
  cards: { rooms: ['catalog', 'charts', 'downloads', 'links', 'records', 'site'] },
  share: { rooms: [] },
  wiki: { rooms: ['catalog', 'links', 'site'] },
  team: { rooms: ['catalog', 'links'] },
  serving: { rooms: ['catalog', 'team'] },
  search: { rooms: ['catalog', 'site'] },
  assess: { rooms: ['catalog', 'site'] },
  integrations: { rooms: [...pure, 'site'] },
  components: { rooms: [...pure, 'site', 'styles'], packages: ['astro:'] },
  pages: { rooms: [...pure, 'site', 'styles', 'components'], packages: ['astro:'] },
  'content.config': { rooms: [...pure, 'site'], packages: ['astro:'] },
  'route-data': { rooms: [...pure, 'site', 'components'], packages: ['astro:'] },
};

/** Packages that only the rooms naming them above may import. */
const guardedPackages = ['astro:', 'chart.js'];

/**
 * The room of a file: its folder in src/, or its own name for a file that stands in src/ itself.
 * @param {string} file absolute path
 * @returns {string | undefined} undefined outside src/
 */
export function findRoom(file) {
  const [top, name, ...rest] = relative(root, file).split(sep);
  if (top !== 'src' || name === undefined) return undefined;
  return rest.length > 0 ? name : name.replace(/\.\w+$/, '');
}

/**
 * What is wrong with one import; undefined when it is lawful.
 * @param {string} file absolute path of the importing file
 * @param {string} imported the text between the quotes
 * @returns {string | undefined}
 */
export function explainUnlawfulImport(file, imported) {
  const room = findRoom(file);
  if (room === undefined) return undefined;
  const law = arrows[room];
  if (!law) return `The room src/${room} is not in the table of arrows: add it to tests/helpers/arrows.mjs.`;
  if (law.isClosed && !imported.startsWith('.')) {
    return `src/${room} may import nothing, so that anything may import it; it imports "${imported}".`;
  }
  const guarded = guardedPackages.find((name) => imported === name || imported.startsWith(guardStart(name)));
  if (guarded !== undefined) {
    return law.packages?.includes(guarded)
      ? undefined
      : `src/${room} may not import "${imported}": only ${listRoomsWith(guarded)} may.`;
  }
  return imported.startsWith('.') ? explainUnlawfulPath(file, room, imported) : undefined;
}

/**
 * @param {string} file
 * @param {string} room
 * @param {string} imported
 */
function explainUnlawfulPath(file, room, imported) {
  const target = resolve(dirname(file), imported.replace(/\?.*$/, ''));
  const targetRoom = findRoom(target);
  if (targetRoom === room) return undefined;
  const { rooms } = arrows[room] ?? { rooms: [] };
  if (targetRoom !== undefined && rooms.includes(targetRoom)) return undefined;
  const allowed = rooms.length > 0 ? rooms.map((name) => `src/${name}`).join(', ') : 'no other room';
  return `src/${room} may not import "${imported}": it may import ${allowed}.`;
}

/** @param {string} name */
const guardStart = (name) => (name.endsWith(':') ? name : `${name}/`);

/** @param {string} name */
const listRoomsWith = (name) =>
  Object.entries(arrows)
    .filter(([, { packages }]) => packages?.includes(name))
    .map(([room]) => `src/${room}`)
    .join(', ');

/** The lint rule: one problem for each import, export-from or `import()` against an arrow. */
export const arrowsRule = {
  meta: { type: /** @type {const} */ ('problem'), schema: [] },
  /** @param {import('eslint').Rule.RuleContext} context */
  create(context) {
    /** @param {any} node */
    const check = (node) => {
      const imported = node.source?.value;
      if (typeof imported !== 'string') return;
      const message = explainUnlawfulImport(context.filename, imported);
      if (message !== undefined) context.report({ node: node.source, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
