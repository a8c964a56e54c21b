import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkBuiltSite } from '../../../src/integrations/check-built-site.ts';

/** What a test may change of a page. */
export interface PageParts {
  readonly title?: string;
  readonly description?: string;
  readonly language?: string;
  readonly body?: string;
}

/** A page with nothing wrong but what a test changes. */
export function page({
  title = 'Home',
  description = 'What stands here.',
  language = 'en-US',
  body = '',
}: PageParts = {}): string {
  return (
    `<!DOCTYPE html><html${language && ` lang="${language}"`}><head><title>${title}</title>` +
    `<meta name="description" content="${description}"></head><body><h1 id="_top">Title</h1>${body}</body></html>`
  );
}

/** A second page, at /pay/, with two anchors. */
export const other = page({
  title: 'Pay',
  description: 'What it pays.',
  body: '<h2 id="ranges">Ranges</h2><h2 id="café">Café</h2>',
});

/** Checks a folder with these files and writes each issue as its three lines. */
export async function check(files: Readonly<Record<string, string>>, leftOut?: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'built-site-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const issues = await checkBuiltSite(folder, leftOut);
    return issues.map(({ file, message, hint }) => `${file}\n${message}\n${hint}`).join('\n\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Checks a site of two pages, with this in the body of the first. */
export const checkHome = (body: string) => check({ 'index.html': page({ body }), 'pay/index.html': other });
