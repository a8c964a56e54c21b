/**
 * One quiet button at each heading and figure; what it opens is fetched when a reader first presses one. Browser only.
 *
 * The buttons are no part of the HTML: without script they could do nothing, and they would cost each page some
 * bytes for each heading. Each stands behind its heading and not in it, so that no heading is named after its button.
 */
import { getTitle, shareable } from './select-section.ts';
import styles from './share-buttons.css?inline';

const icon =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M10 14a4.5 4.5 0 0 0 6.4 0l3.2-3.2a4.5 4.5 0 0 0-6.4-6.4l-1.4 1.4M14 10a4.5 4.5 0 0 0-6.4 0l-3.2 3.2a4.5 4.5 0 0 0 6.4 6.4l1.4-1.4"/></svg>';

/** Adds the buttons to the page. */
export function addShareButtons(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  for (const target of document.querySelectorAll<HTMLElement>(shareable)) {
    const place = document.createElement('div');
    place.className = 'share';
    const button = document.createElement('button');
    button.type = 'button';
    button.ariaLabel = `Share “${getTitle(target)}”`;
    button.ariaHasPopup = 'dialog';
    button.innerHTML = icon;
    button.addEventListener('click', () => {
      import('./share-dialog.ts').then(
        ({ openShareDialog }) => {
          openShareDialog(target, button);
        },
        // Without its module the button is what it would be without script: a link to the heading.
        () => (location.hash = target.id),
      );
    });
    place.append(button);
    (target.querySelector('figcaption') ?? target).after(place);
  }
}
