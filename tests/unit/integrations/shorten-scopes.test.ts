import { describe, expect, it } from 'vitest';
import { shortenScopes } from '../../../src/integrations/shorten-scopes.ts';

describe('shortenScopes', () => {
  it('gives the scopes that styles name short names, and takes the others out', () => {
    expect(
      shortenScopes(
        '<style>.a:where(.astro-aaaaaaa1){top:0}</style><p class="a astro-aaaaaaa1 astro-bbbbbbb2">x</p><i class="astro-bbbbbbb2">y</i>',
      ),
    ).toBe('<style>.a:where(.s0){top:0}</style><p class="a s0">x</p><i>y</i>');
  });

  it('takes no name that the page uses already', () => {
    expect(
      shortenScopes('<style>p:where(.astro-aaaaaaa1){top:0}</style><p class="s0 astro-aaaaaaa1">x</p>'),
    ).toBe('<style>p:where(.s1){top:0}</style><p class="s0 s1">x</p>');
  });

  it('leaves text and other attributes alone', () => {
    const html = '<p id="astro-aaaaaaa1" title="astro-bbbbbbb2">astro-ccccccc3</p>';
    expect(shortenScopes(html)).toBe(html);
  });
});
