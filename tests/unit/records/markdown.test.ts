import { describe, expect, it } from 'vitest';
import { listChecks, writeChecklist, writeTemplate } from '../../../src/records/markdown.ts';
import { readContentWith } from '../catalog/build-content.ts';

const { catalog } = readContentWith();
const site = 'https://guide.example';
const template = catalog.templates['design-note'];
if (!template) throw new Error('The fixture has no template.');

describe('writeTemplate', () => {
  it('writes what to put in each part', () => {
    expect(writeTemplate(template, false, catalog, site)).toBe(
      [
        '# Design note',
        '*It serves one decision.*',
        '## Question',
        '> What is to be decided?',
        '## Choices',
        '> What could be done?',
        '## Decision',
        '> What will be done?',
        '## Review',
        '> When is it looked at again?\n',
      ].join('\n\n'),
    );
  });

  it('writes the worked example, marked as one', () => {
    const worked = writeTemplate(template, true, catalog, site);
    expect(worked).toContain('*Worked example. A hypothetical shop sorts its mail.*');
    expect(worked).toContain('## Choices\n\n- By date\n- By sender');
  });

  it('makes links work outside the site', () => {
    const linked = { ...template, purpose: 'See [pay](/pay/).' };
    expect(writeTemplate(linked, false, catalog, site)).toContain('[pay](https://guide.example/pay/)');
  });
});

describe('the checklist', () => {
  it('gathers the checks by stage and leaves out stages without any', () => {
    expect(listChecks(catalog)).toEqual([
      {
        stage: 'operate',
        name: 'Operate',
        items: [{ practiceId: 'watch-inputs', check: 'Each input has a limit.' }],
      },
    ]);
  });

  it('is a Markdown task list that says where it comes from', () => {
    expect(writeChecklist(catalog, site)).toBe(
      '# Machine learning readiness checklist\n\n## Operate\n\n- [ ] Each input has a limit.\n\nFrom https://guide.example/best-practices/checklist/\n',
    );
  });
});
