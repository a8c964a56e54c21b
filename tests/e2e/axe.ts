import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Lists what axe objects to on a page as it stands, each with its rule and its markup. */
export async function listViolations(page: Page): Promise<string[]> {
  // A page that is looked at again still has axe, which is half a megabyte to parse.
  const hasAxe = await page.evaluate(() => 'axe' in window);
  const { violations } = await new AxeBuilder({ page, ...(hasAxe && { axeSource: ';' }) })
    // Without this axe describes every element that passes, which takes longer than the rules themselves.
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    // A page without frames needs no second page to gather the results in.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
