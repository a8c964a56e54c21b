/**
 * The search dialog in the browser: made on first use, fed by the Pagefind index of the built site.
 * In: what the reader types. Out: links to pages, sections and charts. It must not know how pages are made.
 */
import { findPages, type PageHit } from './pagefind-client.ts';
import dialogStyles from './search-dialog.css?inline';

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
}

const shownPages = 8;
const debounceMs = 80;
let parts: Parts | undefined;
let newestQuery = '';

/** Opens the search dialog, making it on the first call. */
export function openSearch(): void {
  parts ??= createDialog();
  if (!parts.dialog.open) parts.dialog.showModal();
  parts.input.select();
}

function createDialog(): Parts {
  const style = document.createElement('style');
  style.textContent = dialogStyles;
  document.head.append(style);

  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  dialog.setAttribute('aria-label', 'Search the guide');
  dialog.innerHTML = `
    <form method="dialog" role="search">
      <input type="search" aria-label="Search the guide" placeholder="Search the guide" autocomplete="off" spellcheck="false" autofocus>
      <button type="submit">Close</button>
    </form>
    <p role="status"></p>
    <ol></ol>`;
  document.body.append(dialog);
  const input = dialog.querySelector('input');
  const status = dialog.querySelector<HTMLElement>('[role=status]');
  const list = dialog.querySelector('ol');
  if (!input || !status || !list)
    throw new Error('The search dialog lacks its input, its status or its list.');
  const made: Parts = { dialog, input, status, list };
  listen(made);
  return made;
}

function listen({ dialog, input, list }: Parts): void {
  let timer: number | undefined;
  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void search(input.value), debounceMs);
  });
  dialog.addEventListener('click', (event) => {
    const isBackdrop = event.target === dialog;
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    if (isBackdrop || isLink) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('a')];
    if (event.key === 'Enter' && event.target === input) {
      event.preventDefault();
      links[0]?.click();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = links.findIndex((link) => link === document.activeElement) + step;
    if (next < 0) input.focus();
    else links[Math.min(next, links.length - 1)]?.focus();
  });
}

async function search(typed: string): Promise<void> {
  if (!parts) return;
  const { status, list } = parts;
  const query = typed.trim();
  newestQuery = query;
  if (query === '') {
    status.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    const { pages, total, note } = await findPages(query, shownPages);
    // A slow answer to an older query must not replace the newer one.
    if (newestQuery !== query) return;
    list.replaceChildren(...pages.map(renderPage));
    const count = describeCount(total, query);
    status.textContent = note === '' ? count : `${count.replace(/\.?$/, '.')} ${note}`;
  } catch {
    list.replaceChildren();
    status.textContent =
      'The search index could not be loaded. Check the connection and try again, or use the list of sections.';
  }
}

function describeCount(total: number, query: string): string {
  if (total === 0) return `Nothing found for “${query}”. Try fewer or other words.`;
  return total === 1 ? '1 page found' : `${total.toString()} pages found`;
}

function renderPage({ title, url, excerpt, sections, team }: PageHit): HTMLElement {
  const item = document.createElement('li');
  const page = renderLink(url, title, 'search-page');
  if (team !== undefined) page.append(renderTeamName(team));
  item.append(page);
  if (sections.length === 0) item.append(renderExcerpt(excerpt));
  for (const section of sections) {
    const link = renderLink(section.url, section.title, 'search-section');
    link.append(renderExcerpt(section.excerpt));
    item.append(link);
  }
  return item;
}

function renderLink(url: string, text: string, className: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  link.className = className;
  const name = document.createElement('span');
  name.textContent = text;
  link.append(name);
  return link;
}

/** Says whose wiki a result stands in. */
function renderTeamName(team: string): HTMLElement {
  const name = document.createElement('small');
  name.textContent = `In the wiki of ${team}`;
  return name;
}

function renderExcerpt(html: string): HTMLElement {
  const excerpt = document.createElement('small');
  // Pagefind escapes the page's text and adds nothing but <mark>.
  excerpt.innerHTML = html;
  return excerpt;
}
