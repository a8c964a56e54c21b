/** Prints every chart of the guide, for comparing one process with another. */
import { buildFigureSpec } from '../../../src/charts/build-spec.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { readRealCatalog } from '../../helpers/svg-catalog.ts';

const catalog = readRealCatalog();
for (const id of Object.keys(catalog.figures))
  process.stdout.write(`${renderChart(buildFigureSpec(catalog, id))}\n`);
