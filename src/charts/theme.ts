/** Sizes and colours shared by every chart. Colours are CSS variables, so one SVG serves light and dark. */

/** Colours by role; the variables are set in src/styles/tokens.css, and the fallbacks serve a saved SVG. */
export const colors = {
  strong: 'var(--chart-strong,#0b6e63)',
  soft: 'var(--chart-soft,#b9d8d2)',
  point: 'var(--chart-point,#8a4b08)',
  surface: 'var(--chart-surface,#fff)',
  grid: 'var(--chart-grid,#dfe3e0)',
  text: 'var(--chart-text,#1c2421)',
  muted: 'var(--chart-muted,#55605b)',
} as const;

/** Sizes in CSS pixels. The width is that of the narrowest phone column; wider pages stretch the plot, not the text. */
export const sizes = {
  widthPx: 320,
  fontPx: 13,
  smallFontPx: 11.5,
  rowLabelPx: 22,
  bandPx: 14,
  softBandPx: 6,
  labelLanePx: 31,
  singleLanePx: 17,
  rowGapPx: 14,
  axisPx: 24,
  keyLinePx: 21,
  edgePx: 20,
  pointRadiusPx: 5.5,
  cornerPx: 2,
} as const;
