/** A heading or figure in the page -> its title, its permanent id and the nodes that belong to it. Browser only. */

/** What gets a control: headings with a permanent id, figures, and a page's title where it names its id. */
export const shareable = [
  'main h1[data-id]',
  'main .prose :is(h2, h3, h4)[id]',
  'main .prose figure[id]',
].join();

/** The permanent id: the one that the page names for it, else the anchor itself. */
export const getPermanentId = ({ dataset, id }: HTMLElement): string => dataset['id'] ?? id;

/** Title of a figure, or the words of a heading. */
export const getTitle = (target: Element): string =>
  (target.querySelector('.figure-title') ?? target).textContent.replace(/\s+/g, ' ').trim();

/** Selects what is read under a heading, the heading itself included; of a figure, the figure. */
export function selectSection(target: Element): Node[] {
  if (target.localName === 'figure') return [target];
  if (target.localName === 'h1') return [target, ...document.querySelectorAll('main .prose')];
  const record = target.parentElement;
  if (record?.getAttribute('aria-labelledby') === target.id) return [...record.childNodes];
  const nodes: Node[] = [target];
  for (let next = target.nextSibling; next; next = next.nextSibling) {
    if (isHeading(next) && next.localName <= target.localName) break;
    nodes.push(next);
  }
  return nodes;
}

const isHeading = (node: Node): node is Element => node instanceof Element && /^h[1-6]$/.test(node.localName);
