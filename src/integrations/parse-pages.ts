/** Reads and parses built pages, one after the other. In: a folder and names of files. Out: what each page holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizes } from '../charts/theme.ts';
import { parseBuiltPage, type BuiltPage } from './parse-built-page.ts';
import { readMain, type MainPart } from './read-main.ts';

/** What can be read of a page. */
export interface Parsed {
  page: BuiltPage;
  main: MainPart;
}

/** What to read of which pages. */
export interface ParseJob<Part extends keyof Parsed = keyof Parsed> {
  readonly part: Part;
  readonly folder: string;
  /** Paths within the folder, without a slash at the start. */
  readonly names: readonly string[];
}

const parsers: { readonly [Part in keyof Parsed]: (name: string, html: string) => Parsed[Part] } = {
  page: parseBuiltPage,
  main: (_, html) => readMain(html, sizes.smallFontPx.toString()),
};

/** Reads the part of every page. */
export const parseAll = <Part extends keyof Parsed>({
  part,
  folder,
  names,
}: ParseJob<Part>): Parsed[Part][] =>
  names.map((name) => parsers[part](name, readFileSync(join(folder, name), 'utf8')));
