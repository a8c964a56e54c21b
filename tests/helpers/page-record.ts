import type { PageRecord } from '../../src/catalog/catalog.ts';

/** A written page without text of its own, at the address of its slug. */
export function buildPage(slug: string, title: string, parts: Partial<PageRecord> = {}): PageRecord {
  return {
    slug,
    url: `/${slug}/`,
    file: `content/guide/${slug}.mdx`,
    headings: [],
    figureIds: [],
    records: [],
    cites: [],
    prose: '',
    sections: [],
    references: [],
    ratios: [],
    links: [],
    typedNumbers: [],
    frontmatter: {
      title,
      description: 'A description that is long enough for search results to show.',
      reviewed: '2024-06-01',
      outcome: 'what it pays',
      inBrief: ['One.', 'Two.', 'Three.'],
      next: [{ to: '/', label: 'Home', why: 'To begin again.' }],
    },
    ...parts,
  };
}
