/** The third step of a build: reads the built pages as a visitor would, and traces every figure to its source. */
import { readFileSync } from 'node:fs';
import type { Catalog } from '../src/catalog/catalog.ts';
import { checkBuiltSite, sortBuiltSiteIssues } from '../src/integrations/check-built-site.ts';
import { checkNumbers } from '../src/integrations/check-numbers.ts';
import { readNumberExceptions } from '../src/integrations/number-exceptions.ts';

/**
 * Checks a built site; gives the text of all findings, empty when all is well.
 * @param leftOut folder of files that this build left out on purpose
 */
export async function checkSite(distDir: string, catalogFile: string, leftOut?: string): Promise<string> {
  const catalog = JSON.parse(readFileSync(catalogFile, 'utf8')) as Catalog;
  const found = await Promise.all([
    checkBuiltSite(distDir, leftOut),
    checkNumbers(distDir, catalog, readNumberExceptions()),
  ]);
  const issues = sortBuiltSiteIssues(found.flat());
  const count = `${String(issues.length)} ${issues.length === 1 ? 'problem' : 'problems'} in the built site.`;
  const texts = issues.map(({ file, message, hint }) => `${file}  ${message}\n    ${hint}`);
  return texts.length === 0 ? '' : [...texts, count].join('\n\n');
}
