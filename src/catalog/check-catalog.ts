import { checkCitations } from './check-citations.ts';
import { checkClaims } from './check-claims.ts';
import type { CheckContext } from './check-context.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkFigureParts } from './check-figure-parts.ts';
import { checkFigures } from './check-figures.ts';
import { checkHeadings } from './check-headings.ts';
import { checkLength } from './check-length.ts';
import { checkLevels } from './check-levels.ts';
import { checkLinks } from './check-links.ts';
import { checkRecords } from './check-records.ts';
import { checkReferences } from './check-references.ts';
import { checkSalaries } from './check-salaries.ts';
import { checkSeries } from './check-series.ts';
import { checkSources } from './check-sources.ts';
import { checkSpans } from './check-spans.ts';
import { checkTerms } from './check-terms.ts';
import { checkTypedNumbers } from './check-typed-numbers.ts';
import type { Issue } from './issues.ts';

const checks: readonly ((context: CheckContext) => Issue[])[] = [
  checkSalaries,
  checkSpans,
  checkSeries,
  checkLevels,
  checkSources,
  checkFigures,
  checkFigureParts,
  checkRecords,
  checkCitations,
  checkTerms,
  checkClaims,
  checkLength,
  checkReferences,
  checkDuplicates,
  checkLinks,
  checkHeadings,
  checkTypedNumbers,
];

/** Runs every check on the catalog as a whole and returns all issues, unsorted. */
export function checkCatalog(context: CheckContext): Issue[] {
  return checks.flatMap((check) => check(context));
}
