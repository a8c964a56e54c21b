/** Templates and the readiness checklist -> Markdown files that a reader can take away. In: records. Out: Markdown. */
import type { Catalog } from '../catalog/catalog.ts';
import { stages, type Practice } from '../catalog/schema-craft.ts';
import type { Template } from '../catalog/schema-hiring.ts';
import { resolveText } from './rich-text.ts';

/** The stages as headings. */
export const stageNames: Readonly<Record<Practice['stage'], string>> = {
  frame: 'Frame the problem',
  data: 'Data',
  build: 'Build',
  evaluate: 'Evaluate',
  release: 'Release',
  operate: 'Operate',
  retire: 'Retire',
  llm: 'Systems built on language models',
  people: 'People and plans',
};

/** Makes links that begin at the root of the site lead to it from anywhere. */
const makeAbsolute = (markdown: string, siteUrl: string): string =>
  markdown.replace(/\]\(\//g, `](${siteUrl}/`);

/** Writes a template as Markdown: blank, with what to write in each part, or worked for its example. */
export function writeTemplate(
  template: Template,
  isWorked: boolean,
  catalog: Catalog,
  siteUrl: string,
): string {
  const opening = isWorked
    ? `*Worked example. ${template.example}*`
    : `*${resolveText(template.purpose, catalog)}*`;
  const parts = template.parts.map(({ heading, asks, worked }) => {
    const body = isWorked ? resolveText(worked.trim(), catalog) : `> ${resolveText(asks, catalog)}`;
    return `## ${heading}\n\n${body}`;
  });
  return makeAbsolute(`${[`# ${template.title}`, opening, ...parts].join('\n\n')}\n`, siteUrl);
}

/** One stage of the readiness checklist. */
export interface ChecklistStage {
  readonly stage: Practice['stage'];
  readonly name: string;
  readonly items: readonly { readonly practiceId: string; readonly check: string }[];
}

/** Gathers the checks of all practices by stage, first stage first; within one, in the order of the practices' titles. */
export function listChecks({ practices }: Catalog): ChecklistStage[] {
  const byTitle = Object.entries(practices).sort(([, a], [, b]) => a.title.localeCompare(b.title, 'en'));
  return stages
    .map((stage) => ({
      stage,
      name: stageNames[stage],
      items: byTitle
        .filter(([, practice]) => practice.stage === stage)
        .flatMap(([practiceId, { checks }]) => checks.map((check) => ({ practiceId, check }))),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Writes the readiness checklist as a Markdown task list. */
export function writeChecklist(catalog: Catalog, siteUrl: string): string {
  const parts = listChecks(catalog).map(
    ({ name, items }) => `## ${name}\n\n${items.map(({ check }) => `- [ ] ${check}`).join('\n')}`,
  );
  return `${['# Machine learning readiness checklist', ...parts, `From ${siteUrl}/best-practices/checklist/`].join('\n\n')}\n`;
}
