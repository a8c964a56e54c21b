/** What Lighthouse found on a page, together with what the server sent -> the numbers of the tables. Pure. */
import { measureSpread, type Spread } from '../shared/statistics.ts';

/** What is used of Lighthouse's result. */
export interface LighthouseResult {
  readonly audits: Readonly<
    Record<
      string,
      { readonly numericValue?: number; readonly details?: { readonly items?: readonly unknown[] } }
    >
  >;
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly runtimeError?: { readonly message: string };
}

/** A request as Lighthouse lists it. */
interface NetworkRequest {
  readonly url: string;
  readonly resourceType?: string;
}

/** The categories of Lighthouse, in the order of the tables. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The numbers of one run, or the medians of several. */
export interface PageMeasures {
  readonly fcpMs: number;
  readonly lcpMs: number;
  readonly tbtMs: number;
  readonly cls: number;
  /** All that was moved, compressed, without headers. */
  readonly bytes: number;
  readonly requests: number;
  readonly htmlCssBytes: number;
  /** Script files that came without any interaction, and scripts in the page, compressed. */
  readonly scriptBytes: number;
  /** 0 to 100. */
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
}

/** The text of the scripts within a page that run; data such as JSON-LD is none. */
export const listInlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)].flatMap(([, attributes = '', text = '']) => {
    const type = /\btype\s*=\s*["']?([^"'\s>]*)/i.exec(attributes)?.[1] ?? '';
    const runs = ['', 'module', 'text/javascript'].includes(type.toLowerCase());
    return runs && !/\bsrc\s*=/i.test(attributes) && text.trim() !== '' ? [text] : [];
  });

/**
 * Takes the numbers out of a result.
 * @param sizeOf bytes that went over the line for an address, compressed
 * @param inlineScriptBytes of the scripts within the page, compressed
 * @throws Error when Lighthouse could not measure the page
 */
export function readMeasures(
  result: LighthouseResult,
  sizeOf: (url: string) => number,
  inlineScriptBytes: number,
): PageMeasures {
  if (result.runtimeError) throw new Error(`Lighthouse: ${result.runtimeError.message}`);
  const numberOf = (audit: string): number => {
    const value = result.audits[audit]?.numericValue;
    if (value === undefined) throw new Error(`Lighthouse gave no ${audit}.`);
    return value;
  };
  const requests = ((result.audits['network-requests']?.details?.items ?? []) as NetworkRequest[]).filter(
    ({ url }) => /^https?:/.test(url),
  );
  const sum = (types?: readonly string[]): number =>
    requests
      .filter(({ resourceType = '' }) => types === undefined || types.includes(resourceType))
      .reduce((total, { url }) => total + sizeOf(url), 0);
  return {
    fcpMs: numberOf('first-contentful-paint'),
    lcpMs: numberOf('largest-contentful-paint'),
    tbtMs: numberOf('total-blocking-time'),
    cls: numberOf('cumulative-layout-shift'),
    bytes: sum(),
    requests: requests.length,
    htmlCssBytes: sum(['Document', 'Stylesheet']),
    scriptBytes: sum(['Script']) + inlineScriptBytes,
    scores: Object.fromEntries(
      categories.map((name) => [name, Math.round((result.categories[name]?.score ?? 0) * 100)]),
    ) as PageMeasures['scores'],
  };
}

/** The median, least and most of a number over several runs. */
export const spreadOf = (runs: readonly PageMeasures[], of: (run: PageMeasures) => number): Spread =>
  measureSpread(runs.map(of));
