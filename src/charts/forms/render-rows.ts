/** Horizontal strips on one scale: bands, points and labels by Chart.js, and the key under them. */
import { buildChartConfig } from '../chart-config.ts';
import type { RowsSpec } from '../chart-spec.ts';
import { drawKey, keyHeight } from '../key.ts';
import { layOutRows } from '../layout.ts';
import { createRecorder } from '../svg-context.ts';
import { sizes } from '../theme.ts';
import { drawWithChartjs } from './draw-with-chartjs.ts';
import type { DrawnForm } from './drawn-form.ts';

/** Draws the strips of a spec from the top, its axis, and its key where it shows one. */
export function renderRows(spec: RowsSpec): DrawnForm {
  const layout = layOutRows(spec);
  const plotPx = layout.heightPx + (spec.scale.ticks.length > 0 ? sizes.axisPx : 0);
  const recorder = createRecorder(sizes.widthPx, plotPx);
  recorder.cornerRadius = sizes.cornerPx;
  drawWithChartjs(recorder, buildChartConfig(spec, layout, recorder));
  drawKey(spec, recorder, plotPx);
  return { elements: recorder.elements, heightPx: plotPx + keyHeight(spec) };
}
