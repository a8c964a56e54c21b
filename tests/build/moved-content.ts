/** A copy of the guide in which one section was renamed, one moved to another page and one taken out. */
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from '../../scripts/project.ts';
import { assertCatalog, readCatalog } from '../../src/catalog/read-catalog.ts';
import { buildInventory } from '../../src/links/build-inventory.ts';
import { declareMove, type Declaration } from '../../src/links/declare-move.ts';
import type { InventoryEntry } from '../../src/links/inventory-entry.ts';
import { compareLedger, formatLedger, parseLedger, updateLedger } from '../../src/links/ledger.ts';
import type { LinkEntry } from '../../src/links/link-entry.ts';
import { formatLinkIssues } from '../../src/links/link-issues.ts';
import { generatedRoutes, siteUrl } from '../../src/site/site.ts';

/** The day of the changes. */
export const dayOfMove = '2027-01-15';

/** The section that changes its page, and the one that goes. */
export const moved = { id: 'accountability-grows', from: '/career-path/', to: '/requirements/' };
export const retired = { id: 'learning-with-others', from: '/career-path/', to: 'turn-to-leadership' };
export const renamed = { id: 'time-to-principal', title: 'Years on the way' };

/** The changed content, before and after its changes were declared. */
export interface MovedContent {
  readonly contentDir: string;
  /** What `npm test` says of the changes before anything is declared. */
  readonly complaint: string;
  /** The same once they are declared and published: nothing. */
  readonly complaintAfterwards: string;
}

/** Makes the copy in a folder that does not exist yet. */
export function createMovedContent(folder: string): MovedContent {
  const contentDir = join(folder, 'content');
  cpSync(at('content'), contentDir, { recursive: true });
  // Pages import their components from beside the content.
  symlinkSync(at('src'), join(folder, 'src'), 'dir');
  const careerPath = join(contentDir, 'guide/career-path.mdx');
  const [without, section] = cut(readFileSync(careerPath, 'utf8'), moved.id);
  const [text] = cut(without, retired.id);
  writeFileSync(careerPath, text.replace(/^## .* (\{#time-to-principal\})$/m, `## ${renamed.title} $1`));
  const requirements = join(contentDir, 'guide/requirements.mdx');
  writeFileSync(requirements, `${readFileSync(requirements, 'utf8')}\n${section}`);

  const inventory = readInventory(contentDir);
  const ledgerFile = join(contentDir, 'links.lock.json');
  const before = parseLedger(readFileSync(ledgerFile, 'utf8')).entries;
  const declarations: Declaration[] = [
    { id: moved.id, act: 'moved', reason: 'It is asked of candidates.' },
    { id: retired.id, act: 'retired', to: retired.to, reason: 'Told with the turn to leadership.' },
  ];
  const declared = declarations.reduce<readonly LinkEntry[]>(
    (entries, declaration) => declare(entries, inventory, declaration),
    before,
  );
  const after = updateLedger(inventory, declared, dayOfMove);
  writeFileSync(ledgerFile, formatLedger(after));
  const complain = (entries: readonly LinkEntry[]): string =>
    formatLinkIssues(compareLedger(inventory, entries, new Set(before.map(({ id }) => id))));
  return { contentDir, complaint: complain(before), complaintAfterwards: complain(after) };
}

/** Takes a section out of a page: the page without it, and the section. */
function cut(page: string, id: string): [page: string, section: string] {
  const start = page.search(new RegExp(`^## .*\\{#${id}\\}$`, 'm'));
  if (start < 0) throw new Error(`The page has no section "${id}"; name another in moved-content.ts.`);
  const next = page.indexOf('\n## ', start);
  const end = next < 0 ? page.length : next + 1;
  return [page.slice(0, start) + page.slice(end), page.slice(start, end)];
}

const readInventory = (contentDir: string): InventoryEntry[] =>
  buildInventory(assertCatalog(readCatalog({ contentDir, extraRoutes: generatedRoutes })), siteUrl);

function declare(
  entries: readonly LinkEntry[],
  inventory: readonly InventoryEntry[],
  declaration: Declaration,
): readonly LinkEntry[] {
  const result = declareMove(entries, inventory, declaration, dayOfMove);
  if ('problem' in result) throw new Error(result.problem);
  return result.entries;
}
