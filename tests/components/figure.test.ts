import { beforeEach, describe, expect, it } from 'vitest';
import ChartPreview from '../../src/components/ChartPreview.astro';
import Figure from '../../src/components/Figure.astro';
import { buildFigureSpec } from '../../src/charts/build-spec.ts';
import { renderChart } from '../../src/charts/render-chart.ts';
import { readRealCatalog } from '../helpers/svg-catalog.ts';
import { useCatalog } from './catalog-of-test.ts';
import { buildGuide, hostile } from './guide-catalog.ts';
import { listElements, readText, render } from './render.ts';

beforeEach(() => {
  useCatalog(buildGuide());
});

describe('Figure', () => {
  it('can be linked to by its id and found by its headline', async () => {
    const html = await render(Figure, { props: { id: 'pay' } });
    expect(html).toMatch(
      /^<figure id="pay" class="figure" data-pagefind-title="Engineers earn near \$147k">/,
    );
    expect(html).toMatch(/<\/figure>$/);
  });

  it('says its headline in short figures and its reading in exact ones', async () => {
    const text = readText(await render(Figure, { props: { id: 'pay' } }));
    expect(text).toContain('Engineers earn near $147k');
    expect(text).toContain('What it shows. The average is $147,220.');
    expect(text).toContain('What it does not. Not every one earns $173,000.');
  });

  it('holds the drawn chart as it is', async () => {
    const svg = renderChart(buildFigureSpec(buildGuide(), 'pay'));
    expect(await render(Figure, { props: { id: 'pay' } })).toContain(svg);
  });

  it('gives every figure in a table', async () => {
    const html = await render(Figure, { props: { id: 'pay' } });
    expect(listElements(html).join(' ')).toContain('details summary table thead');
    expect([...html.matchAll(/<td class="number">([^<]*)/g)].map(([, cell]) => cell)).toEqual([
      '$118,500',
      '$173,000',
      '$147,220',
    ]);
  });

  it('names every source behind it, those drawn before those quoted, each with a link to its record', async () => {
    const html = await render(Figure, { props: { id: 'growth' } });
    expect(
      [...html.matchAll(/<a href="(\/sources\/[^"]*)">([^<]*)/g)].map(([, href, text]) => [href, text]),
    ).toEqual([
      ['/sources/forecast/', 'Forum, Jobs Forecast (no date). Not verified.'],
      ['/sources/survey/', 'Survey Office, Pay Survey (2024). Read at the source.'],
    ]);
    expect(readText(html)).toMatch(/Not verified\. [^.]*\.[^.]*\. Survey Office, Pay Survey/);
  });

  it('throws for a figure that is not in the catalog', async () => {
    await expect(render(Figure, { props: { id: 'pya' } })).rejects.toThrow(
      'No figure "pya" in content/figures.',
    );
  });

  it('writes its texts as text, whatever they hold', async () => {
    const guide = buildGuide();
    const texts = { title: hostile, subtitle: hostile, conclude: hostile, caution: hostile };
    const figures = { pay: { ...guide.figures['pay'], ...texts } } as typeof guide.figures;
    useCatalog({ ...guide, figures });
    const html = await render(Figure, { props: { id: 'pay' } });
    // The one script is the kit's own.
    expect(listElements(html.replace(/<script type="module"[^>]*><\/script>/, ''))).not.toContain('script');
    // Title and subtitle stand in the caption and in the picture's alternative text, the title also in the
    // reference, the reading once each.
    expect(readText(html.replace(/<pre>[^<]*/, '')).split(hostile)).toHaveLength(8);
  });

  it.each(Object.keys(readRealCatalog().figures))('shows the figure "%s" of the guide whole', async (id) => {
    useCatalog(readRealCatalog());
    const html = await render(Figure, { props: { id } });
    expect(html).toContain(`<figure id="${id}"`);
    expect(html).toContain('href="/sources/');
    // A chart may hold pictures of its own, and BibTeX is written with braces.
    const parts = ['figcaption', 'svg', 'details', 'table', 'pre'];
    const found = listElements(html).filter((name) => parts.includes(name));
    expect([...new Set(found)]).toEqual(parts);
    expect(readText(html.replace(/<pre>[^<]*/, ''))).not.toMatch(/undefined|NaN|[{}]/);
  });
});

describe('ChartPreview', () => {
  const preview = () => render(ChartPreview, { props: { id: 'pay', to: '/salaries/#pay' } });

  it('shows the headline and the chart, both leading to where it stands in full', async () => {
    const html = await preview();
    expect(readText(html)).toContain('Engineers earn near $147k');
    expect(html).toContain(renderChart(buildFigureSpec(buildGuide(), 'pay')));
    expect(html.match(/<a href="\/salaries\/#pay"/g)).toHaveLength(2);
  });

  it('claims neither the id nor the search entry of the figure', async () => {
    expect(await preview()).not.toMatch(/ id="pay"|data-pagefind-title|<table|<figure/);
  });

  it('throws for a figure that is not in the catalog', async () => {
    const props = { id: 'pya', to: '/' };
    await expect(render(ChartPreview, { props })).rejects.toThrow('No figure "pya" in content/figures.');
  });
});
