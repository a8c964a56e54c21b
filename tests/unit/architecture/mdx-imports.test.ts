import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { at } from '../../../scripts/project.ts';
import { listFiles } from '../../../scripts/stamp.ts';

const pages = listFiles(at('content/guide')).filter((file) => file.endsWith('.mdx'));

test.each(pages.map((file) => [relative(at(), file), file] as const))(
  '%s imports only components',
  (_name, file) => {
    const imports = [...readFileSync(file, 'utf8').matchAll(/^import .* from '(.*)';?$/gm)].map(
      ([, from]) => from,
    );
    for (const imported of imports) expect(imported).toMatch(/^(\.\.\/)+src\/components\/[A-Z]\w+\.astro$/);
  },
);
