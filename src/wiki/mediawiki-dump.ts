/**
 * Reads MediaWiki's own export format. In: elements of a dump. Out: the links of each page as it stands now:
 * of a history only the newest revision counts, since nobody reads the others.
 */
import type { DumpReader } from './dump-parser.ts';
import type { LinkFinder } from './find-links.ts';
import { placeInElement, type FoundPage, type PlacedLink } from './found-page.ts';
import { parseDay } from './page-date.ts';
import { WikiProblem } from './problem.ts';
import { findWikitextLinks } from './wikitext.ts';
import { decodeXmlText } from './xml-text.ts';

interface Revision {
  time: string;
  model: string;
  links: PlacedLink[];
}

const wanted = new Set([
  'mediawiki/page/title',
  'mediawiki/page/revision/timestamp',
  'mediawiki/page/revision/model',
  'mediawiki/page/revision/text',
]);

/** Builds the reader of one dump; `report` gets each page that links into the guide. */
export function buildMediawikiReader(
  file: string,
  finder: LinkFinder,
  report: (page: FoundPage) => void,
): DumpReader {
  const path: string[] = [];
  let title = '';
  let revision: Revision = { time: '', model: '', links: [] };
  let newest: Revision | undefined;
  let texts = 0;
  let stubs = 0;

  const closeRevision = (): void => {
    if (!newest || revision.time >= newest.time) newest = revision;
    revision = { time: '', model: '', links: [] };
  };
  const closePage = (): void => {
    // Style sheets, scripts and data are code from the first letter to the last.
    const isProse = newest?.model === '' || newest?.model === 'wikitext' || finder.rules.includeCode;
    if (newest && isProse && newest.links.length > 0) {
      const day = parseDay(newest.time);
      report({ page: title, links: newest.links, ...(day === undefined ? {} : { day }) });
    }
    newest = undefined;
    title = '';
  };

  return {
    open: (name, attributes) => {
      path.push(name);
      const place = path.join('/');
      if (place === 'mediawiki/page/revision/text') {
        const isStub = attributes['bytes'] !== '0' && 'location' in attributes;
        if (isStub) stubs += 1;
        else texts += 1;
      }
      return wanted.has(place);
    },
    close: (name, content) => {
      path.pop();
      if (content) {
        if (name === 'text')
          revision.links = placeInElement(content, finder, (text) => findWikitextLinks(text, finder));
        else {
          const { text } = decodeXmlText(content.raw);
          if (name === 'title') title = Buffer.from(text).toString();
          else if (name === 'timestamp') revision.time = text.trim();
          else revision.model = text.trim();
        }
      }
      if (path.length === 2 && name === 'revision') closeRevision();
      if (path.length === 1 && name === 'page') closePage();
    },
    end: () => {
      if (stubs === 0 || texts > 0) return;
      throw new WikiProblem({
        file,
        message: 'This dump holds the list of revisions without their texts.',
        hint: 'Make one with texts: php maintenance/run.php dumpBackup --current > dump.xml',
      });
    },
  };
}
