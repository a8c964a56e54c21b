/**
 * Pixels -> PNG with a palette. Cards have few colours, so this is half the size of a PNG in true colour, and
 * quicker to write. Of more than 256 colours, those that look alike become one.
 */
import { crc32, deflateSync } from 'node:zlib';

/** The first eight bytes of every PNG. */
export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

const paletteSize = 256;

/** Higher levels take three times as long for a tenth less. */
const compressionLevel = 5;

function writeChunk(type: string, content: Uint8Array): Buffer {
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(type, 4, 'latin1');
  chunk.set(content, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, content.length + 8)), content.length + 8);
  return chunk;
}

/** The colours kept, and the place of every colour among them. */
interface Palette {
  readonly kept: readonly number[];
  readonly places: Uint8Array;
}

/**
 * Takes colours that differ only in their last bits for one, the most used of them: in no more bits than needed,
 * so that 256 colours and fewer stay as they are.
 */
function buildPalette(colors: readonly number[], counts: readonly number[]): Palette {
  const byUse = colors.map((_, at) => at).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  for (let bits = 0; ; bits += 1) {
    const mask = (0xff & (0xff << bits)) * 0x010101;
    const placeOf = new Map<number, number>();
    const kept: number[] = [];
    const places = new Uint8Array(colors.length);
    for (const at of byUse) {
      const color = colors[at] ?? 0;
      let place = placeOf.get(color & mask);
      if (place === undefined) {
        place = kept.length;
        if (place === paletteSize) break;
        placeOf.set(color & mask, place);
        kept.push(color);
      }
      places[at] = place;
      if (at === byUse.at(-1)) return { kept, places };
    }
    if (byUse.length === 0) return { kept, places };
  }
}

/** Pixels by the place of their colour in a list of colours; both grow as colours are met. */
interface IndexedPixels {
  readonly indexes: Uint32Array;
  readonly colors: number[];
  readonly counts: number[];
}

/** Reads the pixels run by run, since most have the colour of the one before them. */
function indexPixels(pixels: Uint8Array): IndexedPixels {
  const isAligned = pixels.byteOffset % 4 === 0;
  const bytes = isAligned ? pixels : Uint8Array.from(pixels);
  const values = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const indexes = new Uint32Array(values.length);
  const places = new Map<number, number>();
  const colors: number[] = [];
  const counts: number[] = [];
  for (let from = 0; from < values.length;) {
    const value = values[from] ?? 0;
    let to = from + 1;
    while (to < values.length && values[to] === value) to += 1;
    let place = places.get(value);
    if (place === undefined) {
      place = colors.length;
      places.set(value, place);
      colors.push(value & 0xffffff);
      counts.push(0);
    }
    indexes.fill(place, from, to);
    counts[place] = (counts[place] ?? 0) + to - from;
    from = to;
  }
  return { indexes, colors, counts };
}

/** Encodes opaque pixels, four bytes each, as a PNG with a palette. */
export function encodePng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { indexes, colors, counts } = indexPixels(pixels);
  const palette = buildPalette(colors, counts);
  const rows = new Uint8Array((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const [from, to] = [row * width, row * (width + 1) + 1];
    for (let x = 0; x < width; x += 1) rows[to + x] = palette.places[indexes[from + x] ?? 0] ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, with a palette; compression, filter and interlace as usual.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    pngSignature,
    writeChunk('IHDR', header),
    writeChunk(
      'PLTE',
      Uint8Array.from(palette.kept.flatMap((c) => [c & 0xff, (c >> 8) & 0xff, (c >> 16) & 0xff])),
    ),
    writeChunk('IDAT', deflateSync(rows, { level: compressionLevel })),
    writeChunk('IEND', new Uint8Array()),
  ]);
}
