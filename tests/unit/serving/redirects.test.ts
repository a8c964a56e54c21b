import { describe, expect, it } from 'vitest';
import {
  listServedRedirects,
  parseRedirectsFile,
  renderRedirectsFile,
} from '../../../src/serving/redirects.ts';

describe('the file of redirects', () => {
  it('names what moved, and what programs ask for by themselves', () => {
    const redirects = listServedRedirects(
      new Map([
        ['/old/', '/new/#there'],
        ['/gone/', '/id/page-gone/'],
      ]),
    );
    const text = renderRedirectsFile(redirects);
    expect(text).toBe(
      '# Written by the build from src/serving/redirects.ts.\n/favicon.ico /favicon.svg 301\n/gone/ /id/page-gone/ 301\n/old/ /new/#there 301\n',
    );
    expect(parseRedirectsFile(text)).toEqual(redirects);
  });

  it('is refused where a host would read only a part of it', () => {
    const many = Array.from({ length: 2001 }, (_, at): [string, string] => [`/${at.toString()}/`, '/']);
    expect(() => renderRedirectsFile(many)).toThrow('_redirects would hold 2001 lines; Cloudflare Pages');
    expect(() => renderRedirectsFile([[`/${'a'.repeat(1000)}/`, '/']])).toThrow('one of 1008 characters');
  });
});
