import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import Sidebar from '../../src/components/overrides/Sidebar.astro';
import { buildPage } from '../helpers/page-record.ts';
import { buildCatalog } from '../helpers/svg-catalog.ts';
import { useCatalog } from './catalog-of-test.ts';
import { render } from './render.ts';

const slugs = ['overview', 'overview/extra', 'overview/extra/more', 'overview/extra/most', 'trends/other'];
beforeAll(() => {
  useCatalog(buildCatalog({ pages: Object.fromEntries(slugs.map((slug) => [slug, buildPage(slug, slug)])) }));
});
afterAll(() => {
  useCatalog(buildCatalog());
});

const renderAt = (id: string): Promise<string> =>
  render(Sidebar, { locals: { starlightRoute: { id } } as unknown as App.Locals });
const listLinks = (html: string): string[] =>
  [...html.matchAll(/href="\/([^"#]*)\/"/g)].map(([, slug = '']) => slug);

describe('the sidebar', () => {
  it('shows the pages below the section that a reader is in, and of no other', async () => {
    const links = listLinks(await renderAt('overview'));
    expect(links).toContain('overview/reasons-not-to');
    expect(links).toContain('overview/extra');
    expect(links).not.toContain('overview/extra/more');
    expect(links).not.toContain('trends/other');
  });

  it('opens a page with pages below it, there and on those pages', async () => {
    for (const id of ['overview/extra', 'overview/extra/most']) {
      const html = await renderAt(id);
      expect(listLinks(html)).toContain('overview/extra/more');
      expect(html.match(/aria-current="page"/g)?.length).toBe(1);
      expect(html).toMatch(new RegExp(`href="/${id}/" aria-current="page"`));
    }
  });

  it('marks the section of a page that stands nowhere in the navigation', async () => {
    expect(await renderAt('sources/some-survey')).toContain('href="/sources/" aria-current="true"');
  });
});
