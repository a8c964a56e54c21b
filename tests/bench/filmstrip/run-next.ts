/** Measures how soon the next page is painted. Out: tables on the terminal and in tests/bench/README.md. */
import { at } from '../../../scripts/project.ts';
import { commonSlugs } from '../pages/common-pages.ts';
import { describeMachine, publishReport } from '../shared/bench-readme.ts';
import { ensureDist } from '../shared/ensure-dist.ts';
import { openBrowser } from '../shared/open-browser.ts';
import { serveBench, slowLine } from '../shared/serve-bench.ts';
import { warnWhenBusy } from '../shared/warn-busy.ts';
import { followAll, formatFollowed } from './next-page.ts';

/** Runs it; gives the exit code. @throws Error when it cannot run at all. */
export async function runNext(print: (line: string) => void): Promise<number> {
  if (!(await ensureDist())) return 1;
  warnWhenBusy(print);
  const server = await serveBench(at('dist'));
  server.restart(slowLine);
  const browser = await openBrowser();
  try {
    print(`The way on from ${commonSlugs.length.toString()} pages, each in four ways …`);
    const followed = await followAll(
      browser,
      commonSlugs.map((slug) => `${server.origin}/${slug}/`),
    );
    const machine = describeMachine(new Date(), browser.version(), [
      '150 ms before each answer, 1.6 Mbit/s, a new browser context each time',
    ]);
    publishReport('next-page', [formatFollowed(followed), machine], print);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}
