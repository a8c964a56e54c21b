/**
 * Runs Lighthouse on one address, in a browser of its own: mobile, with simulated throttling, as it comes.
 * In: an address and the server behind it. Out: numbers.
 */
import { compress, type BenchServer } from '../shared/serve-bench.ts';
import { importPeer } from '../shared/peer-folder.ts';
import {
  categories,
  listInlineScripts,
  readMeasures,
  type LighthouseResult,
  type PageMeasures,
} from './page-measures.ts';

/** What is used of the two packages. */
interface Launcher {
  readonly launch: (options: object) => Promise<{ readonly port: number; readonly kill: () => void }>;
}
type Lighthouse = (url: string, options: object) => Promise<{ readonly lhr: LighthouseResult } | undefined>;

/** Measures an address once. */
export type MeasurePage = (server: BenchServer, path: string) => Promise<PageMeasures>;

/** Prepares measuring with a browser; Lighthouse must be installed. */
export async function openLighthouse(chromePath: string): Promise<MeasurePage> {
  const { launch } = (await importPeer('lighthouse', 'chrome-launcher')) as Launcher;
  const { default: lighthouse } = (await importPeer('lighthouse', 'lighthouse')) as { default: Lighthouse };
  const chromeFlags = [
    '--headless=new',
    // The sandbox refuses root, which is who runs in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  return async (server, path) => {
    const url = server.origin + path;
    const html = await (await fetch(url)).text();
    const inline = listInlineScripts(html).join('\n');
    const chrome = await launch({ chromePath, chromeFlags, logLevel: 'silent' });
    try {
      const answer = await lighthouse(url, {
        port: chrome.port,
        onlyCategories: categories,
        disableFullPageScreenshot: true,
        logLevel: 'silent',
      });
      if (!answer) throw new Error(`Lighthouse gave nothing for ${url}.`);
      return readMeasures(
        answer.lhr,
        (address) => server.sizeOf(new URL(address).pathname),
        inline === '' ? 0 : compress(Buffer.from(inline)).length,
      );
    } finally {
      chrome.kill();
    }
  };
}
