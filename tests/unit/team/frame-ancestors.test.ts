import { describe, expect, it } from 'vitest';
import { buildFrameAncestors, selectFrameRule } from '../../../src/team/frame-ancestors.ts';

describe('buildFrameAncestors', () => {
  it.each([
    ['without a team', undefined],
    ['with a team that names nobody', {}],
  ])('lets every site show embeds and none show pages %s', (_name, team) => {
    expect(buildFrameAncestors(team)).toEqual({
      embeds: 'frame-ancestors *',
      pages: "frame-ancestors 'self'",
    });
  });

  it('lets the sites that a team names show both, each named once', () => {
    const both = "frame-ancestors 'self' https://wiki.example https://chat.example:8443";
    const frameAncestors = ['https://wiki.example', "'self'", 'https://chat.example:8443'];
    expect(buildFrameAncestors({ frameAncestors })).toEqual({ embeds: both, pages: both });
  });

  it('leaves the guide alone where the list is empty', () => {
    const own = "frame-ancestors 'self'";
    expect(buildFrameAncestors({ frameAncestors: [] })).toEqual({ embeds: own, pages: own });
  });
});

describe('selectFrameRule', () => {
  it.each([
    ['/embed/scope-ladder/', 'E'],
    ['/', 'P'],
    ['/salaries/', 'P'],
    ['/embedding/', 'P'],
    ['/id/embed/', 'P'],
  ])('gives %s the rule %s', (path, rule) => {
    expect(selectFrameRule({ embeds: 'E', pages: 'P' }, path)).toBe(rule);
  });
});
