/**
 * Brings the search dialog to life. The dialog stands in every page and opens without this script, so that no key is
 * lost while it loads; here it gets its results, its keys, and the way on to the search page.
 */
import { make } from './build-node.ts';
import { loadEngine, search } from './engine.ts';
import { rememberSearch } from './recent-searches.ts';
import dialogStyles from './search-dialog.css?inline';
import { startSession, type Session } from './search-session.ts';

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly found: HTMLElement;
}

let isStarted = false;

/** Starts the search of a dialog and fetches what a first answer needs. Further calls only fetch what failed before. */
export function startSearch(dialog: HTMLDialogElement): void {
  // A failure shows when something is searched, with what to do about it.
  loadEngine().catch(() => undefined);
  if (isStarted) return;
  isStarted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogStyles);
  document.adoptedStyleSheets.push(sheet);
  const input = dialog.querySelector('input');
  const found = dialog.querySelector<HTMLElement>('.search-place');
  const form = dialog.querySelector('form');
  if (!input || !found || !form) throw new Error('The search dialog lacks its form, its input or its place.');
  // What only matters once there are results is left out of every page.
  input.placeholder = 'Search the guide';
  input.dir = 'auto';
  input.autocapitalize = 'none';
  input.spellcheck = false;
  input.enterKeyHint = 'go';
  const status = make('p', 'search-status');
  status.role = 'status';
  dialog.append(status);
  const session = startSession({ input, status, found }, { place: 'dialog', search });
  listen({ dialog, input, found }, session);
  form.addEventListener('submit', ({ submitter }) => {
    if (submitter?.getAttribute('formmethod') !== 'dialog') rememberSearch(input.value);
  });
  // What was typed while this script was on its way, or nothing, which shows the recent searches.
  void session.ask({});
}

function listen({ dialog, input, found }: Parts, session: Session): void {
  dialog.addEventListener('click', (event) => {
    const isBackdrop = event.target === dialog;
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    // A result that opens elsewhere leaves the others in view.
    if (isBackdrop || (isLink && !event.ctrlKey && !event.metaKey && !event.shiftKey)) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    // A key that chooses among the candidates of an input method is not ours.
    if (event.isComposing) return;
    const { key, target } = event;
    if (key === 'Escape') {
      // By itself the first Escape would only clear the input.
      event.preventDefault();
      dialog.close();
    } else if (key === 'Enter' && target === input) {
      event.preventDefault();
      void openFirst(found, session, event.ctrlKey || event.metaKey);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      step(found, input, key === 'ArrowDown' ? 1 : -1);
    } else if (key.length === 1 && key !== ' ' && target instanceof HTMLAnchorElement) {
      // Typing goes on in the input; the key arrives there.
      if (!event.ctrlKey && !event.metaKey && !event.altKey) input.focus();
    }
  });
}

/** Opens the best result of what stands in the input, also when its answer is still on its way. */
async function openFirst(found: HTMLElement, session: Session, isApart: boolean): Promise<void> {
  await session.settle();
  const first = found.querySelector<HTMLAnchorElement>('[data-id] a');
  // Where the search could not be loaded, Enter tries again.
  if (found.querySelector('[data-state="failed"]')) void session.ask({});
  if (!first) return;
  rememberSearch(session.asked().query);
  if (isApart) window.open(first.href, '_blank', 'noopener');
  else first.click();
}

/** Moves the focus among results and recent searches; before the first of them stands the input. */
function step(found: HTMLElement, input: HTMLElement, by: number): void {
  const stops = [
    ...found.querySelectorAll<HTMLElement>('[data-id] a, .search-recent button, .search-links a'),
  ];
  const next = stops.findIndex((stop) => stop === document.activeElement) + by;
  if (next < 0) input.focus();
  else stops[Math.min(next, stops.length - 1)]?.focus();
}
