import { describe, expect, test } from 'vitest';
import {
  describeGrade,
  gradeRules,
  grades,
  gradeSource,
  type GradedFields,
} from '../../../src/catalog/grade.ts';
import { sourceMethods, verificationLevels } from '../../../src/catalog/schema-sources.ts';

type Method = (typeof sourceMethods)[number];
type Level = (typeof verificationLevels)[number];

const buildFields = (method: Method, level: Level, hasSample: boolean): GradedFields => ({
  method,
  verification: { level, note: 'Looked at.' },
  sample: hasSample ? '500 people' : { absent: 'Not stated.' },
});

/** The grade of a source that was read itself, with a stated sample and without one. */
const whenRead: Readonly<Record<Method, string>> = {
  survey: 'BC',
  'job-ads': 'CC',
  filings: 'BC',
  'self-reported': 'CC',
  'official-statistics': 'AB',
  quotation: 'CC',
  compilation: 'CC',
  editorial: 'DD',
};

const combinations = sourceMethods.flatMap((method) =>
  verificationLevels.flatMap((level) =>
    [true, false].map((hasSample) => [method, level, hasSample] as const),
  ),
);

/** A second telling of the rules: by what was checked first, then by how the figures were gathered. */
function expectGrade(method: Method, level: Level, hasSample: boolean): string | undefined {
  if (level === 'unverified' || level === 'judgement' || method === 'editorial') return 'D';
  if (level === 'secondary') return 'C';
  return whenRead[method][hasSample ? 0 : 1];
}

describe('gradeSource', () => {
  test.each(combinations)('grades %s, %s, sample stated: %s', (method, level, hasSample) => {
    const { grade, rule } = gradeSource(buildFields(method, level, hasSample));
    expect(grade).toBe(expectGrade(method, level, hasSample));
    expect(rule).toMatch(/^[A-Z].*\.$/);
  });

  test('never grades a source higher for having been checked less', () => {
    const rank = (level: Level, method: Method) =>
      grades.indexOf(gradeSource(buildFields(method, level, true)).grade);
    for (const method of sourceMethods) {
      expect(rank('primary', method)).toBeLessThanOrEqual(rank('copy', method));
      expect(rank('copy', method)).toBeLessThanOrEqual(rank('secondary', method));
      expect(rank('secondary', method)).toBeLessThanOrEqual(rank('unverified', method));
    }
  });

  test('tells apart every rule by its words', () => {
    expect(new Set(gradeRules.map(({ rule }) => rule)).size).toBe(gradeRules.length);
  });

  test('uses every rule for at least one source', () => {
    const used = new Set(combinations.map((parts) => gradeSource(buildFields(...parts)).rule));
    expect([...used].sort()).toEqual(gradeRules.map(({ rule }) => rule).sort());
  });

  test('says so when a method has no rule', () => {
    const unknown = { ...buildFields('survey', 'primary', true), method: 'dice' as Method };
    expect(() => gradeSource(unknown)).toThrow(
      'No rule grades the method "dice". Add one to src/catalog/grade.ts.',
    );
  });
});

describe('describeGrade', () => {
  test.each(grades)('describes %s in one sentence of its own', (grade) => {
    expect(describeGrade(grade)).toMatch(/^[A-Z][^.]*\.$/);
    expect(grades.filter((each) => describeGrade(each) === describeGrade(grade))).toEqual([grade]);
  });
});
