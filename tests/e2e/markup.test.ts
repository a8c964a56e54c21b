import { expect, test } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { allPaths } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Whitespace and void style are the printer's business, not the reader's.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Every script and style is the site's own, served from the same place as the page.
    'require-sri': 'off',
    // Titles carry the site's name; search engines cut them where they must.
    'long-title': 'off',
    // "$147,220" in running text is not a telephone number.
    'tel-non-breaking': 'off',
  },
});

for (const path of allPaths) {
  test(`${path} is valid HTML`, async ({ request }) => {
    const response = await request.get(path);
    const report = await validator.validateString(await response.text());
    const found = report.results.flatMap(({ messages }) =>
      messages.map(
        ({ ruleId, message, line, column }) =>
          `${line.toString()}:${column.toString()} ${ruleId}: ${message}`,
      ),
    );
    expect(found).toEqual([]);
  });
}
