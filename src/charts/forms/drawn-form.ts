/** What one form of chart draws. */
export interface DrawnForm {
  /** SVG elements in drawing order. */
  readonly elements: readonly string[];
  /** Height of the picture in CSS pixels. */
  readonly heightPx: number;
}
