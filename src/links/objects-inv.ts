/**
 * Ids -> Sphinx's objects.inv, version 2, so that intersphinx resolves :ref:`guide:salary-bands` from other projects.
 * In: live entries. Out: bytes. @see https://sphobjinv.readthedocs.io/en/stable/syntax.html
 */
import { deflateSync } from 'node:zlib';
import type { LinkEntry } from './link-entry.ts';

/** What the inventory says about its project. */
export interface InventoryAbout {
  readonly project: string;
  readonly version: string;
}

const roles: Readonly<Record<string, string>> = { page: 'std:doc', term: 'std:term' };

/** One object: name, domain and role, priority, address relative to the root, and title ("-" when it is the name). */
function writeLine({ id, kind, title }: LinkEntry): string {
  const role = roles[kind] ?? 'std:label';
  const shown = title === id ? '-' : title.replace(/\s+/g, ' ');
  // Sphinx has a short form for an address that ends in the name; ours ends in a slash, so it is written out.
  return `${id} ${role} -1 id/${id}/ ${shown}`;
}

/** Builds the inventory of all entries that still lead somewhere, by id. */
export function buildObjectsInv(
  entries: readonly LinkEntry[],
  { project, version }: InventoryAbout,
): Uint8Array {
  const header = [
    '# Sphinx inventory version 2',
    `# Project: ${project}`,
    `# Version: ${version}`,
    '# The remainder of this file is compressed using zlib.\n',
  ].join('\n');
  const lines = entries
    .filter(({ status }) => status !== 'retired')
    .map((entry) => `${writeLine(entry)}\n`)
    .join('');
  return Buffer.concat([Buffer.from(header), deflateSync(Buffer.from(lines), { level: 9 })]);
}
