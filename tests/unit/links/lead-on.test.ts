import { describe, expect, it } from 'vitest';
import { renderFragmentScript, renderLeadOn } from '../../../src/links/lead-on.ts';

describe('the script that leads on', () => {
  it('cannot be broken out of', () => {
    for (const script of [
      renderFragmentScript(new Map([['a</script>"', '/b/']])),
      renderLeadOn('/"></script>'),
    ]) {
      expect(script.match(/<\/script>/g)).toHaveLength(1);
      expect(script.match(/"/g)).toHaveLength(2);
    }
  });

  it('has the same text on every page, so that one hash in the policy allows it', () => {
    const texts = [
      renderFragmentScript(new Map([['a', '/b/']])),
      renderFragmentScript(new Map([['c', '/d/#e']])),
      renderLeadOn('/f/'),
    ].map((html) => /<script[^>]*>([^<]*)<\/script>/.exec(html)?.[1]);
    expect(new Set(texts).size).toBe(1);
  });
});
