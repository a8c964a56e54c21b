import type { Catalog } from './catalog.ts';
import { buildRecordPath, type CheckContext } from './check-context.ts';
import { formatQuantity } from './format.ts';
import type { Issue } from './issues.ts';
import { findQuantity, listReferences } from './quantity.ts';
import { listRecordTexts } from './record-texts.ts';
import { stripTemplates } from './template.ts';
import { findTypedNumbers } from './typed-numbers.ts';

/** Checks that no figure is typed by hand on a page, in a figure's texts or in a record, so that each has its source. */
export function checkTypedNumbers({ catalog, bodies }: CheckContext): Issue[] {
  const known = listPrinted(catalog);
  const onPages = bodies.flatMap(({ file, typedNumbers }) =>
    typedNumbers.map(({ text, line }) => ({ file, line, ...explain(text, known) })),
  );
  const inFigures = Object.entries(catalog.figures).flatMap(([id, figure]) =>
    (['title', 'subtitle', 'conclude', 'caution'] as const).flatMap((path) =>
      findTypedNumbers(stripTemplates(figure[path])).map(({ text }) => ({
        file: buildRecordPath('figures', id),
        path,
        ...explain(text, known),
      })),
    ),
  );
  const inRecords = listRecordTexts(catalog).flatMap(({ folder, id, path, text: recordText }) =>
    findTypedNumbers(stripTemplates(recordText)).map(({ text }) => ({
      file: buildRecordPath(folder, id),
      path,
      ...explain(text, known),
    })),
  );
  return [...onPages, ...inFigures, ...inRecords];
}

/** Every figure as it is printed, with the first reference that prints it. */
function listPrinted(catalog: Catalog): ReadonlyMap<string, string> {
  const printed = new Map<string, string>();
  for (const ref of listReferences(catalog)) {
    const quantity = findQuantity(catalog, ref);
    if (!quantity) continue;
    for (const style of ['exact', 'short'] as const) {
      const text = formatQuantity(quantity, style).replace(/^(about|at least) /, '');
      if (!printed.has(text)) printed.set(text, ref);
    }
  }
  return printed;
}

function explain(text: string, known: ReadonlyMap<string, string>): Pick<Issue, 'code' | 'message' | 'hint'> {
  const ref = known.get(text);
  return {
    code: 'number-in-prose',
    message: `The number "${text}" is typed by hand, so nothing says where it comes from.`,
    hint:
      ref === undefined
        ? 'Add it to content/salaries/, content/demand/ or content/claims/ with its source and refer to it, or write it as a word.'
        : `Write <Value of="${ref}" /> in the text, or {${ref}} in frontmatter and figure texts, if that is the figure you mean.`,
  };
}
