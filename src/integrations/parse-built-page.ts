/** The HTML of a built page -> what the checks need to know of it. It must not know what is checked. */
import { Parser } from 'htmlparser2';
import { teamBoxClass } from '../team/render-box.ts';

/** What the checks need to know of one built page. */
export interface BuiltPage {
  readonly file: string;
  /** Address from the root. Example: "/salaries/". */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly h1Count: number;
  readonly language: string;
  /** Every id, in document order, duplicates included. */
  readonly ids: readonly string[];
  /** Every address that the page links to or loads from its own site, without those that a team laid over it. */
  readonly links: readonly string[];
}

const linkAttributes = ['href', 'src'];

/** Parses one built page. */
export function parseBuiltPage(file: string, html: string): BuiltPage {
  const ids: string[] = [];
  const links: string[] = [];
  let title = '';
  let description = '';
  let language = '';
  let h1Count = 0;
  let isInHeadTitle = false;
  let svgDepth = 0;
  /** How many elements are open from a box of the team's on. */
  let boxDepth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'svg') svgDepth += 1;
      if (boxDepth > 0 || attributes['class'] === teamBoxClass) boxDepth += 1;
      if (name === 'html') language = attributes['lang'] ?? '';
      if (name === 'h1') h1Count += 1;
      if (name === 'title' && svgDepth === 0) isInHeadTitle = true;
      if (name === 'meta' && attributes['name'] === 'description') description = attributes['content'] ?? '';
      if (attributes['id'] !== undefined) ids.push(attributes['id']);
      for (const attribute of linkAttributes) {
        const address = attributes[attribute];
        if (address !== undefined && name !== 'base' && boxDepth === 0) links.push(address);
      }
    },
    ontext(text) {
      if (isInHeadTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'svg') svgDepth -= 1;
      if (boxDepth > 0) boxDepth -= 1;
      if (name === 'title') isInHeadTitle = false;
    },
  });
  parser.end(html);
  const url = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return { file, url, title, description, h1Count, language, ids, links };
}
