/**
 * Brings the search page to life: results while typing, and an address that always says what is shown.
 *
 * While a reader types, the address of the entry in the history follows; what was submitted or chosen gets an entry of
 * its own, so that Back leads to the search before it.
 */
import { loadEngine, search } from './engine.ts';
import { buildQueryAddress, parseQueryAddress, type AskedQuery } from './query-address.ts';
import { rememberSearch } from './recent-searches.ts';
import { startSession } from './search-session.ts';

/** Starts the search of the page that is shown. */
export function startSearchPage(root: HTMLElement): void {
  const form = root.querySelector('form');
  const input = root.querySelector('input');
  const status = root.querySelector<HTMLElement>('[role="status"]');
  const found = root.querySelector<HTMLElement>('.search-place');
  if (!form || !input || !status || !found) throw new Error('The search page lacks one of its parts.');
  const plainTitle = document.title;
  let settled = buildQueryAddress(parseQueryAddress(location.search));

  const showAddress = (asked: AskedQuery): void => {
    replaceAddress(buildQueryAddress(asked));
    document.title = asked.query === '' ? plainTitle : `“${asked.query}” · ${plainTitle}`;
  };
  const settle = (asked: AskedQuery): void => {
    const address = buildQueryAddress(asked);
    if (address === settled) return;
    // Typing has changed the entry that stands there; it gets back what it was settled with.
    replaceAddress(settled);
    history.pushState(null, '', address);
    settled = address;
  };
  const session = startSession(
    { input, status, found },
    {
      place: 'page',
      search,
      onAsked: showAddress,
      onChosen: settle,
      onShown: (state) => {
        // Where results stand, the topics below would only be in the way.
        root.toggleAttribute('data-asked', state === 'ready');
      },
    },
  );
  const load = (): void => {
    // A failure shows when something is searched, with what to do about it.
    loadEngine().catch(() => undefined);
  };

  input.addEventListener('focus', load, { once: true });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rememberSearch(input.value);
    void session.settle();
    settle(session.asked());
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    event.preventDefault();
    found.querySelector<HTMLElement>('[data-id] a')?.focus();
  });
  const askAddress = (): void => {
    const asked = parseQueryAddress(location.search);
    input.value = asked.query;
    settled = buildQueryAddress(asked);
    if (asked.query !== '' || session.asked().query !== '') void session.ask(asked);
  };
  window.addEventListener('popstate', askAddress);
  // What was typed before this script came goes before what the address asks.
  if (input.value !== input.defaultValue && input === document.activeElement) void session.ask({});
  else askAddress();
}

/** Browsers refuse too many changes within a few seconds; the next one will be let through. */
function replaceAddress(address: string): void {
  try {
    history.replaceState(null, '', address);
  } catch {
    // The address is then one letter behind.
  }
}
