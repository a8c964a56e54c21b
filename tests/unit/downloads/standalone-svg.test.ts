import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { at } from '../../../scripts/project.ts';
import { drawFigurePicture } from '../../../src/downloads/figure-picture.ts';
import { fixWidth } from '../../../src/downloads/fixed-width.ts';
import { readLightColors, replaceVariables } from '../../../src/downloads/light-colors.ts';
import { buildStandaloneSvg, wrapText } from '../../../src/downloads/standalone-svg.ts';
import { drawPng } from '../../../src/integrations/draw-png.ts';
import { pngScale } from '../../../src/integrations/draw-pngs.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';
import { findElements, parseXml, readText } from '../../helpers/svg-xml.ts';
import { awkward } from './example.ts';

const tokens = readFileSync(at('src/styles/tokens.css'), 'utf8');
const colors = readLightColors(tokens);

describe('readLightColors', () => {
  it('takes the light half of each pair, and settings without a pair as they are', () => {
    const css =
      ':root { --a: light-dark(#fff, #000); --b: var(--a); /* --c: red; */ --d: 1rem; --e: light-dark(rgb(1 2 3), #000); }';
    expect([...readLightColors(css)]).toEqual([
      ['--a', '#fff'],
      ['--b', 'var(--a)'],
      ['--d', '1rem'],
      ['--e', 'rgb(1 2 3)'],
    ]);
  });

  it('knows every color of the charts', () => {
    const names = ['strong', 'soft', 'point', 'surface', 'grid', 'text', 'muted'];
    for (const name of names) {
      expect(replaceVariables(`var(--chart-${name})`, colors)).toMatch(/^#[0-9a-f]{3,6}$/);
    }
  });

  it('follows a variable to its end, prefers it to the fallback, and names one that is not set', () => {
    const settings = new Map([
      ['--a', 'var(--b)'],
      ['--b', 'red'],
    ]);
    expect(replaceVariables('fill="var(--a,#000)" stroke="var(--c, #111)"', settings)).toBe(
      'fill="red" stroke="#111"',
    );
    expect(() => replaceVariables('var(--c)', settings)).toThrow(
      'The picture uses --c, which src/styles/tokens.css does not set.',
    );
  });
});

describe('fixWidth', () => {
  it('turns horizontal percentages into pixels, and leaves the rest alone', () => {
    expect(fixWidth('<rect x="25%" y="3" width="50%" height="5"/><text x="4">50% of</text>', 200)).toBe(
      '<rect x="50" y="3" width="100" height="5"/><text x="4">50% of</text>',
    );
  });

  it('counts percentages from the nearest picture around them', () => {
    expect(fixWidth('<svg x="50%" width="50%"><line x1="10%" x2="100%"/></svg><line x2="100%"/>', 200)).toBe(
      '<svg x="100" width="100"><line x1="10" x2="100"/></svg><line x2="200"/>',
    );
  });

  it('stretches paths that stand in coordinates of their own, but not their height', () => {
    expect(
      fixWidth(
        '<svg width="100%" height="9" viewBox="0 0 100 9" preserveAspectRatio="none"><path d="M1 2l-.5 3-1.5-4z" fill="red"/></svg>',
        200,
      ),
    ).toBe('<svg width="200" height="9" viewBox="0 0 200 9"><path d="M 2 2l -1 3 -3 -4z" fill="red"/></svg>');
  });

  it('refuses a path that it would bend', () => {
    const arc =
      '<svg width="100%" viewBox="0 0 9 9" preserveAspectRatio="none"><path d="M1 2A5 5 0 0 1 3 4"/></svg>';
    expect(() => fixWidth(arc, 200)).toThrow('A path of moves and lines can be stretched');
  });
});

describe('buildStandaloneSvg', () => {
  const chart =
    '<svg class="chart" xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="40" aria-labelledby="a-t a-d" font-family="inherit">' +
    '<title id="a-t">A</title><desc id="a-d">B</desc><rect x="50%" width="10%" y="0" height="9" fill="var(--chart-strong,#000)"/></svg>';
  const options = { title: awkward, subtitle: 'Sub', footer: ['Source: Office.'], colors };

  it('has its own size, ground, font, title and source', () => {
    const picture = parseXml(buildStandaloneSvg(chart, options));
    expect(picture.attributes).toMatchObject({ width: '720', xmlns: 'http://www.w3.org/2000/svg' });
    expect(picture.attributes['font-family']).toContain('Arial');
    const [ground, bar] = findElements(picture, 'rect');
    expect(ground?.attributes).toMatchObject({ width: '720', fill: '#fff' });
    expect(bar?.attributes).toMatchObject({ x: '336', width: '67.2', fill: '#0b6e63' });
    const texts = findElements(picture, 'text').map(readText);
    expect(texts.join(' ')).toBe(`${awkward.replace('\n', ' ')} Sub Source: Office.`);
  });

  it('refuses what is not a chart', () => {
    expect(() => buildStandaloneSvg('<svg><rect/></svg>', options)).toThrow('Only a chart with a title');
  });

  it('breaks lines between words, and leaves a word that is too long whole', () => {
    expect(wrapText('one two', 10, 1000)).toEqual(['one two']);
    expect(wrapText('one two three', 10, 45)).toEqual(['one two', 'three']);
    expect(wrapText('incomprehensible it is', 10, 20)).toEqual(['incomprehensible', 'it is']);
    expect(wrapText(' ', 10, 20)).toEqual([]);
  });
});

describe.each(Object.keys(readRealCatalog().figures))('the picture of "%s"', (id) => {
  const svg = drawFigurePicture(readRealCatalog(), id, tokens);
  const picture = parseXml(svg);

  it('needs no stylesheet and no page around it', () => {
    expect(svg).not.toMatch(/var\(|%"|inherit|currentColor|undefined|NaN|\{\{/);
    expect(new Resvg(svg).width).toBe(720);
  });

  it('stays within its edges', () => {
    const widest = findElements(picture, 'rect').map(
      ({ attributes }) => Number(attributes['x'] ?? 0) + Number(attributes['width']),
    );
    expect(Math.max(...widest)).toBeLessThanOrEqual(720);
  });

  it('is a PNG twice as large, the same each time', () => {
    const png = Buffer.from(drawPng(svg, pngScale));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect(png.readUInt32BE(16)).toBe(720 * pngScale);
    expect(png.readUInt32BE(20)).toBe(Math.round(Number(picture.attributes['height']) * pngScale));
    expect(Buffer.from(drawPng(svg, pngScale)).equals(png)).toBe(true);
    // White ground and nothing on it would be far smaller.
    expect(png.length).toBeGreaterThan(5_000);
  });
});
