import { describe, expect, it } from 'vitest';
import type { LinkEntry } from '../../../src/links/link-entry.ts';
import { renderRobots, renderSitemap } from '../../../src/links/render-sitemap.ts';

const entry: LinkEntry = {
  ...{ id: 'page-pay', kind: 'page', address: '/pay/', title: 'Pay', summary: '' },
  ...{ firstPublished: '2026-01-01', lastChanged: '2026-01-01', hash: 'a'.repeat(12), status: 'live' },
};
const section: LinkEntry = { ...entry, id: 'bands', kind: 'section', address: '/pay/#bands' };

describe('the sitemap', () => {
  it('gives each page the day of the newest change of anything on it', () => {
    const xml = renderSitemap(
      ['https://guide.example/work/', 'https://guide.example/pay/', 'https://guide.example/new/'],
      [
        entry,
        { ...section, lastChanged: '2026-03-03' },
        { ...section, id: 'b', lastChanged: '2026-02-02' },
        { ...section, id: 'c', address: '/work/#c', status: 'retired', on: '2026-04-04', reason: 'Gone.' },
      ],
    );
    expect(xml.match(/<url>.*<\/url>/g)).toEqual([
      '<url><loc>https://guide.example/new/</loc></url>',
      '<url><loc>https://guide.example/pay/</loc><lastmod>2026-03-03</lastmod></url>',
      '<url><loc>https://guide.example/work/</loc><lastmod>2026-04-04</lastmod></url>',
    ]);
  });

  it('is named in robots.txt', () => {
    expect(renderRobots('https://guide.example')).toContain('Sitemap: https://guide.example/sitemap.xml\n');
  });
});
