/** What a fix would change, as a unified diff. Reads only the lines around each fix, since dumps are large. */
import { closeSync, openSync, readSync } from 'node:fs';
import { makeHarmless } from './harmless.ts';
import type { CheckedLink, Fix } from './report.ts';

/** How far from a fix its line is shown; what is beyond is left out with an ellipsis. */
const reach = 400;

/** Returns the diff of one file, whose fixes come in rising order. */
export function readDiff(path: string, links: readonly CheckedLink[]): string {
  const fixes = links.flatMap(({ fix, line }) => (fix ? [{ ...fix, line }] : []));
  const name = makeHarmless(path.replaceAll('\\', '/'));
  const file = openSync(path, 'r');
  try {
    const hunks = groupByPlace(fixes).map((group) => readHunk(file, group));
    return [`--- a/${name}`, `+++ b/${name}`, ...hunks].join('\n');
  } finally {
    closeSync(file);
  }
}

type PlacedFix = Fix & { readonly line: number };

/** Fixes on one line are one change, unless they are far apart. */
function groupByPlace(fixes: readonly PlacedFix[]): PlacedFix[][] {
  const groups: PlacedFix[][] = [];
  for (const fix of fixes) {
    const last = groups.at(-1)?.at(-1);
    if (last?.line === fix.line && fix.start - last.end <= reach) groups.at(-1)?.push(fix);
    else groups.push([fix]);
  }
  return groups;
}

function readHunk(file: number, fixes: readonly PlacedFix[]): string {
  const first = fixes[0];
  const last = fixes.at(-1);
  if (!first || !last) return '';
  const before = readAround(file, Math.max(0, first.start - reach), first.start);
  const after = readAround(file, last.end, last.end + reach);
  const newline = before.lastIndexOf(0x0a);
  const end = after.indexOf(0x0a);
  const head =
    newline === -1 && first.start > reach ? `…${showFrom(before)}` : before.toString('utf8', newline + 1);
  const tail =
    end === -1 && after.length === reach
      ? `${showTo(after)}…`
      : after.toString('utf8', 0, end === -1 ? after.length : end);
  let was = head;
  let becomes = head;
  fixes.forEach((fix, index) => {
    const next = fixes[index + 1];
    const between = next ? readAround(file, fix.end, next.start).toString() : tail;
    was += fix.raw + between;
    becomes += fix.text + between;
  });
  const line = first.line.toString();
  return `@@ -${line} +${line} @@\n-${show(was)}\n+${show(becomes)}`;
}

const show = (text: string): string => makeHarmless(text.replace(/\r$/, '').replaceAll('\t', '    '));

function readAround(file: number, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
}

const isWithinCharacter = (byte: number | undefined): boolean => ((byte ?? 0) & 0xc0) === 0x80;

/** The text of bytes that may begin within a character. */
function showFrom(bytes: Buffer): string {
  let start = 0;
  while (start < bytes.length && isWithinCharacter(bytes[start])) start += 1;
  return bytes.toString('utf8', start);
}

/** The text of bytes that may end within a character. */
function showTo(bytes: Buffer): string {
  return bytes.toString().replace(/\uFFFD+$/, '');
}
