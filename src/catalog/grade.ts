/**
 * How far a source can be trusted, by rules that readers can check.
 *
 * In: a provenance record. Out: a grade from A (best) to D with the one rule that gave it. The rules look at
 * how the figures were gathered, how the editors checked them and whether the sample is stated, and at
 * nothing else: no grade is given by hand.
 */
import type { Source } from './schema-sources.ts';

/** The grades, best first. */
export const grades = ['A', 'B', 'C', 'D'] as const;

export type Grade = (typeof grades)[number];

/** What the rules look at. */
export type GradedFields = Pick<Source, 'method' | 'verification' | 'sample'>;

/** A rule as it is published. */
export interface GradeRule {
  readonly grade: Grade;
  /** The rule as a full sentence for readers. */
  readonly rule: string;
  readonly applies: (source: GradedFields) => boolean;
}

const statesSample = ({ sample }: GradedFields): boolean => typeof sample === 'string';
const isBy = (source: GradedFields, ...methods: readonly Source['method'][]): boolean =>
  methods.includes(source.method);

/** The rules in the order in which they are tried; the first that applies gives the grade. */
export const gradeRules: readonly GradeRule[] = [
  {
    grade: 'D',
    rule: 'The figures could not be checked against their origin.',
    applies: ({ verification }) => verification.level === 'unverified',
  },
  {
    grade: 'D',
    rule: 'It is the judgment of the editors and measures nothing.',
    applies: (source) => source.verification.level === 'judgement' || isBy(source, 'editorial'),
  },
  {
    grade: 'C',
    rule: 'We know it through others who quote it, not from the source itself.',
    applies: (source) => source.verification.level === 'secondary' || isBy(source, 'quotation'),
  },
  {
    grade: 'A',
    rule: 'Official statistics of people or employers who were asked, read at the source or in a copy that others keep.',
    applies: (source) => isBy(source, 'official-statistics') && statesSample(source),
  },
  {
    grade: 'B',
    rule: 'Official figures without a sample of their own, such as a projection.',
    applies: (source) => isBy(source, 'official-statistics'),
  },
  {
    grade: 'C',
    rule: 'Job advertisements say what is offered, not what is paid or done.',
    applies: (source) => isBy(source, 'job-ads'),
  },
  {
    grade: 'C',
    rule: 'The people who answered chose themselves.',
    applies: (source) => isBy(source, 'self-reported'),
  },
  {
    grade: 'C',
    rule: 'It gathers figures that others measured in different ways.',
    applies: (source) => isBy(source, 'compilation'),
  },
  {
    grade: 'B',
    rule: 'A survey or public filings with a stated sample, read at the source or in a copy that others keep.',
    applies: (source) => isBy(source, 'survey', 'filings') && statesSample(source),
  },
  {
    grade: 'C',
    rule: 'A survey or public filings that do not say how many stand behind a figure.',
    applies: (source) => isBy(source, 'survey', 'filings'),
  },
];

/** Returns the grade of a source and the rule that gives it. */
export function gradeSource(source: GradedFields): { grade: Grade; rule: string } {
  const found = gradeRules.find(({ applies }) => applies(source));
  // Only a method added without a rule gets here; the tests try every method.
  if (!found)
    throw new Error(`No rule grades the method "${source.method}". Add one to src/catalog/grade.ts.`);
  return { grade: found.grade, rule: found.rule };
}

const descriptions: Readonly<Record<Grade, string>> = {
  A: 'Strong: fit to build a decision on, within what it covers.',
  B: 'Good: fit to compare with, if the sample resembles your case.',
  C: 'Limited: a hint at size and direction, with a known lean.',
  D: 'Weak: a claim or an opinion, to be tested before use.',
};

/** Describes what a reader may do with sources of a grade, in one sentence. */
export function describeGrade(grade: Grade): string {
  return descriptions[grade];
}
