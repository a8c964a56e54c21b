import { beforeEach, describe, expect, it } from 'vitest';
import Checklist from '../../src/components/Checklist.astro';
import Cite from '../../src/components/Cite.astro';
import Levels from '../../src/components/Levels.astro';
import PageReferences from '../../src/components/PageReferences.astro';
import ReadingList from '../../src/components/ReadingList.astro';
import Record from '../../src/components/Record.astro';
import ReferenceEntries from '../../src/components/ReferenceEntries.astro';
import SkillMap from '../../src/components/SkillMap.astro';
import TemplateBody from '../../src/components/TemplateBody.astro';
import Templates from '../../src/components/Templates.astro';
import TermEntry from '../../src/components/TermEntry.astro';
import { readContentWith } from '../unit/catalog/build-content.ts';
import { useCatalog } from './catalog-of-test.ts';
import { readText, render } from './render.ts';

const { catalog } = readContentWith();

beforeEach(() => {
  useCatalog(catalog);
});

describe('Record', () => {
  it('brings its title as a heading with its permanent id', async () => {
    const html = await render(Record, { props: { kind: 'practices', id: 'watch-inputs' } });
    expect(html).toContain('<h3 id="watch-inputs">Watch the inputs</h3>');
    expect(html).toContain('<section class="record" aria-labelledby="watch-inputs"');
  });

  it('shows steps in order and other parts after their names', async () => {
    const html = await render(Record, { props: { kind: 'practices', id: 'watch-inputs' } });
    expect(html).toMatch(/<ol[^>]*>\s*<li[^>]*>Choose what to watch\.<\/li>/);
    expect(readText(html)).toContain('Done when. An alert has been seen.');
    expect(readText(html)).toContain('Helps against: A stale model.');
  });

  it('throws for a kind that cannot be placed', async () => {
    await expect(render(Record, { props: { kind: 'salaries', id: 'x' } })).rejects.toThrow(
      '<Record> cannot place records of the kind "salaries".',
    );
  });
});

describe('Cite', () => {
  it('names the reference and links it, with no space to spare', async () => {
    expect(await render(Cite, { props: { id: 'roe-2020-book' } })).toBe(
      '<a class="cite" href="/references/book/#roe-2020-book">[Roe 2020, 2nd ed.]</a>',
    );
  });

  it('throws for a reference that does not exist', async () => {
    await expect(render(Cite, { props: { id: 'none' } })).rejects.toThrow('There is no reference "none".');
  });
});

describe('the lists', () => {
  it('tick every check and lead to its practice', async () => {
    const html = await render(Checklist);
    expect(html.match(/type="checkbox"/g)).toHaveLength(1);
    expect(html).toContain('href="/work/#watch-inputs"');
    expect(html).toContain('- [ ] Each input has a limit.');
  });

  it('give each level its axes and its signs, lowest first', async () => {
    const text = readText(await render(Levels));
    expect(text.indexOf('Junior')).toBeLessThan(text.indexOf('Senior'));
    expect(text.match(/Settles what is unclear there\./g)).toHaveLength(2);
  });

  it('give each skill its three depths and what shows it', async () => {
    const text = readText(await render(SkillMap));
    expect(text).toMatch(/^Systems\s*Sorting\s*Senior\s*Sorts\.\s*Staff\s*Designs sorters\./);
    expect(text).toMatch(/Shown by\s*A sorted shelf\.\s*Tested in\s*system design$/);
  });

  it('lead to templates', async () => {
    const html = await render(Templates, { props: { ids: 'design-note' } });
    expect(html).toContain('href="/templates/design-note/"');
    await expect(render(Templates, { props: { ids: 'none' } })).rejects.toThrow('no template "none"');
  });

  it('recommend only what has a reason to be read', async () => {
    const text = readText(await render(ReadingList));
    expect(text).toContain('A Book for Tests');
    expect(text).not.toContain('On Drift');
  });
});

describe('TemplateBody', () => {
  it('shows each part, what to write there and the worked example', async () => {
    const html = await render(TemplateBody, { props: { id: 'design-note' } });
    expect(html).toContain('<h3 id="design-note-choices"');
    expect(html).toContain('<li>By sender</li>');
    expect(html).toContain('href="/templates/design-note-worked.md"');
    expect(readText(html)).toContain('Take it away as Markdown: blank or worked.');
  });
});

describe('references', () => {
  it('say what rests on them and how they were verified', async () => {
    const text = readText(await render(ReferenceEntries, { props: { group: 'papers-to-2020' } }));
    expect(text).toContain('J. Doe, R. Roe, and others. Journal of Tests, 2019.');
    expect(text).toContain('Supports. Inputs change after release.');
    expect(text).toContain('Text read, 2026-01-10.');
    expect(text).not.toContain('A Book for Tests');
  });

  it('of a page include those of its records, each once', async () => {
    const page = catalog.pages['work'];
    const html = await render(PageReferences, { props: { page } });
    expect(html.match(/href="https:\/\/journal\.example\/drift"/g)).toHaveLength(1);
  });

  it('are no list where a page cites nothing', async () => {
    const page = catalog.pages['sources'];
    expect(readText(await render(PageReferences, { props: { page } }))).toBe('');
  });
});

describe('TermEntry', () => {
  it('gives the definition, other names, what to read next and where it is used', async () => {
    const html = await render(TermEntry, { props: { id: 'term-drift' } });
    const text = readText(html);
    expect(text).toContain('Also: covariate shift');
    expect(text).toContain('A change in the inputs of a model after its release.');
    expect(html).toContain('href="/glossary/operation/#term-limit"');
    expect(text).toContain('In depth: Pay');
  });
});
