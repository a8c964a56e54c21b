import { describe, expect, test } from 'vitest';
import { parseLabel, parseTarget } from '../../../src/wiki/guide-target.ts';
import type { GuideInventory } from '../../../src/wiki/inventory.ts';
import { judgeLink } from '../../../src/wiki/judge-link.ts';
import { buildGuide, makeWiki, run, site } from './wiki-kit.ts';

const guide = buildGuide();
const judge = (rest: string, since?: string, inventory: GuideInventory = guide): string => {
  const { status, advice } = judgeLink(parseTarget(site, rest), inventory, since);
  return advice === '' ? status : `${status}: ${advice.replaceAll(site, '')}`;
};

describe('a verdict', () => {
  test.each([
    '/id/base-and-total/',
    '/id/base-and-total',
    '/id/base-and-total/#whatever',
    '//id//base%2Dand-total/index.html',
    '/id/bands/',
    '/salaries',
    '/salaries/?utm=x#bands',
    '/salaries/#:~:text=pay',
    '/salaries/#_top',
    '',
    '/',
    '/salaries.md',
    '/index.md',
    '/charts/pay-by-level.svg',
    '/cards/page-home.png',
    '/embed/pay-by-level/?theme=dark',
    '/embed/bonus@0123456789ab/',
  ])('live: %s', (rest) => {
    expect(judge(rest)).toBe('live');
  });

  test.each([
    '/pay/#bands',
    '/id/bonus/',
    '/salaries/#bonus',
    '/embed/bonus/?theme=dark',
    '/cards/bonus.png',
    '/charts/bonus.svg',
    '/id/signing-bonus/',
    '/id/sign-on-pay/',
    '/id/Base-And-Totl/',
    '/id/zzzzzzzzzzzz/',
    '/salaries/#base-and-totl',
    '/salary/',
    '/nothing/like/it/#at-all',
    '/charts/pay-by-levl.svg',
    '/feed.xml',
    '/id/%E0%A4%A/',
  ])('otherwise: %s', (rest) => {
    expect(judge(rest)).toMatchSnapshot();
  });

  test('changed only after the day asked about', () => {
    expect(judge('/id/base-and-total/', '2026-07-04')).toBe('live');
    expect(judge('/id/base-and-total/', '2026-07-03')).toBe(
      'changed: "Base and total pay" changed on 2026-07-04, after 2026-07-03: read it again.',
    );
  });

  test('a label keeps its form', () => {
    expect(judgeLink(parseLabel('bonus'), guide, undefined)).toMatchObject({
      status: 'merged',
      replacement: 'base-and-total',
    });
  });

  test('merges in a circle end', () => {
    const entries = new Map(guide.entries);
    const bonus = entries.get('bonus');
    if (bonus) entries.set('bonus', { ...bonus, to: 'bonus' });
    expect(judge('/id/bonus/', undefined, { ...guide, entries })).toBe(
      'merged: Merged into something that is unknown.',
    );
  });

  test('a former address that something live took over is live', () => {
    const idsByAddress = new Map([...guide.idsByAddress, ['/pay/#bands', 'pay-by-level']]);
    expect(judge('/pay/#bands', undefined, { ...guide, idsByAddress })).toBe('live');
  });
});

describe('with a built guide', () => {
  test('files and anchors of its pages are looked up, and nothing outside', async () => {
    const folder = makeWiki({
      'dist/links.json': JSON.stringify({
        version: 1,
        site,
        entries: [...guide.entries.values()],
        more: 'is let through',
      }),
      'dist/index.html': '<h4 id="small">x</h4>',
      'dist/feed.xml': '<x/>',
      'secret.txt': '',
      'a.md': ['/#small', '/#none', '/feed.xml', '/gone.xml', '/..%2Fsecret.txt', '/%00']
        .map((rest) => `<${site}${rest}>\n`)
        .join('\n'),
    });
    const { out } = await run(folder, 'a.md', '--guide', 'dist', '--all');
    expect(out.split('\n').filter((line) => /^(live|unkn|unch)/.test(line))).toMatchSnapshot();
  });
});
