import { describe, expect, it } from 'vitest';
import { renderTeamBox } from '../../../src/team/render-box.ts';

describe('renderTeamBox', () => {
  it('says whose pages they are, which part they belong to, and what stands in each', () => {
    const pages = [
      { title: 'Who signs off', url: 'https://wiki.example/a', note: 'Names people.' },
      { title: 'Minutes', url: '/wiki/b' },
    ];
    expect(renderTeamBox('Acme', { title: 'Decision rights', pages })).toBe(
      '<aside class="in-your-wiki" aria-label="In your wiki: Decision rights" data-pagefind-ignore>' +
        '<p><strong>In your wiki</strong> Acme</p><ul>' +
        '<li><a href="https://wiki.example/a">Who signs off</a> <span>Names people.</span></li>' +
        '<li><a href="/wiki/b">Minutes</a></li></ul></aside>',
    );
  });

  it('escapes every text', () => {
    const hostile = '"><script>alert(1)</script>&';
    const pages = [{ title: hostile, url: `/${hostile}`, note: hostile }];
    const html = renderTeamBox(hostile, { title: hostile, pages });
    expect(html).not.toContain('<script');
    expect(html).not.toContain(hostile);
    expect(html.match(/&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;&amp;/g)).toHaveLength(5);
  });
});
