/**
 * What a keystroke costs in the open dialog: the time until its answer stands there, and how long the page was busy at a
 * stretch. In: a page of the guide, nothing asked yet, and queries. Out: times.
 */
import type { Page } from '@playwright/test';

/** What was measured; all in milliseconds. */
export interface Keystrokes {
  readonly times: readonly number[];
  /** Tasks of more than 50 ms, from the opening of the dialog on, and what was typed when each began; "" before that. */
  readonly longTasks: readonly { readonly ms: number; readonly typed: string }[];
}

/** Between two keys: nobody types faster for long. */
const pauseMs = 100;

/** Opens the dialog and types the queries letter by letter. */
export async function measureKeys(
  page: Page,
  address: string,
  queries: readonly string[],
): Promise<Keystrokes> {
  await page.addInitScript(() => {
    const keys = {
      times: [] as number[],
      longTasks: [] as { ms: number; typed: string }[],
      starts: [] as [string, number][],
    };
    Object.assign(window, { keys });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        // Before the dialog is opened, the browser is busy with the page.
        if (keys.starts.length === 0) continue;
        const typed = keys.starts.findLast(([, start]) => start <= startTime)?.[0] ?? '';
        keys.longTasks.push({ ms: duration, typed });
      }
    }).observe({ type: 'longtask' });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.evaluate(() => {
    (window as unknown as { keys: { starts: [string, number][] } }).keys.starts.push(['', performance.now()]);
  });
  await page.getByRole('button', { name: 'Search' }).click();
  await page.locator('.search-dialog [role="status"]').waitFor({ state: 'attached' });
  await page.waitForTimeout(pauseMs * 10);
  return page.evaluate(
    async ({ queries: all, pause }) => {
      const { keys } = window as unknown as {
        keys: { times: number[]; longTasks: { ms: number; typed: string }[]; starts: [string, number][] };
      };
      const dialog = document.querySelector('.search-dialog');
      const input = dialog?.querySelector('input');
      if (!dialog || !input) throw new Error('The page has no search dialog.');
      const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
      const type = (typed: string): Promise<number> =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => {
            reject(new Error(`Nothing answers "${typed}": ${dialog.textContent.slice(0, 300)}`));
          }, 20_000);
          const start = performance.now();
          keys.starts.push([typed, start]);
          const observer = new MutationObserver(() => {
            const list = [...dialog.querySelectorAll<HTMLElement>('[data-answer]')];
            if (!list.some(({ dataset }) => dataset['answer'] === typed.trim())) return;
            observer.disconnect();
            clearTimeout(timer);
            resolve(performance.now() - start);
          });
          observer.observe(dialog, { subtree: true, childList: true, attributes: true });
          input.value = typed;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        });
      for (const query of all) {
        for (let length = 1; length <= query.length; length += 1) {
          // A space after a word changes nothing that is shown.
          if (query.charAt(length - 1) === ' ') continue;
          keys.times.push(await type(query.slice(0, length)));
          await wait(pause);
        }
      }
      await wait(pause * 5);
      return { times: keys.times, longTasks: keys.longTasks };
    },
    { queries, pause: pauseMs },
  );
}
