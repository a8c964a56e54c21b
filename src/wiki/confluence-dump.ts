/**
 * Reads entities.xml of a Confluence space export. In: its objects. Out: the links of each page as it stands
 * now; former versions, drafts and what lies in the trash are left out.
 *
 * A body and the page that it belongs to are two objects, in either order, so links wait until the end.
 */
import type { DumpReader, RawContent } from './dump-parser.ts';
import type { LinkFinder } from './find-links.ts';
import { placeInElement, type FoundPage, type PlacedLink } from './found-page.ts';
import { findHtmlLinks } from './html.ts';
import { parseDay } from './page-date.ts';
import { WikiProblem } from './problem.ts';
import { decodeXmlText } from './xml-text.ts';

interface EntityFacts {
  title?: string;
  changed?: string;
  isFormer?: boolean;
}

const wantedProperties = new Set(['title', 'lastModificationDate', 'contentStatus', 'body']);

/** Builds the reader of one export; `report` gets each page that links into the guide. */
export function buildConfluenceReader(
  file: string,
  finder: LinkFinder,
  report: (page: FoundPage) => void,
): DumpReader {
  const path: string[] = [];
  const entities = new Map<string, EntityFacts>();
  const waiting: { readonly owner: string; readonly links: PlacedLink[] }[] = [];
  let property = '';
  let object = { kind: '', id: '', owner: '', facts: {} as EntityFacts, links: [] as PlacedLink[] };

  const readProperty = (content: RawContent): void => {
    if (property === 'body') {
      if (object.kind !== 'BodyContent') return;
      object.links = readBody(content, finder, file);
      return;
    }
    const text = readText(content);
    if (property === 'title') object.facts.title = text;
    else if (property === 'lastModificationDate') object.facts.changed = text;
    else if (text !== 'current' && text !== '') object.facts.isFormer = true;
  };
  const readId = (content: RawContent): void => {
    if (path.length === 2) object.id = readText(content);
    else if (property === 'content') object.owner = readText(content);
    else if (property === 'originalVersion') object.facts.isFormer = true;
  };
  const closeObject = (): void => {
    if (object.links.length > 0) waiting.push({ owner: object.owner, links: object.links });
    if (object.id !== '' && Object.keys(object.facts).length > 0) entities.set(object.id, object.facts);
  };

  return {
    open: (name, attributes) => {
      path.push(name);
      if (path.length === 2) {
        object = { kind: attributes['class'] ?? '', id: '', owner: '', facts: {}, links: [] };
        property = '';
        return false;
      }
      if (path.length === 3) {
        property = name === 'property' ? (attributes['name'] ?? '') : '';
        return name === 'id' || wantedProperties.has(property);
      }
      return path.length === 4 && name === 'id' && property !== '';
    },
    close: (name, content) => {
      path.pop();
      if (content) {
        if (name === 'id') readId(content);
        else readProperty(content);
      }
      if (path.length === 1) closeObject();
    },
    end: () => {
      for (const { owner, links } of waiting) {
        const { title, changed = '', isFormer = false } = entities.get(owner) ?? {};
        if (isFormer) continue;
        const day = parseDay(changed);
        report({
          links,
          ...(title === undefined ? {} : { page: title }),
          ...(day === undefined ? {} : { day }),
        });
      }
    },
  };
}

function readBody(content: RawContent, finder: LinkFinder, file: string): PlacedLink[] {
  try {
    return placeInElement(content, finder, (text) => findHtmlLinks(text, finder, { isXml: true }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new WikiProblem({
      file,
      line: content.line,
      message: `The page that begins here cannot be read: ${reason}.`,
      hint: 'Mend the page in Confluence and export again.',
    });
  }
}

const readText = ({ raw }: RawContent): string => Buffer.from(decodeXmlText(raw).text.trim()).toString();
