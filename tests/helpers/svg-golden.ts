import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What decides whether a golden may be written. */
export type GoldenEnvironment = Readonly<Record<string, string | undefined>>;

const howToAccept =
  'Look at both. If the new picture is right, accept it with `UPDATE_GOLDENS=1 npm run test:unit -- charts` and commit the file.';

/**
 * Compares a picture with its golden, and writes the golden when UPDATE_GOLDENS is set.
 * @throws Error saying how to accept a change; in CI also when asked to write.
 */
export function assertGolden(path: string, picture: string, environment: GoldenEnvironment): void {
  const text = `${picture}\n`;
  if (environment['UPDATE_GOLDENS']) {
    if (environment['CI']) {
      throw new Error(
        `Goldens are never written in CI. Unset UPDATE_GOLDENS there, or accept ${path} on your machine.`,
      );
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return;
  }
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (golden === undefined) throw new Error(`There is no golden at ${path}. ${howToAccept}`);
  if (golden !== text)
    throw new Error(`The picture differs from ${path}, first at "${excerpt(golden, text)}". ${howToAccept}`);
}

/** The element of the new picture in which it first differs from the golden. */
function excerpt(golden: string, text: string): string {
  let at = 0;
  while (at < golden.length && golden[at] === text[at]) at += 1;
  const start = Math.max(0, text.lastIndexOf('<', at));
  const end = text.indexOf('>', at);
  return text.slice(start, end === -1 ? undefined : end + 1);
}
