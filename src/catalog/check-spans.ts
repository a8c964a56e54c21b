import { buildRecordPath, type CheckContext } from './check-context.ts';
import type { Issue } from './issues.ts';

/** Checks that every span has its ends in order: years of projections, ranges of claims, dates of sources. */
export function checkSpans(context: CheckContext): Issue[] {
  return [...checkProjections(context), ...checkClaims(context), ...checkDates(context)];
}

const checkProjections = ({ catalog }: CheckContext): Issue[] =>
  Object.entries(catalog.demand).flatMap(([id, table]): Issue[] => {
    if (table.kind !== 'projection' || table.fromYear < table.toYear) return [];
    return [
      {
        code: 'years-upside-down',
        file: buildRecordPath('demand', id),
        path: 'toYear',
        message: `The projection ends in ${String(table.toYear)}, but it begins in ${String(table.fromYear)}.`,
        hint: 'Correct fromYear or toYear: fromYear must be the earlier one.',
      },
    ];
  });

const checkClaims = ({ catalog }: CheckContext): Issue[] =>
  Object.entries(catalog.claims).flatMap(([id, { quantity }]): Issue[] => {
    const { amount, amountHigh, bound } = quantity;
    const issue = { code: 'amount-high-misplaced', file: buildRecordPath('claims', id) } as const;
    if (bound === 'range' && amountHigh === undefined) {
      const message = 'The bound is "range", but amountHigh is missing.';
      return [
        { ...issue, path: 'quantity.bound', message, hint: 'Add amountHigh, the upper end of the range.' },
      ];
    }
    if (amountHigh === undefined) return [];
    const place = { ...issue, path: 'quantity.amountHigh' };
    if (bound !== 'range') {
      const message = `amountHigh is ${String(amountHigh)}, but the bound is "${bound}", which has no upper end.`;
      return [{ ...place, message, hint: 'Write "bound: range", or remove amountHigh.' }];
    }
    if (amountHigh > amount) return [];
    const message = `amountHigh is ${String(amountHigh)}, which is not above amount at ${String(amount)}.`;
    return [{ ...place, message, hint: 'Put the lower end in amount and the upper end in amountHigh.' }];
  });

const checkDates = ({ catalog }: CheckContext): Issue[] =>
  Object.entries(catalog.sources).flatMap(([id, { datePublished, dateAccessed }]): Issue[] => {
    // Days written YYYY-MM-DD are in order of time when they are in order of letters.
    if (typeof datePublished !== 'string' || datePublished <= dateAccessed) return [];
    return [
      {
        code: 'dates-upside-down',
        file: buildRecordPath('sources', id),
        path: 'datePublished',
        message: `The source was published on ${datePublished}, after it was last looked at on ${dateAccessed}.`,
        hint: 'Correct one of the two days, or look at the source again and set dateAccessed to that day.',
      },
    ];
  });
