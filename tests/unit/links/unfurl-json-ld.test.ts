import { describe, expect, it } from 'vitest';
import { buildUnfurlJsonLd, type JsonLdSubject } from '../../../src/links/unfurl-json-ld.ts';
import { siteUrl } from '../../../src/site/site.ts';

const subject: JsonLdSubject = {
  path: '/salaries/method/',
  title: 'How the pay figures were made',
  description: 'How pay data were chosen.',
  imagePath: '/cards/page-salaries-method.png',
  reviewed: '2026-11-23',
  minutes: 5,
  crumbs: [
    { path: '/', title: 'Guide' },
    { path: '/salaries/', title: 'Salaries' },
    { path: '/salaries/method/', title: 'How the pay figures were made' },
  ],
};

const read = (parts: Partial<JsonLdSubject> = {}) => {
  const { '@graph': graph } = JSON.parse(buildUnfurlJsonLd({ ...subject, ...parts })) as {
    '@graph': Record<string, unknown>[];
  };
  return new Map(graph.map((node) => [node['@type'], node]));
};

describe('buildUnfurlJsonLd', () => {
  it('calls a reviewed page an article of that day', () => {
    expect(read().get('TechArticle')).toMatchObject({
      headline: subject.title,
      dateModified: '2026-11-23',
      timeRequired: 'PT5M',
      url: `${siteUrl}/salaries/method/`,
    });
  });

  it('shows the way from the home page', () => {
    expect(read().get('BreadcrumbList')?.['itemListElement']).toMatchObject([
      { position: 1, item: `${siteUrl}/` },
      { position: 2, item: `${siteUrl}/salaries/`, name: 'Salaries' },
      { position: 3 },
    ]);
    expect(read({ crumbs: subject.crumbs.slice(0, 1) }).has('BreadcrumbList')).toBe(false);
  });

  it('calls a page of terms a set of them', () => {
    const terms = [{ id: 'term-drift', name: 'Drift', aliases: ['model drift'], definition: 'What moves.' }];
    const set = read({ path: '/glossary/operation/', reviewed: undefined, terms }).get('DefinedTermSet');
    expect(set).toMatchObject({
      hasDefinedTerm: [
        {
          '@id': `${siteUrl}/glossary/operation/#term-drift`,
          termCode: 'term-drift',
          alternateName: ['model drift'],
          inDefinedTermSet: { '@id': set?.['@id'] },
        },
      ],
    });
  });

  it('calls the home page a site, and a list of records a page', () => {
    expect([...read({ path: '/' }).keys()]).toContain('WebSite');
    expect([...read({ reviewed: undefined }).keys()]).toContain('WebPage');
  });

  it('is safe inside a script element', () => {
    expect(buildUnfurlJsonLd({ ...subject, title: '</script><script>alert(1)' })).not.toContain('</script');
  });
});
