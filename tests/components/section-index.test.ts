import { describe, expect, it } from 'vitest';
import SectionIndex from '../../src/components/SectionIndex.astro';
import { sectionGroups } from '../../src/site/sidebar.ts';
import { buildPage } from '../helpers/page-record.ts';
import { buildCatalog, readRealCatalog } from '../helpers/svg-catalog.ts';
import { useCatalog } from './catalog-of-test.ts';
import { readText, render } from './render.ts';

describe('SectionIndex', () => {
  it('lists every section once, in reading order, under the name of its group', async () => {
    const html = await render(SectionIndex);
    const listed = [...html.matchAll(/<h3[^>]*>([^<]*)|<a href="([^"]*)"/g)].map(
      ([, group, href]) => group ?? href,
    );
    expect(listed).toEqual(
      sectionGroups
        .flatMap(({ label, sections }) => [
          label,
          ...sections.flatMap(({ slug, children = [] }) => [slug, ...children.map((child) => child.slug)]),
        ])
        .map((listing) => (/^[a-z]/.test(listing) ? `/${listing}/` : listing)),
    );
  });

  it('says what a reader finds in each', async () => {
    const text = readText(await render(SectionIndex));
    const sections = sectionGroups.flatMap((group) => group.sections);
    expect(sections.filter(({ label, promise }) => !text.includes(label) || !text.includes(promise))).toEqual(
      [],
    );
  });

  it('leads to every written page but the home page, and to the lists that are built', async () => {
    const html = await render(SectionIndex);
    const urls = Object.values(readRealCatalog().pages).map(({ url }) => url);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href).sort()).toEqual(
      [...urls.filter((url) => url !== '/'), '/glossary/', '/references/'].sort(),
    );
  });

  it('lists a page that no section names, but not those below it, which would never end', async () => {
    const slugs = ['overview', 'overview/extra', 'overview/extra/more'];
    useCatalog(
      buildCatalog({ pages: Object.fromEntries(slugs.map((slug) => [slug, buildPage(slug, slug)])) }),
    );
    const html = await render(SectionIndex);
    useCatalog(buildCatalog());
    expect(html).toMatch(
      /<a href="\/overview\/reasons-not-to\/"[^>]*>[^<]*<\/a><a href="\/overview\/extra\/"/,
    );
    expect(html).not.toContain('/overview/extra/more/');
  });
});
