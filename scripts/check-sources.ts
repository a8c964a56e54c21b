/**
 * `npm run sources:check`: which sources an editor should look at again, or would lose with their address.
 *
 * Options: `--online` also asks every address whether it still answers; `--strict` makes any finding a
 * failure. Without `--strict` findings are news, not errors, and the exit code is 0.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { assertCatalog, readCatalog } from '../src/catalog/read-catalog.ts';
import type { Source } from '../src/catalog/schema-sources.ts';
import { checkSourceHealth, type Day } from '../src/catalog/source-health.ts';
import { generatedRoutes } from '../src/site/site.ts';
import { runMain } from './command-line.ts';
import { probeAddresses, type Fetch } from './probe-addresses.ts';
import { at } from './project.ts';

/** What the check asks of the world. */
export interface SourceCheckEffects {
  readonly today: Day;
  readonly fetchPage: Fetch;
  readonly print: (line: string) => void;
}

interface SourceCheckOptions {
  readonly online: boolean;
  readonly strict: boolean;
}

/** Reads the options. @throws Error that names what is allowed. */
export function parseSourceCheckOptions(args: readonly string[]): SourceCheckOptions {
  const options = { online: { type: 'boolean' }, strict: { type: 'boolean' } } as const;
  try {
    const { online = false, strict = false } = parseArgs({ args: [...args], options, strict: true }).values;
    return { online, strict };
  } catch {
    throw new Error(`Cannot understand "${args.join(' ')}". Allowed: --online, --strict.`);
  }
}

/** Every address of the sources with the file and key that names it. */
function listAddresses(sources: Readonly<Record<string, Source>>): { url: string; place: string }[] {
  return Object.entries(sources).flatMap(([id, source]) =>
    (['url', 'archivedUrl'] as const).flatMap((key) => {
      const url = source[key];
      return typeof url === 'string' ? [{ url, place: `content/sources/${id}.yaml (${key})` }] : [];
    }),
  );
}

/** What answers badly, as text; a text about the missing network counts as no finding. */
async function checkAddresses(
  sources: Readonly<Record<string, Source>>,
  { fetchPage, print }: SourceCheckEffects,
): Promise<string[]> {
  const addresses = listAddresses(sources);
  const answers = await probeAddresses([...new Set(addresses.map(({ url }) => url))], fetchPage);
  if (answers === 'offline') {
    print(
      'No address could be reached, so this machine seems to be offline. The addresses were not checked.\n',
    );
    return [];
  }
  return addresses.flatMap(({ url, place }) => {
    const answer = answers.get(url);
    if (!answer || answer.kind === 'good') return [];
    return [
      `${place}  ${url} answers badly: ${answer.reason}.\n    Open it in a browser. If it is gone, name its new address or an archived copy.`,
    ];
  });
}

/** Prints what should be seen to and returns the exit code. */
export async function checkSources(
  sources: Readonly<Record<string, Source>>,
  { online, strict }: SourceCheckOptions,
  effects: SourceCheckEffects,
): Promise<0 | 1> {
  const health = checkSourceHealth(sources, effects.today).map(
    ({ sourceId, message, hint }) => `content/sources/${sourceId}.yaml  ${message}\n    ${hint}`,
  );
  const findings = [...health, ...(online ? await checkAddresses(sources, effects) : [])];
  for (const finding of findings) effects.print(`${finding}\n`);
  const count = Object.keys(sources).length;
  const checked = `${count.toString()} ${count === 1 ? 'source' : 'sources'} checked on ${effects.today}`;
  const what = findings.length === 1 ? 'thing' : 'things';
  effects.print(
    findings.length === 0
      ? `${checked}: all well.`
      : `${checked}: ${findings.length.toString()} ${what} to see to.`,
  );
  return strict && findings.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runMain(async () => {
    const options = parseSourceCheckOptions(process.argv.slice(2));
    const { sources } = assertCatalog(
      readCatalog({ contentDir: at('content'), extraRoutes: generatedRoutes }),
    );
    return checkSources(sources, options, {
      today: new Date().toISOString().slice(0, 10),
      fetchPage: fetch,
      print: (line) => {
        console.log(line);
      },
    });
  });
}
