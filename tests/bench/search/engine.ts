/** What an engine is to the benchmark: a page on which it is searched, and how results are read from there. */
import type { Page } from '@playwright/test';
import type { Result } from '../../search/measures.ts';
import type { ServedFiles } from '../shared/serve-bench.ts';

/** The engines, in the order of the tables. */
export const engineNames = ['guide', 'pagefind', 'minisearch', 'lunr', 'flexsearch', 'orama'] as const;
export type EngineName = (typeof engineNames)[number];

/** Where a reader would search, as CSS selectors. */
export interface SearchPlace {
  /** Address from the root. */
  readonly path: string;
  /** What a reader presses to get the field; absent where the field is there at once. */
  readonly opener?: string;
  readonly field: string;
  /** A result. */
  readonly hit: string;
}

/** What an engine answered to one query, best first. */
export interface EngineAnswer {
  readonly results: readonly Result[];
  /** Where results are shown below their pages: each page together with what stands below it, as one result. */
  readonly byPage?: readonly Result[];
}

/** One engine, ready to be searched in a browser. */
export interface Engine {
  readonly name: EngineName;
  /** With version and settings in a few words, for the table. */
  readonly described: string;
  /** What it is served from besides the built site. */
  readonly files: ServedFiles;
  readonly place: SearchPlace;
  /** Answers queries one after the other, on a page of a browser. */
  readonly answer: (
    page: Page,
    origin: string,
    queries: readonly string[],
  ) => Promise<readonly EngineAnswer[]>;
}
