/**
 * Copying in the browser: what stands before a `[data-copy]` button goes to the clipboard, and the button says so.
 * Loaded when the first such button is used. It must not know what the text is about.
 */

/** What to copy: the address of a link, a table as text with tabs, else the text itself. */
function readCopyText(element: Element | null): string {
  if (element instanceof HTMLAnchorElement) return element.href;
  if (element instanceof HTMLTableElement) {
    return [...element.rows]
      .map((row) => [...row.cells].map((cell) => cell.textContent.trim()).join('\t'))
      .join('\n');
  }
  return element?.textContent.trim() ?? '';
}

/** Spoken by screen readers when its text changes. */
function getStatus(): HTMLElement {
  const known = document.querySelector<HTMLElement>('.copy-status');
  if (known) return known;
  const status = document.createElement('p');
  status.className = 'copy-status';
  status.role = 'status';
  status.style.cssText = 'position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';
  (document.querySelector('main') ?? document.body).append(status);
  return status;
}

/** Copies what stands before the button; where the browser refuses, selects it and says what to press. */
export async function copyBefore(button: HTMLElement): Promise<void> {
  const source = button.previousElementSibling;
  const label = (button.dataset['copy'] ||= button.textContent);
  let said = 'Copied';
  try {
    await navigator.clipboard.writeText(readCopyText(source));
  } catch {
    if (source) getSelection()?.selectAllChildren(source);
    said = 'Selected. Press Ctrl+C or ⌘C.';
  }
  button.textContent = said;
  getStatus().textContent = said;
  setTimeout(() => {
    button.textContent = label;
    getStatus().textContent = '';
  }, 2000);
}
