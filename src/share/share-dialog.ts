/**
 * The dialog behind the buttons: a link in every format, the section as Markdown, the code of an embed. Made when a
 * reader first asks for it. In: a heading or figure of the page. Out: text on the clipboard, or selected to be copied.
 */
import { buildCopyFormats, type Copy } from './copy-formats.ts';
import { buildEmbedCode, embedHeights, embedThemes, findKeptVersion, type EmbedTheme } from './embed-code.ts';
import { renderMarkdown } from './section-markdown.ts';
import { getPermanentId, getTitle, selectSection } from './select-section.ts';
import styles from './share-dialog.css?inline';
import { writeClipboard } from './write-clipboard.ts';

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly title: HTMLElement;
  readonly field: HTMLElement;
  readonly status: HTMLElement;
  readonly theme: HTMLSelectElement;
  readonly version: HTMLSelectElement;
  readonly height: HTMLInputElement;
}

/** What each button copies, asked when it is pressed, by the name of the button. */
type Copies = Readonly<Record<string, () => Copy>>;

let parts: Parts | undefined;
let copies: Copies = {};
let opener: HTMLElement | undefined;
/** Address of the version that stays as it is, once a reader asked for it. */
let kept: string | undefined;

/** Opens the dialog for a heading or figure; closing it gives the focus back to the button. */
export function openShareDialog(target: HTMLElement, button: HTMLElement): void {
  parts ??= createDialog();
  const { dialog, title } = parts;
  opener = button;
  kept = undefined;
  parts.version.value = 'live';
  button.ariaExpanded = 'true';
  copies = buildCopies(target, parts);
  title.textContent = getTitle(target);
  dialog.ariaLabel = button.ariaLabel;
  say('');
  show(copies['link']?.().text ?? '');
  dialog.showModal();
  dialog.scrollTop = 0;
  place();
}

/** The site as the reader sees it; a page opened from disk names the published one. */
function getOrigin(): string {
  if (location.protocol !== 'file:') return location.origin;
  const published = document.querySelector<HTMLLinkElement>('[rel=canonical]');
  return new URL(published?.href ?? 'https://localhost').origin;
}

function buildCopies(target: HTMLElement, { theme, height }: Parts): Copies {
  const origin = getOrigin();
  const title = getTitle(target);
  const id = encodeURIComponent(getPermanentId(target));
  const formats = buildCopyFormats({ title, url: `${origin}/id/${id}/` });
  const markdownLink = formats.find((format) => format.id === 'markdown')?.text ?? '';
  return {
    ...Object.fromEntries(formats.map((format) => [format.id, () => format])),
    section: () => ({
      text: `${renderMarkdown(selectSection(target), origin + location.pathname)}\nSource: ${markdownLink}, CC BY 4.0\n`,
    }),
    embed: () => ({
      text: buildEmbedCode({
        title,
        url: origin + (kept ?? `/embed/${id}/`),
        theme: theme.value as EmbedTheme,
        height: height.valueAsNumber,
      }),
    }),
  };
}

/** Looks up the version that stays as it is, when a reader asks for it; without one the embed follows the guide. */
async function chooseVersion({ version }: Parts): Promise<void> {
  kept = undefined;
  say('');
  const asked = opener;
  if (version.value === 'kept') {
    const live = /src="([^"]+)"/.exec(copies['embed']?.().text ?? '')?.[1] ?? '';
    const found = await fetch(live)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then(findKeptVersion, () => undefined);
    // The reader may have gone on to another heading in the meantime.
    if (opener !== asked) return;
    kept = found;
    if (found === undefined) {
      version.value = 'live';
      say('No version that stays could be found, so the embed follows the guide.');
    }
  }
  show(copies['embed']?.().text ?? '');
}

/** Below its button where there is room; where the page is narrow the styles keep it at the lower edge. */
function place(): void {
  if (!parts || !opener) return;
  const { style, offsetHeight, offsetWidth } = parts.dialog;
  const { bottom, right } = opener.getBoundingClientRect();
  const keepWithin = (at: number, room: number): string =>
    `${Math.max(8, Math.min(at, room - 8)).toString()}px`;
  style.setProperty('--share-top', keepWithin(bottom, innerHeight - offsetHeight));
  style.setProperty('--share-left', keepWithin(right - offsetWidth, innerWidth - offsetWidth));
}

