import { describe, expect, it } from 'vitest';
import { listUntyped, renderNginxMain, renderNginxSite } from '../../../src/serving/nginx.ts';

const site = {
  paths: ['/index.html', '/pay/index.html', '/embed/pay/index.html', '/links.json', '/_astro/a.DeXT1Ee3.js'],
  settings: { policies: { pages: "default-src 'none'", embeds: 'frame-ancestors *' } },
  redirects: [['/old/', '/new/#there']] as const,
  root: '/srv/a "guide"',
  listen: '8080',
};

describe('the configuration of nginx', () => {
  const text = renderNginxSite(site);

  it('is the same for the same site', () => {
    expect(text).toMatchSnapshot();
    expect(renderNginxMain('guide.conf')).toMatchSnapshot();
  });

  it('sets headers on the server alone, since a location with one of its own would lose the others', () => {
    const locations = text.slice(text.indexOf('location '));
    expect(locations).not.toMatch(/add_header|expires/);
    expect(text.match(/^ {2}add_header /gm)?.length).toBeGreaterThan(8);
  });

  it('leaves out what is not asked for', () => {
    expect(text).not.toMatch(/Strict-Transport-Security|CDN-Cache-Control/);
    const settings = { ...site.settings, hstsSeconds: 60, edgeSeconds: 5 };
    const asked = renderNginxSite({ ...site, settings });
    expect(asked).toContain('"max-age=60"');
    expect(asked).toContain('"~^/_astro/.*$" "";');
  });

  it('knows the type of every file, or says of which not', () => {
    expect(listUntyped([...site.paths, '/_headers', '/_redirects'])).toEqual([]);
    expect(listUntyped(['/a.webp'])).toEqual(['/a.webp']);
  });
});
