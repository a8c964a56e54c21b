/** The step by which old fragments of a page keep working where the page still stands. */
import { renderFragmentScript } from '../links/lead-on.ts';
import { listRedirects } from '../links/list-redirects.ts';
import type { LinkEntry } from '../links/link-entry.ts';
import type { StepBuilder } from './page-step.ts';

/** Prepares the step; `readEntries` gives the ledger, if there is one. */
export const leadOnFragments =
  (readEntries: () => readonly LinkEntry[] | undefined): StepBuilder =>
  () => {
    const { fragments } = listRedirects(readEntries() ?? []);
    if (fragments.size === 0) return undefined;
    return {
      change: (html, path) => {
        const moved = fragments.get(path.replace(/index\.html$/, ''));
        return moved ? html.replace('</title>', `</title>${renderFragmentScript(moved)}`) : html;
      },
    };
  };
