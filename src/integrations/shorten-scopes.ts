/**
 * A built page with its styles inside -> the same page with short names for the scopes of components.
 *
 * Astro marks every element of a component that has styles of its own with a class of fourteen letters. Where the styles
 * of a page no longer name a scope, its class says nothing and goes; the others get one or two letters. Two pages may
 * give one name to different scopes, since each carries its own styles.
 */
import type { StepBuilder } from './page-step.ts';

const scopeName = /\bastro-[a-z0-9]{8}\b/g;
const classAttribute = / class="([^"]*)"/g;

/** Shortens the scopes of one page. */
export function shortenScopes(html: string): string {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css).join('\n');
  const used = [...new Set(styles.match(scopeName))].sort();
  const taken = new Set([...html.matchAll(classAttribute)].flatMap(([, names = '']) => names.split(/\s+/)));
  const short = new Map<string, string>();
  let number = 0;
  for (const name of used) {
    let next: string;
    do next = `s${(number++).toString(36)}`;
    while (taken.has(next));
    short.set(name, next);
  }
  const rename = (text: string): string => text.replace(scopeName, (name) => short.get(name) ?? name);
  return html
    .replace(classAttribute, (whole, names: string) => {
      if (!names.includes('astro-')) return whole;
      const kept = names
        .split(/\s+/)
        .filter((name) => !/^astro-[a-z0-9]{8}$/.test(name) || short.has(name))
        .map(rename);
      return kept.length === 0 ? '' : ` class="${kept.join(' ')}"`;
    })
    .replace(/<style>[\s\S]*?<\/style>/g, rename);
}

/** The step that shortens them on every page; it stands behind the one that puts styles into the page. */
export const shortenNames = (): StepBuilder => () => ({ change: shortenScopes });
