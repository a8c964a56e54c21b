/** A built page -> what of it a policy must allow. In: HTML. Out: texts. It must not know how they are hashed. */

const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const styles = /<style\b[^>]*>([\s\S]*?)<\/style>/gi;

/** Types of scripts that browsers run; anything else is data, which no policy concerns. */
const runs = (attributes: string): boolean => {
  const [, type = ''] = /\btype="?([^"\s>]*)/i.exec(attributes) ?? [];
  return /^(?:|module|text\/javascript)$/i.test(type);
};

/** Lists the texts of the scripts that stand in a page and run. */
export const listInlineScripts = (html: string): string[] =>
  [...html.matchAll(scripts)].flatMap(([, attributes = '', text = '']) =>
    /(?<![\w-])src\s*=/i.test(attributes) || !runs(attributes) ? [] : [text],
  );

/** Lists the texts of the styles that stand in a page. */
export const listInlineStyles = (html: string): string[] =>
  [...html.matchAll(styles)].map(([, text = '']) => text);

/** Finds the first tag with something that the policy stops for good: a style or a script in an attribute, or in a link. */
export function findStopped(html: string): string | undefined {
  const tags = html.replace(scripts, '').replace(styles, '');
  return (/<[a-z][^>]*\s(?:style|on[a-z]+)\s*=[^>]*>/i.exec(tags) ??
    /<[a-z][^>]*\s(?:href|src|action|formaction)\s*=\s*"?\s*javascript:[^>]*>/i.exec(tags))?.[0];
}

/** Puts an element at the start of the head, before anything that it speaks of. */
export const insertAtStart = (html: string, element: string): string =>
  html.replace(/<meta charset="?utf-8"?\s*\/?>/i, (charset) => charset + element);
