/**
 * `npm run ids:publish`: adds new ids to the ledger, and dates those whose content changed.
 *
 * It refuses while a published id is gone, moved or means something else: that is declared with `ids:move`, so that
 * nobody breaks a link by accident. `-- --on 2026-11-23` sets the day, which is today when left out.
 */
import { compareLedger, updateLedger } from '../src/links/ledger.ts';
import { formatLinkIssues } from '../src/links/link-issues.ts';
import { parseOptions, runMain } from './command-line.ts';
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
  const next = updateLedger(inventory, ledger, on);
  const known = new Map(ledger.map((entry) => [entry.id, entry]));
  const added = next.filter(({ id }) => !known.has(id)).length;
  const changed = next.filter(({ id, hash }) => known.has(id) && known.get(id)?.hash !== hash).length;
  writeLedger(next);
  console.log(
    `${String(added)} published, ${String(changed)} changed, ${String(next.length - added - changed)} as before.`,
  );
  return Promise.resolve(0);
});
