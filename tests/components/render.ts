import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { DomUtils, parseDocument } from 'htmlparser2';

type Component = Parameters<AstroContainer['renderToString']>[0];
type Options = NonNullable<Parameters<AstroContainer['renderToString']>[1]>;

/** Renders a component to HTML. */
export async function render(component: Component, options: Options = {}): Promise<string> {
  const container = await AstroContainer.create();
  return container.renderToString(component, options);
}

/** The names of all elements of HTML, in document order. */
export function listElements(html: string): string[] {
  return DomUtils.getElementsByTagName('*', parseDocument(html)).map(({ name }) => name);
}

/** What a reader sees of HTML: its text, with runs of space as one. */
export function readText(html: string): string {
  return DomUtils.textContent(parseDocument(html)).replace(/\s+/g, ' ').trim();
}
