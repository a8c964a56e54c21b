import { beforeEach, describe, expect, it } from 'vitest';
import Figure from '../../src/components/Figure.astro';
import SourceBadge from '../../src/components/SourceBadge.astro';
import SourceGrade from '../../src/components/SourceGrade.astro';
import { grades } from '../../src/catalog/grade.ts';
import { buildSource } from '../helpers/svg-catalog.ts';
import { useBuildDay } from './build-day-of-test.ts';
import { useCatalog } from './catalog-of-test.ts';
import { buildGuide } from './guide-catalog.ts';
import { readText, render } from './render.ts';

beforeEach(() => {
  useCatalog(buildGuide());
  useBuildDay('2024-07-01');
});

describe('SourceBadge', () => {
  const renderBadge = () => render(SourceBadge, { props: { source: buildSource() } });

  it('prints nothing while a source is fresh', async () => {
    expect(readText(await renderBadge())).toBe('');
  });

  it('says when a source is due for a look, and since when', async () => {
    useBuildDay('2025-08-01');
    expect(readText(await renderBadge())).toBe('Due for a look');
    expect(await renderBadge()).toContain('title="Last looked at on 2024-06-01"');
  });

  it('stands under a figure whose source is due, and under no other', async () => {
    const renderFigure = async () => readText(await render(Figure, { props: { id: 'pay' } }));
    expect(await renderFigure()).not.toContain('Due for a look');
    useBuildDay('2025-08-01');
    expect(await renderFigure()).toContain('Due for a look');
  });
});

describe('SourceGrade', () => {
  it.each(grades)('says "Grade %s" to those who listen', async (grade) => {
    expect(readText(await render(SourceGrade, { props: { grade } }))).toBe(`Grade ${grade}`);
  });
});
