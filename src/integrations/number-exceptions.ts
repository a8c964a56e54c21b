/** Reads the reviewed list of numbers that need no source. In: its YAML. Out: exceptions, or an error that names the fault. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const exceptionSchema = z.strictObject({
  /** The number as the page shows it. Example: "10 percent". */
  value: z.string().min(1),
  /** Address of the page, or "*" for every page. Example: "/salaries/". */
  page: z.string().regex(/^(\*|\/.*)$/, 'must be an address such as /salaries/, or "*"'),
  /** Words around it, itself included, as the page shows them. Example: "top 10 percent". */
  within: z.string().min(1),
  /** Why it needs no source, as a full sentence. */
  reason: z.string().min(10),
});

/** A number that an editor has looked at and that needs no source. */
export type NumberException = z.infer<typeof exceptionSchema>;

/** Path of the list from the root of the project. */
export const exceptionsFile = 'src/integrations/number-exceptions.yaml';

/** Parses the list. @throws Error that says where it is at fault. */
export function parseNumberExceptions(yaml: string): NumberException[] {
  const result = z.array(exceptionSchema).safeParse(parse(yaml) ?? []);
  if (result.success) return result.data;
  throw new Error(`${exceptionsFile} is not in order.\n${z.prettifyError(result.error)}`);
}

/** Reads the list of this project. */
export function readNumberExceptions(): NumberException[] {
  return parseNumberExceptions(
    readFileSync(fileURLToPath(new URL('number-exceptions.yaml', import.meta.url)), 'utf8'),
  );
}
