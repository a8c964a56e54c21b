/**
 * `npm run ids:move -- <id> …`: declares what became of a published id, with a reason that readers see.
 *
 * --moved: it stands at another address. --rewritten: the same subject told anew. --to <id>: another id took its
 * place. --retire: it is gone, and `--to <id>` then names what to read instead.
 */
import { parseArgs } from 'node:util';
import { declareMove, type Declaration } from '../src/links/declare-move.ts';
import { runMain } from './command-line.ts';
import { readInventory, readLedger, writeLedger } from './link-ledger.ts';

const usage =
  'Usage: npm run ids:move -- <id> --moved | --rewritten | --to <id> | --retire [--to <id>], each with --reason "…".';

/** Reads what is declared. @throws Error that shows how it is written. */
function parseDeclaration(args: readonly string[]): Declaration {
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
    const [id, ...rest] = positionals;
    const acts = [moved && 'moved', rewritten && 'rewritten', retire && 'retired'].filter(Boolean);
    const act = acts[0] ?? (to === undefined ? undefined : 'merged');
    if (id === undefined || rest.length > 0 || acts.length > 1 || !act) throw new Error(usage);
    return { id, act: act as Declaration['act'], to, reason };
  } catch {
    throw new Error(usage);
  }
}

await runMain(() => {
  const declaration = parseDeclaration(process.argv.slice(2));
  const today = new Date().toISOString().slice(0, 10);
  const result = declareMove(readLedger(), readInventory(), declaration, today);
  if ('problem' in result) throw new Error(`${result.problem}\n${usage}`);
  writeLedger(result.entries);
  console.log(`Declared: "${declaration.id}" ${declaration.act}. Old links will say so.`);
  return Promise.resolve(0);
});
