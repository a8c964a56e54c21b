/** One figure of the catalog as a picture that stands by itself, with its sources and its address in it. */
import type { Catalog } from '../catalog/catalog.ts';
import { formatAttribution } from '../catalog/citation.ts';
import { buildFigureSpec } from '../charts/build-spec.ts';
import { renderChart } from '../charts/render-chart.ts';
import { siteTitle } from '../site/site.ts';
import { buildFigureDataset } from './figure-dataset.ts';
import { describeReuse } from './licences.ts';
import { readLightColors } from './light-colors.ts';
import { buildStandaloneSvg } from './standalone-svg.ts';

/**
 * Draws a figure.
 * @param tokensCss the text of src/styles/tokens.css, for the colours
 * @throws Error when the catalog has no such figure.
 */
export function drawFigurePicture(catalog: Catalog, figureId: string, tokensCss: string): string {
  const spec = buildFigureSpec(catalog, figureId);
  const { title, description, sources, address, lastChecked } = buildFigureDataset(catalog, spec);
  const credits = sources.map(
    ({ source }) => `Source: ${formatAttribution(source)} ${describeReuse(source)}`,
  );
  return buildStandaloneSvg(renderChart(spec), {
    title,
    subtitle: description,
    footer: [...credits, `${siteTitle} guide, ${address}. Last checked ${lastChecked}.`],
    colors: readLightColors(tokensCss),
  });
}
