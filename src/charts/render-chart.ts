/**
 * ChartSpec -> SVG string: draws the form that the spec asks for on the recorder, and wraps the recorded
 * elements with title and description.
 *
 * In: a spec. Out: one `<svg>` element as text, the same bytes on every machine. No salaries are known here.
 */
import type { ChartSpec } from './chart-spec.ts';
import type { DrawnForm } from './forms/drawn-form.ts';
import { renderLines } from './forms/render-lines.ts';
import { renderMultiples } from './forms/render-multiples.ts';
import { renderRadar } from './forms/render-radar.ts';
import { renderRows } from './forms/render-rows.ts';
import { escapeXml, formatCoordinate } from './svg-format.ts';

/** Draws a chart. @throws Error naming the canvas call, when a mark needs one that the recorder lacks. */
export function renderChart(spec: ChartSpec): string {
  const { elements, heightPx } = renderForm(spec);
  return (
    `<svg class="chart" xmlns="http://www.w3.org/2000/svg" role="img" width="100%" height="${formatCoordinate(heightPx)}" ` +
    `aria-labelledby="${spec.id}-t ${spec.id}-d" font-family="inherit">` +
    `<title id="${spec.id}-t">${escapeXml(spec.title)}</title>` +
    `<desc id="${spec.id}-d">${escapeXml(spec.description)}</desc>` +
    `${elements.join('')}</svg>`
  );
}

function renderForm(spec: ChartSpec): DrawnForm {
  switch (spec.form) {
    case 'rows':
      return renderRows(spec);
    case 'lines':
      return renderLines(spec);
    case 'multiples':
      return renderMultiples(spec);
    case 'radar':
      return renderRadar(spec);
  }
}