const say = (text: string): void => {
  if (parts) parts.status.textContent = text;
};

const show = (text: string): void => {
  if (parts) parts.field.textContent = text;
};

async function copy(button: HTMLElement): Promise<void> {
  const made = copies[button.dataset['share'] ?? '']?.();
  if (!made || !parts) return;
  const { field } = parts;
  show(made.text);
  // The same words twice would not be spoken again.
  say('');
  if (await writeClipboard(made)) {
    say(`Copied: ${button.dataset['name'] ?? ''}.`);
    return;
  }
  // Rich text is selected as the link itself, so that copying by hand gives the same.
  if (made.html !== undefined) field.innerHTML = made.html;
  field.focus();
  getSelection()?.selectAllChildren(field);
  say('The browser refused. The text is selected: press Ctrl+C or ⌘C, or hold it.');
}

const buildButton = (id: string, label: string, name = label): string =>
  `<button type="button" data-share="${id}" data-name="${name}">${label}</button>`;

/** Said beside the name of a format. */
const notes: Readonly<Record<string, string>> = { rich: ' <small>for Confluence and Notion</small>' };

function createDialog(): Parts {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const [, ...formats] = buildCopyFormats({ title: '', url: location.origin });
  const dialog = document.createElement('dialog');
  dialog.className = 'share-dialog';
  const options = Object.entries(embedThemes).map(
    ([theme, name]) => `<option value="${theme}">${name}</option>`,
  );
  const { least, most, usual } = embedHeights;
  dialog.innerHTML =
    '<form method="dialog"><p></p><button aria-label="Close">✕</button></form>' +
    buildButton('link', 'Copy link', 'link') +
    '<div role="group" aria-labelledby="share-formats"><p id="share-formats">Copy the link as</p>' +
    formats.map(({ id, label }) => buildButton(id, label + (notes[id] ?? ''), label)).join('') +
    '</div>' +
    buildButton('section', 'Copy the text as Markdown', 'text as Markdown') +
    `<details><summary>Embed</summary><div><label>Theme <select>${options.join('')}</select></label>` +
    '<label>Text <select><option value="live">Follows the guide</option><option value="kept">Stays as it is today</option></select></label>' +
    `<label>Height in pixels <input type="number" min="${least.toString()}" max="${most.toString()}" step="10" value="${usual.toString()}"></label>` +
    buildButton('embed', 'Copy embed code', 'embed code') +
    '</div></details><div class="share-field" role="textbox" aria-readonly="true" aria-multiline="true" aria-label="What is copied" tabindex="0"></div><p role="status"></p>';
  document.body.append(dialog);
  const first = dialog.querySelector<HTMLElement>('[data-share=link]');
  const title = dialog.querySelector('p');
  const field = dialog.querySelector<HTMLElement>('.share-field');
  const status = dialog.querySelector<HTMLElement>('[role=status]');
  const [theme, version] = dialog.querySelectorAll('select');
  const height = dialog.querySelector('input');
  if (!first || !title || !field || !status || !theme || !version || !height)
    throw new Error('The share dialog lacks a part.');
  first.autofocus = true;
  const made = { dialog, title, field, status, theme, version, height };
  listen(made);
  return made;
}

function listen(all: Parts): void {
  const { dialog, version } = all;
  dialog.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-share]') : null;
    if (button) void copy(button);
    else if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    if (opener) opener.ariaExpanded = null;
    opener?.focus();
  });
  dialog.querySelector('details')?.addEventListener('toggle', place);
  // A change of theme, version or height shows in the code at once.
  dialog.addEventListener('input', ({ target }) => {
    if (target === version) void chooseVersion(all);
    else show(copies['embed']?.().text ?? '');
  });
  dialog.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.matches('input, select, .share-field')) return;
    const stops = [...dialog.querySelectorAll<HTMLElement>('button, summary')].filter((stop) =>
      stop.checkVisibility(),
    );
    const at = stops.indexOf(target);
    const next = findStop(key, at, stops.length);
    if (next === undefined) return;
    event.preventDefault();
    stops[next]?.focus();
  });
}

/** Where a key leads among the buttons, in a ring; undefined for a key that leads nowhere. */
function findStop(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowDown' || key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
