import { describe, expect, it } from 'vitest';
import { escapeXml, formatCoordinate } from '../../../src/charts/svg-format.ts';

describe('formatCoordinate', () => {
  it.each([
    [1 / 3, '0.33'],
    [12.345, '12.35'],
    [0.1 + 0.2, '0.3'],
    [5, '5'],
    [2.5, '2.5'],
    [-0.004, '0'],
    [-0, '0'],
    [-1.005, '-1'],
    [1e-9, '0'],
    [123456.789, '123456.79'],
  ])('writes %d as "%s"', (coordinate, text) => {
    expect(formatCoordinate(coordinate)).toBe(text);
  });
});

describe('escapeXml', () => {
  it('makes all that XML would read as its own harmless', () => {
    expect(escapeXml('<a href="x">R&D</a>')).toBe('&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;');
  });

  it('leaves other text as it is', () => {
    expect(escapeXml("$147k, 25th pct. – it's 9+ €")).toBe("$147k, 25th pct. – it's 9+ €");
  });

  it('escapes an entity a second time, so that it reads as written', () => {
    expect(escapeXml('&amp;')).toBe('&amp;amp;');
  });
});
