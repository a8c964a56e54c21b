/** Puts a copy on the clipboard of the browser. It must not know what is copied. */
import type { Copy } from './copy-formats.ts';

/** Writes to the clipboard; false where the browser refuses. */
export async function writeClipboard(copy: Copy): Promise<boolean> {
  try {
    if (copy.html === undefined) await navigator.clipboard.writeText(copy.text);
    else await navigator.clipboard.write([buildItem(copy.text, copy.html)]);
    return true;
  } catch {
    return copyByEvent(copy);
  }
}

const buildItem = (text: string, html: string): ClipboardItem =>
  new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });

/** The compiler objects to this method as obsolete; where there is no https, nothing has taken its place. */
interface OlderDocument {
  readonly execCommand: (name: string) => boolean;
}

/** The older way, which also works on an intranet without https, where there is no `navigator.clipboard`. */
function copyByEvent({ text, html }: Copy): boolean {
  let isDone = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  try {
    return (document as OlderDocument).execCommand('copy') && isDone;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
