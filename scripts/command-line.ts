/** Reads command-line options. In: the arguments after the script's name. Out: a record of texts. */
import { parseArgs } from 'node:util';

/**
 * The values of the named options, each given as `--name value` or `--name=value`.
 * @throws when another option or a bare word is given; the message names what is allowed.
 */
export function parseOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options, strict: true }).values as Partial<Record<Name, string>>;
  } catch {
    const allowed = names.map((name) => `--${name} <…>`).join(', ');
    throw new Error(`Cannot understand "${args.join(' ')}". Allowed: ${allowed}.`);
  }
}

/** One of the allowed words. @throws when it is none of them; the message names them. */
export function parseChoice<Choice extends string>(
  name: string,
  given: string,
  allowed: readonly Choice[],
): Choice {
  const choice = allowed.find((each) => each === given);
  if (choice === undefined) {
    throw new Error(`There is no --${name} "${given}". Allowed: ${allowed.join(', ')}.`);
  }
  return choice;
}

/**
 * Runs a command line: prints a thrown error as one message and gives exit code 1; never a stack trace.
 * `stopCode` is the exit code after Ctrl+C: 0 where stopping is the usual end, 130 where it leaves work undone.
 */
export async function runMain(main: () => Promise<number>, stopCode: 0 | 130 = 130): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(stopCode));
  }
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
