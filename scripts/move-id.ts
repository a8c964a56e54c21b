/**
 * `npm run ids:move -- <id> …`: declares what became of a published id, or of several alike, with a reason that readers see.
 *
 * --moved: it stands at another address. --rewritten: the same subject told anew. --to <id>: another id took its
 * place. --retire: it is gone, and `--to <id>` then names what to read instead.
 */
import { parseArgs } from 'node:util';
import { declareMove, type Declaration } from '../src/links/declare-move.ts';
import { rememberEarlier } from '../src/links/frozen.ts';
import { runMain } from './command-line.ts';
import { listReadable, readCommitted, writeFrozen } from './frozen-embeds.ts';
import { readInventory, readLedger, writeLedger } from './link-ledger.ts';

const usage =
  'Usage: npm run ids:move -- <id…> --moved | --rewritten | --to <id> | --retire [--to <id>], each with --reason "…".';

/** Reads what is declared. @throws Error that shows how it is written. */
function parseDeclarations(args: readonly string[]): Declaration[] {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: {
        moved: { type: 'boolean' },
        rewritten: { type: 'boolean' },
        retire: { type: 'boolean' },
        to: { type: 'string' },
        reason: { type: 'string' },
      },
    });
    const { moved, rewritten, retire, to, reason } = values;
    const acts = [moved && 'moved', rewritten && 'rewritten', retire && 'retired'].filter(Boolean);
    const act = acts[0] ?? (to === undefined ? undefined : 'merged');
    if (positionals.length === 0 || acts.length > 1 || !act) throw new Error(usage);
    return positionals.map((id) => ({ id, act: act as Declaration['act'], to, reason }));
  } catch {
    throw new Error(usage);
  }
}

await runMain(() => {
  const today = new Date().toISOString().slice(0, 10);
  const inventory = readInventory();
  const committed = readCommitted();
  const ledger = readLedger();
  const readable = listReadable(ledger, committed);
  let entries = ledger;
  const declarations = parseDeclarations(process.argv.slice(2));
  for (const declaration of declarations) {
    const result = declareMove(entries, inventory, declaration, today);
    if ('problem' in result) throw new Error(`${result.problem} Nothing was declared.\n${usage}`);
    entries = result.entries;
  }
  const before = new Map(ledger.map((entry) => [entry.id, entry]));
  const next = entries.map((entry) => {
    const was = before.get(entry.id);
    return was && readable.has(entry.id) ? rememberEarlier(was, entry, today) : entry;
  });
  writeFrozen(next, committed);
  writeLedger(next);
  for (const { id, act } of declarations) console.log(`Declared: "${id}" ${act}. Old links will say so.`);
  return Promise.resolve(0);
});
