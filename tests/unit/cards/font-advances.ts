/** Reads how wide each character of a TrueType font is, from the font file itself. */

interface Table {
  readonly at: number;
}

/** Finds the character map of the basic plane (format 4) and returns the glyph of each code. */
function readGlyphs(font: DataView, cmap: Table): (code: number) => number {
  const count = font.getUint16(cmap.at + 2);
  const starts = Array.from(
    { length: count },
    (_, index) => cmap.at + font.getUint32(cmap.at + 8 + index * 8),
  );
  const at = starts.find((start) => font.getUint16(start) === 4);
  if (at === undefined) throw new Error('The font has no character map of format 4.');
  const segments = font.getUint16(at + 6) / 2;
  const ends = at + 14;
  const firsts = ends + segments * 2 + 2;
  const deltas = firsts + segments * 2;
  const offsets = deltas + segments * 2;
  return (code) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (font.getUint16(ends + segment * 2) < code) continue;
      const first = font.getUint16(firsts + segment * 2);
      if (first > code) return 0;
      const delta = font.getUint16(deltas + segment * 2);
      const offset = font.getUint16(offsets + segment * 2);
      if (offset === 0) return (code + delta) & 0xffff;
      const glyph = font.getUint16(offsets + segment * 2 + offset + (code - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Returns a function from a character's code to its advance width in thousandths of an em; undefined if the font lacks it. */
export function readAdvances(file: Uint8Array): (code: number) => number | undefined {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tables = new Map<string, Table>();
  for (let index = 0; index < font.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const name = String.fromCharCode(...file.subarray(entry, entry + 4));
    tables.set(name, { at: font.getUint32(entry + 8) });
  }
  const start = (name: string): number => {
    const table = tables.get(name);
    if (!table) throw new Error(`The font has no table "${name}".`);
    return table.at;
  };
  const unitsPerEm = font.getUint16(start('head') + 18);
  const metrics = font.getUint16(start('hhea') + 34);
  const findGlyph = readGlyphs(font, { at: start('cmap') });
  return (code) => {
    const glyph = findGlyph(code);
    if (glyph === 0) return undefined;
    const width = font.getUint16(start('hmtx') + Math.min(glyph, metrics - 1) * 4);
    return Math.round((width / unitsPerEm) * 1000);
  };
}
