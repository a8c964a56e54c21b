import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldNotes } from '../../../src/catalog/field-notes.ts';
import { findLine, formatPath } from '../../../src/catalog/line-index.ts';
import { parseRecord } from '../../../src/catalog/parse-record.ts';
import { parseUtf8, parseYaml } from '../../../src/catalog/parse-yaml.ts';
import * as schemas from '../../../src/catalog/schema.ts';
import * as craftSchemas from '../../../src/catalog/schema-craft.ts';
import * as demandSchemas from '../../../src/catalog/schema-demand.ts';
import * as hiringSchemas from '../../../src/catalog/schema-hiring.ts';
import * as referenceSchemas from '../../../src/catalog/schema-references.ts';
import * as skillSchemas from '../../../src/catalog/schema-skills.ts';
import * as sourceSchemas from '../../../src/catalog/schema-sources.ts';
import * as termSchemas from '../../../src/catalog/schema-terms.ts';

/** Every key of a schema and of everything within it. */
function listKeys(schema: unknown): string[] {
  if (schema instanceof z.ZodOptional) return listKeys(schema.unwrap());
  if (schema instanceof z.ZodArray) return listKeys(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(listKeys);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, field]) => [key, ...listKeys(field)]);
}

describe('fieldNotes', () => {
  it('say what every field of every schema holds', () => {
    const all = [
      ...[schemas, demandSchemas, skillSchemas, sourceSchemas],
      ...[craftSchemas, hiringSchemas, referenceSchemas, termSchemas],
    ].flatMap((room) => Object.values<unknown>(room));
    const keys = new Set(all.flatMap(listKeys));
    expect(keys.size).toBeGreaterThan(120);
    expect([...keys].filter((key) => !(key in fieldNotes))).toEqual([]);
  });
});

describe('parseRecord', () => {
  it('reports a mistyped required key once, as a slip and not also as a missing field', () => {
    const { lines, data } = parseYaml('date: 2026-01-01\nnot: Words.\n', 'x.yaml');
    const schema = z.strictObject({ date: z.string(), note: z.string() });
    expect(parseRecord(schema, data, 'x.yaml', lines).issues.map(({ code }) => code)).toEqual([
      'unknown-key',
    ]);
  });

  it('reports both when the missing field is not the one that was mistyped', () => {
    const { lines, data } = parseYaml('extra: Words.\n', 'x.yaml');
    const { issues } = parseRecord(z.strictObject({ note: z.string() }), data, 'x.yaml', lines);
    expect(issues.map(({ code }) => code)).toEqual(['missing-field', 'unknown-key']);
  });
});

describe('parseYaml', () => {
  it('knows the line of every key path, also below a frontmatter fence', () => {
    const { lines } = parseYaml('a: 1\nrows:\n  - id: x\n    p25: 2\n  - id: y\n', 'x.yaml', 2);
    expect(
      ['a', 'rows', 'rows[0]', 'rows[0].p25', 'rows[1].id'].map((path) => findLine(lines, path)),
    ).toEqual([2, 3, 4, 5, 6]);
  });

  it('gives a path that is not in the file the line of what holds it', () => {
    const { lines } = parseYaml('a: 1\nrows:\n  - id: x\n', 'x.yaml');
    expect(findLine(lines, 'rows[0].p25')).toBe(3);
    expect(findLine(lines, 'title')).toBe(1);
  });

  it('reads files with Windows line ends and a byte order mark', () => {
    const decoded = parseUtf8(new TextEncoder().encode('\u{FEFF}a: 1\r\nb: 2\r\n'), 'x.yaml');
    const parsed = parseYaml('text' in decoded ? decoded.text : '', 'x.yaml');
    expect(parsed.data).toEqual({ a: 1, b: 2 });
    expect(findLine(parsed.lines, 'b')).toBe(2);
  });

  it.each([
    ['a: *nowhere', 'invalid-yaml'],
    ['a: 1\n---\nb: 2', 'invalid-yaml'],
    ['\tb: 1', 'invalid-yaml'],
    ['# only a comment', 'empty-file'],
  ])('rejects %o', (text, code) => {
    expect(parseYaml(text, 'x.yaml').issues.map((issue) => issue.code)).toEqual([code]);
  });
});

describe('formatPath', () => {
  it('writes positions in brackets and keys after points', () => {
    expect(formatPath(['rows', 0, 'sampleSize', 'absent'])).toBe('rows[0].sampleSize.absent');
  });
});
