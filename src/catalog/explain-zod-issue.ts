import type { z } from 'zod';
import { findFieldNote } from './field-notes.ts';
import { explainType, formatValue, type Explained } from './explain-wrong-type.ts';
import { formatPath } from './line-index.ts';
import { formatNearMiss } from './near-miss.ts';
import { findAt, listAllowedKeys, mayBeAbsent } from './schema-shape.ts';
import { payStatistics } from './schema.ts';

type ZodIssue = z.core.$ZodIssue;

/** Turns one complaint of zod into full sentences, with the near miss first in the hint. */
export function explainZodIssue(issue: ZodIssue, schema: z.ZodType, data: unknown): Explained[] {
  const path = formatPath(issue.path);
  const value = findAt(data, issue.path);
  if (issue.code === 'unrecognized_keys') return explainUnknownKeys(issue.keys, issue.path, schema, data);
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return chooseBranch(issue.errors).flatMap((inner) =>
      explainZodIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, data),
    );
  }
  const choices = listChoices(issue);
  if (value === undefined || value === null || value === '') {
    return [explainMissing(issue.path, value, choices, mayBeAbsent(schema, data, issue.path))];
  }
  if (choices.length > 0) {
    const message = `"${path}" is ${formatValue(value)}, which is not one of the words allowed there.`;
    const hint = `${formatNearMiss(typeof value === 'string' ? value : '', choices)}Allowed: ${choices.join(', ')}.`;
    return [{ code: 'unknown-choice', path, message, hint }];
  }
  switch (issue.code) {
    case 'invalid_type': {
      const absentHint = mayBeAbsent(schema, data, issue.path)
        ? ' If it is not known, write "absent:" with the reason.'
        : '';
      return [explainType(path, value, issue.expected, absentHint)];
    }
    case 'too_small':
      return [
        explainSize(issue.path, value, issue.origin, 'at least', issue.minimum, issue.inclusive ?? true),
      ];
    case 'too_big':
      return [
        explainSize(issue.path, value, issue.origin, 'at most', issue.maximum, issue.inclusive ?? true),
      ];
    default: {
      const message = `"${path}" is ${formatValue(value)}, which is not written as it should be.`;
      return [{ code: 'wrong-format', path, message, hint: explainFormat(issue) }];
    }
  }
}

/** Of a union's branches takes the one whose type fits, so that only its complaints are shown. */
function chooseBranch(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const fits = (branch: readonly ZodIssue[]): boolean =>
    !branch.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0);
  return branches.find(fits) ?? branches[0] ?? [];
}

function listChoices(issue: ZodIssue): string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : [];
}

function explainUnknownKeys(
  keys: readonly string[],
  path: readonly PropertyKey[],
  schema: z.ZodType,
  data: unknown,
): Explained[] {
  const allowed = listAllowedKeys(schema, data, path);
  return keys.map((key) => ({
    code: 'unknown-key',
    path: formatPath([...path, key]),
    message: `Unknown key "${key}"${path.length === 0 ? '' : ` in "${formatPath(path)}"`}.`,
    hint: `${formatNearMiss(key, allowed)}Allowed here: ${allowed.join(', ')}.`,
  }));
}

function explainMissing(
  path: readonly PropertyKey[],
  value: unknown,
  choices: readonly string[],
  absentAllowed: boolean,
): Explained {
  const text = formatPath(path);
  const note = findFieldNote(path);
  const state = value === undefined ? 'is missing' : 'is empty';
  return {
    code: 'missing-field',
    path: text,
    message: `"${text}" ${state}.${note === undefined ? '' : ` It holds ${note}.`}`,
    hint: [
      choices.length > 0 ? `Write one of: ${choices.join(', ')}.` : 'Fill it in.',
      ...(absentAllowed ? ['If it is not known, write "absent:" below it with the reason.'] : []),
    ].join(' '),
  };
}

function explainSize(
  path: readonly PropertyKey[],
  value: unknown,
  origin: string,
  bound: 'at least' | 'at most',
  limit: number | bigint,
  inclusive: boolean,
): Explained {
  const text = formatPath(path);
  if (origin === 'string' || origin === 'array') {
    const size = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
    const noun = origin === 'string' ? 'characters' : 'entries';
    const limits = bound === 'at least' ? 'it needs at least' : 'it may have at most';
    const message = `"${text}" has ${String(size)} ${noun}, but ${limits} ${String(limit)}.`;
    return {
      code: 'wrong-length',
      path: text,
      message,
      hint: `It holds ${findFieldNote(path) ?? noun}.`,
    };
  }
  const isPay = payStatistics.some((name) => name === path.at(-1));
  if (isPay && bound === 'at least') {
    return {
      code: 'pay-not-positive',
      path: text,
      message: `"${text}" is ${formatValue(value)}, but pay is always above 0.`,
      hint: 'Correct the number, or remove the line if the source gives no such figure.',
    };
  }
  const range = inclusive
    ? `${bound} ${String(limit)}`
    : `${bound === 'at least' ? 'above' : 'below'} ${String(limit)}`;
  const message = `"${text}" is ${formatValue(value)}, but it must be ${range}.`;
  return {
    code: 'number-out-of-range',
    path: text,
    message,
    hint: `It holds ${findFieldNote(path) ?? 'a number'}.`,
  };
}

function explainFormat(issue: ZodIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return 'It must be a full address that begins with https://.';
  }
  return `It ${issue.message.replace(/\.$/, '')}.`;
}
