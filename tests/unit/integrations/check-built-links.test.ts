import { describe, expect, it } from 'vitest';
import { check, checkHome, other, page } from './built-site.ts';

describe('a link', () => {
  it('must lead to a page', async () => {
    expect(await checkHome('<a href="/pya/">Pay</a>')).toMatchInlineSnapshot(`
      "index.html
      The link "/pya/" leads to nothing.
      Mend the address. A link to a page starts and ends with a slash."
    `);
  });

  it('must lead to a page by its whole address', async () => {
    expect(await checkHome('<a href="/pay">Pay</a>')).toMatchInlineSnapshot(`
      "index.html
      The link "/pay" leads to nothing.
      Mend the address. A link to a page starts and ends with a slash."
    `);
  });

  it('must lead to an anchor that is there', async () => {
    expect(await checkHome('<a href="/pay/#range">Pay</a><a href="#bottom">Down</a>')).toMatchInlineSnapshot(`
      "index.html
      The link "#bottom" leads to an anchor that / does not have.
      Use the id of a heading, a figure or a source on that page.

      index.html
      The link "/pay/#range" leads to an anchor that /pay/ does not have.
      Use the id of a heading, a figure or a source on that page."
    `);
  });

  it('is reported once a page, however often it stands there', async () => {
    const report = await checkHome('<a href="/pya/">Pay</a><a href="/pya/">Pay</a>');
    expect(report.match(/leads to nothing/g)).toHaveLength(1);
  });

  it.each([
    '#_top',
    '#',
    '',
    '/pay/#caf%C3%A9',
    '/pay/#café',
    'pay/#ranges',
    './pay/',
    '/pay/?from=home#ranges',
    '/pay/index.html',
    '/files/data.csv',
    '/files/my%20data.csv',
    '/files/my data.csv',
  ])('"%s" leads somewhere', async (href) => {
    const files = {
      'index.html': page({ body: `<a href="${href}">Link</a>` }),
      'pay/index.html': other,
      'files/data.csv': '',
      'files/my data.csv': '',
    };
    expect(await check(files)).toBe('');
  });

  it('to a page with an address beyond ASCII leads there', async () => {
    const files = {
      'index.html': page({ body: '<a href="/café/#ranges">Café</a>' }),
      'café/index.html': other,
    };
    expect(await check(files)).toBe('');
  });

  it.each([
    'https://example.com/nothing',
    '//example.com/nothing',
    'mailto:someone@example.com',
    'data:image/png;base64,AAAA',
    'tel:+100',
  ])('"%s" leads elsewhere and is not followed', async (href) => {
    expect(await checkHome(`<a href="${href}">Out</a>`)).toBe('');
  });

  it('to a script, a stylesheet or a picture must lead to a file', async () => {
    const body =
      '<script src="/gone.js"></script><link rel="stylesheet" href="/gone.css"><img src="gone.png">';
    const report = await checkHome(body);
    expect(report.match(/The link "[^"]*" leads to nothing/g)).toEqual([
      'The link "/gone.css" leads to nothing',
      'The link "/gone.js" leads to nothing',
      'The link "gone.png" leads to nothing',
    ]);
  });

  it('may lead to a file that the build left out on purpose, and to no other', async () => {
    const body = '<img src="/cards/pay.png"><img src="/charts/pay.png">';
    expect(await check({ 'index.html': page({ body }) }, '/cards/')).toMatch(
      /^index\.html\nThe link "\/charts\/pay\.png" leads to nothing\.\n[^\n]+$/,
    );
  });

  it("is not checked in a box of the team's, and is behind it", async () => {
    const box = '<aside class="in-your-wiki"><ul><li><a href="/wiki/x">Ours</a><br></li></ul></aside>';
    const report = await checkHome(`${box}<a href="/pya/">Pay</a>`);
    expect(report.match(/The link "[^"]*" leads to nothing/g)).toEqual(['The link "/pya/" leads to nothing']);
  });

  it.each(['/100%/', '/pay/#100%'])(
    'with a stray percent sign, "%s", is reported and does not stop the check',
    async (href) => {
      expect(await checkHome(`<a href="${href}">Link</a>`)).toContain(`The link "${href}" leads to`);
    },
  );
});
