/** Small builders of nodes: text stays text, and an address leads nowhere but to a page. */

/** Makes an element with a class and children; texts become text nodes. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.append(...children);
  return element;
}

/** Makes a link. An index that was merged may name any address, so one that would run a script is left out. */
export function makeLink(url: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  const link = make('a', '', ...children);
  if (/^(?:\/|https?:)/i.test(url)) link.href = url;
  return link;
}

/** Makes a button that does something. */
export function makeButton(onPress: () => void, ...children: readonly (Node | string)[]): HTMLButtonElement {
  const button = make('button', '', ...children);
  button.type = 'button';
  button.addEventListener('click', onPress);
  return button;
}

/** Makes a text whose own letters decide in which direction it runs. */
export function makeText(
  name: 'span' | 'p' | 'bdi',
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const element: HTMLElement = make(name, className, ...children);
  element.dir = 'auto';
  return element;
}
