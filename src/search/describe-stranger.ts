/** A part of a large guide of which only the text is known -> a part like others, by the titles that Pagefind knows. */
import type { Stranger } from './guide.ts';
import type { PagefindPage } from './pagefind-client.ts';
import { stemAll } from './words.ts';

/** Describes it. */
export function describeStranger(url: string, title: string, { url: pageUrl, meta }: PagefindPage): Stranger {
  const kind = url === pageUrl ? 'page' : 'section';
  const pageTitle = meta.title ?? title;
  const own = stemAll(title);
  const none: ReadonlySet<string> = new Set();
  return {
    item: {
      ...{ id: url, kind, title: own, titleStems: new Set(own), aliases: [], names: [own.join(' ')] },
      page: kind === 'page' ? none : new Set(stemAll(pageTitle)),
      ...{ summary: none, handle: new Set(stemAll(url)), isList: false },
    },
    shown: {
      ...{ id: url.split('#')[1] ?? url, kind, title, url, summary: '' },
      page: { url: pageUrl, title: pageTitle, section: pageUrl.split('/')[1] ?? '' },
    },
  };
}
