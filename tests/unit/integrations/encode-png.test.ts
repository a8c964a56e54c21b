import { Resvg } from '@resvg/resvg-js';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../../../src/integrations/encode-png.ts';

/** Reads back a PNG with a palette, as `[red, green, blue]` a pixel. */
function decode(png: Uint8Array): number[][] {
  const file = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [header, palette, content] = ['IHDR', 'PLTE', 'IDAT'].map(
    (name) => chunks.get(name) ?? Buffer.alloc(0),
  ) as [Buffer, Buffer, Buffer];
  const width = header.readUInt32BE(0);
  const rows = inflateSync(content);
  return [...rows].flatMap((place, at) =>
    at % (width + 1) === 0 ? [] : [[...palette.subarray(place * 3, place * 3 + 3)]],
  );
}

const opaque = (colors: readonly (readonly number[])[]) =>
  Uint8Array.from(colors.flatMap((color) => [...color, 255]));

describe('encodePng', () => {
  it('gives back every pixel of a picture with few colours', () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(channel, channel, channel), { minLength: 6, maxLength: 240 }),
        (colors) => {
          const pixels = colors.slice(0, colors.length - (colors.length % 6));
          expect(decode(encodePng(opaque(pixels), 6, pixels.length / 6))).toEqual(
            pixels.map((color) => [...color]),
          );
        },
      ),
    );
  });

  it('brings more than 256 colours near to what they were', () => {
    const colors = Array.from({ length: 1024 }, (_, at) => [at % 256, (at >> 2) & 255, 40]);
    const decoded = decode(encodePng(opaque(colors), 32, 32));
    expect(new Set(decoded.map(String)).size).toBeLessThanOrEqual(256);
    const worst = Math.max(
      ...decoded.flatMap((color, at) => color.map((part, k) => Math.abs(part - (colors[at]?.[k] ?? 0)))),
    );
    expect(worst).toBeLessThan(16);
  });

  it('writes what another reader of PNGs reads', () => {
    const png = encodePng(
      opaque([
        [255, 0, 0],
        [0, 0, 255],
        [255, 0, 0],
        [0, 0, 255],
      ]),
      2,
      2,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"><image width="2" height="2" image-rendering="optimizeSpeed" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
    expect([...new Resvg(svg).render().pixels.subarray(0, 8)]).toEqual([255, 0, 0, 255, 0, 0, 255, 255]);
  });
});
