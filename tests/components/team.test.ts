import { afterEach, describe, expect, it } from 'vitest';
import Footer from '../../src/components/overrides/Footer.astro';
import Search from '../../src/components/overrides/Search.astro';
import { buildCatalog } from '../helpers/svg-catalog.ts';
import { buildPage } from '../helpers/page-record.ts';
import { useCatalog } from './catalog-of-test.ts';
import { render } from './render.ts';

const pages = {
  index: buildPage('index', 'Home', { url: '/' }),
  salaries: buildPage('salaries', 'Salaries'),
};
const name = 'Acme "ML" <b>';
const search = [{ bundle: 'https://wiki.example/pagefind/', weight: 0.5 }];
const locals = (id: string) => ({ locals: { starlightRoute: { id, entry: { data: {} } } } as never });

afterEach(() => {
  useCatalog(buildCatalog());
});

describe('Search', () => {
  it("carries a team's search indexes, escaped", async () => {
    useCatalog(buildCatalog({ team: { name, pages: [], search } }));
    const html = await render(Search);
    const setting = /data-team-search="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(setting).not.toContain('"');
    expect(JSON.parse(setting.replace(/&#34;|&quot;/g, '"').replace(/&amp;|&#38;/g, '&'))).toEqual({
      name,
      indexes: search,
    });
  });

  it('is the same without a team, and with one that has no index', async () => {
    useCatalog(buildCatalog());
    const html = await render(Search);
    expect(html).not.toContain('data-team');
    useCatalog(buildCatalog({ team: { name, pages: [], search: [] } }));
    expect(await render(Search)).toBe(html);
  });
});

describe('Footer', () => {
  const edit = 'https://git.example/edit/{file}';

  it.each([
    ['salaries', 'guide/salaries.mdx'],
    ['', 'guide/index.mdx'],
  ])('leads to where the page "%s" is edited', async (id, file) => {
    useCatalog(buildCatalog({ pages, team: { name, pages: [], search: [], edit } }));
    expect(await render(Footer, locals(id))).toContain(
      `<a href="https://git.example/edit/${file}">Edit this page</a>`,
    );
  });

  it('offers nothing to edit without a team, for a team that does not say where, and on a page that is built', async () => {
    useCatalog(buildCatalog({ pages }));
    expect(await render(Footer, locals('salaries'))).not.toContain('edit');
    useCatalog(buildCatalog({ pages, team: { name, pages: [], search: [] } }));
    expect(await render(Footer, locals('salaries'))).not.toContain('edit');
    useCatalog(buildCatalog({ pages, team: { name, pages: [], search: [], edit } }));
    expect(await render(Footer, locals('glossary/pay'))).not.toContain('edit');
  });
});
