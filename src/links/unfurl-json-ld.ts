/** What a page is, as schema.org JSON-LD: an article with its place in the guide, or a set of defined terms. */
import { siteLanguage, siteTitle, siteUrl } from '../site/site.ts';

/** One step on the way from the home page. */
export interface Crumb {
  readonly path: string;
  readonly title: string;
}

/** A term as its page explains it. */
export interface DefinedTerm {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly definition: string;
}

/** What is told of a page. */
export interface JsonLdSubject {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly imagePath: string;
  /** Day of the last review, ISO 8601; only pages that people review are articles. */
  readonly reviewed?: string | undefined;
  readonly minutes?: number | undefined;
  /** From the home page to the page itself. */
  readonly crumbs: readonly Crumb[];
  /** The terms that the page defines. */
  readonly terms?: readonly DefinedTerm[] | undefined;
}

const guide = { '@id': `${siteUrl}/#guide` };

function buildTerms(setId: string, path: string, terms: readonly DefinedTerm[]) {
  return terms.map(({ id, name, aliases, definition }) => ({
    '@type': 'DefinedTerm',
    '@id': `${siteUrl}${path}#${id}`,
    termCode: id,
    name,
    ...(aliases.length > 0 && { alternateName: aliases }),
    description: definition,
    url: `${siteUrl}/id/${id}/`,
    inDefinedTermSet: { '@id': setId },
  }));
}

function buildMain(subject: JsonLdSubject) {
  const { path, title, description, imagePath, reviewed, minutes, terms = [] } = subject;
  const url = siteUrl + path;
  if (terms.length > 0) {
    const setId = `${url}#terms`;
    return {
      '@type': 'DefinedTermSet',
      '@id': setId,
      name: title,
      description,
      url,
      inLanguage: siteLanguage,
      publisher: guide,
      hasDefinedTerm: buildTerms(setId, path, terms),
    };
  }
  const about = { name: title, description, url, inLanguage: siteLanguage, publisher: guide };
  const image = { '@type': 'ImageObject', url: siteUrl + imagePath, width: 1200, height: 630 };
  if (path === '/') return { '@type': 'WebSite', '@id': `${url}#site`, ...about, image };
  if (reviewed === undefined) return { '@type': 'WebPage', '@id': url, ...about, primaryImageOfPage: image };
  return {
    '@type': 'TechArticle',
    '@id': `${url}#article`,
    headline: title,
    ...about,
    image,
    dateModified: reviewed,
    ...(minutes !== undefined && { timeRequired: `PT${minutes.toString()}M` }),
    author: guide,
  };
}

/** Builds the JSON-LD of a page. Safe inside a script element. */
export function buildUnfurlJsonLd(subject: JsonLdSubject): string {
  const crumbs =
    subject.crumbs.length < 2
      ? []
      : [
          {
            '@type': 'BreadcrumbList',
            itemListElement: subject.crumbs.map(({ path, title }, at) => ({
              '@type': 'ListItem',
              position: at + 1,
              name: title,
              item: siteUrl + path,
            })),
          },
        ];
  const graph = [
    { '@type': 'Organization', ...guide, name: siteTitle, url: `${siteUrl}/` },
    buildMain(subject),
    ...crumbs,
  ];
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll('<', '\\u003c');
}
