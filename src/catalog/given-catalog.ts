/**
 * The catalog that an earlier step of the same build has read and proved, so that no later step reads it again.
 *
 * In: the name of a JSON file that the step before wrote. Out: the catalog; undefined where no step has written one, as
 * while authors work.
 */
import { readFileSync } from 'node:fs';
import type { Catalog } from './catalog.ts';

/** Reads it. @throws Error when the file is named and cannot be read. */
export function readGivenCatalog(file: string | undefined): Catalog | undefined {
  return file === undefined || file === '' ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Catalog);
}
