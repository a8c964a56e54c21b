/**
 * `npm run ids:publish`: adds new ids to the ledger, dates those whose content changed, and keeps what embeds showed.
 *
 * It refuses while a published id is gone, moved or means something else: that is declared with `ids:move`, so that
 * nobody breaks a link by accident. `-- --on 2026-11-23` sets the day, which is today when left out.
 */
import { compareLedger, updateLedger } from '../src/links/ledger.ts';
import { formatLinkIssues } from '../src/links/link-issues.ts';
import { parseOptions, runMain } from './command-line.ts';
import { listReadable, readCommitted, writeFrozen } from './frozen-embeds.ts';
import { readHistory, readInventory, readLedger, writeLedger } from './link-ledger.ts';

/** Problems that publishing itself solves. */
const solved = ['id-unpublished', 'id-changed', 'ledger-unsorted'];

await runMain(() => {
  const { on = new Date().toISOString().slice(0, 10) } = parseOptions(process.argv.slice(2), ['on']);
  const inventory = readInventory();
  const ledger = readLedger();
  const history = readHistory();
  if (history.note !== undefined) console.log(history.note);
  const open = compareLedger(inventory, ledger, history.ids).filter(({ code }) => !solved.includes(code));
  if (open.length > 0) throw new Error(formatLinkIssues(open));
  const committed = readCommitted();
  if (committed.note !== undefined) console.log(committed.note);
  const next = updateLedger(inventory, ledger, on, listReadable(ledger, committed));
  const known = new Map(ledger.map((entry) => [entry.id, entry]));
  const added = next.filter(({ id }) => !known.has(id)).length;
  const changed = next.filter(({ id, hash }) => known.has(id) && known.get(id)?.hash !== hash).length;
  const { written, removed } = writeFrozen(next, committed);
  writeLedger(next);
  console.log(
    `${String(added)} published, ${String(changed)} changed, ${String(next.length - added - changed)} as before.`,
  );
  if (written + removed > 0)
    console.log(`Versions of embeds in content/frozen: ${String(written)} kept, ${String(removed)} dropped.`);
  return Promise.resolve(0);
});
