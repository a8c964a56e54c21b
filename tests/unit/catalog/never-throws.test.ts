import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatIssues } from '../../../src/catalog/issues.ts';
import { parsePage } from '../../../src/catalog/parse-page.ts';
import { parseRecord } from '../../../src/catalog/parse-record.ts';
import { parseUtf8, parseYaml } from '../../../src/catalog/parse-yaml.ts';
import { claimSchema, levelSchema, salaryTableSchema } from '../../../src/catalog/schema.ts';
import { demandTableSchema } from '../../../src/catalog/schema-demand.ts';
import { figureSchema, pageSchema } from '../../../src/catalog/schema-page.ts';
import { skillProfileSchema } from '../../../src/catalog/schema-skills.ts';
import { sourceSchema } from '../../../src/catalog/schema-sources.ts';
import { fixturesDir } from './build-content.ts';

const schemas = [
  claimSchema,
  demandTableSchema,
  figureSchema,
  levelSchema,
  pageSchema,
  salaryTableSchema,
  skillProfileSchema,
  sourceSchema,
];

const readGood = (path: string): string => readFileSync(join(fixturesDir, 'good', path), 'utf8');

/** A good file with one stretch of it replaced by something else. */
const damaged = (path: string): fc.Arbitrary<string> => {
  const good = readGood(path);
  const scrap = fc.oneof(
    fc.string(),
    fc.constantFrom('{', '}', '<', '/>', ': ', '- ', '\n', '---', '"', '#', '&', '*'),
  );
  return fc
    .tuple(fc.nat(good.length), fc.nat(20), scrap)
    .map(([at, length, text]) => good.slice(0, at) + text + good.slice(at + length));
};

describe('bad content', () => {
  it('gives issues in full sentences, whatever a record holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...schemas), fc.jsonValue(), (schema, data) => {
        const { record, issues } = parseRecord(schema, data, 'x.yaml', new Map());
        expect(record === undefined).toBe(issues.length > 0);
        for (const { message, hint } of issues) expect(`${message} ${hint}`).toMatch(/^\S.*\.$/s);
      }),
    );
  });

  it('gives issues for a damaged record and never throws', () => {
    fc.assert(
      fc.property(damaged('salaries/engineer-us.yaml'), (text) => {
        const { data, lines, issues } = parseYaml(text, 'x.yaml');
        if (issues.length === 0) issues.push(...parseRecord(salaryTableSchema, data, 'x.yaml', lines).issues);
        expect(formatIssues(issues)).not.toContain('undefined');
      }),
      { numRuns: 300 },
    );
  });

  it('gives issues for a damaged page and never throws', () => {
    fc.assert(
      fc.property(damaged('guide/pay.mdx'), (text) => {
        const { record, body, issues } = parsePage(text, 'pay', 'content/guide/pay.mdx');
        expect(record !== undefined || issues.length > 0).toBe(true);
        expect(body !== undefined || record === undefined).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('decodes bytes or says in which line it cannot', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const decoded = parseUtf8(bytes, 'x.yaml');
        if ('issue' in decoded) expect(decoded.issue.line).toBeGreaterThan(0);
        else expect(Buffer.from(decoded.text).length).toBeLessThanOrEqual(bytes.length);
      }),
    );
  });
});
