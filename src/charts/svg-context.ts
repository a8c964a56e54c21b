/**
 * A recorder with the face of a canvas context: Chart.js draws on it, and SVG text comes out.
 *
 * In: canvas calls with x and y in CSS pixels at the width the chart was laid out for. Out: SVG elements
 * whose x positions are percentages of that width, so that the plot stretches while text, bars' thickness
 * and points keep their size. It must not know what is drawn. A call that it cannot honour throws by name,
 * since a silent gap in a chart is worse than a failed build.
 */
import { formatCoordinate } from './svg-format.ts';
import { formatPath, splitPath, stretchPath } from './svg-path.ts';
import { initialState, normalizeBox, unsupported } from './svg-state.ts';
import type { Box, Circle, Move, State } from './svg-state.ts';
import { formatText, sizeText, type TextNote, type TextSize } from './svg-text.ts';

/** Records canvas calls as SVG elements. Chart.js sees it through {@link createRecorder}. */
export class SvgContext {
  /** The canvas that Chart.js asks for; only its size is real. */
  readonly canvas: {
    readonly width: number;
    readonly height: number;
    readonly style: Record<string, string>;
  };
  /** Corner radius of filled rectangles, in CSS pixels. */
  cornerRadius = 0;
  /** When true, x stays in pixels from the left edge instead of stretching with the page. */
  fixed = false;

  /** How far translate() has moved the origin, in CSS pixels. */
  shiftX = initialState.shiftX;
  shiftY = initialState.shiftY;
  fillStyle = initialState.fillStyle;
  strokeStyle = initialState.strokeStyle;
  lineWidth = initialState.lineWidth;
  font = initialState.font;
  textAlign = initialState.textAlign;
  textBaseline = initialState.textBaseline;
  // Set by Chart.js on every context; they have no meaning for what we draw.
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  miterLimit = 10;
  globalAlpha = 1;
  direction = 'inherit';

  readonly #elements: string[] = [];
  #dash: readonly number[] = [];
  #stack: State[] = [];
  #path: Move[] = [];
  #circles: Circle[] = [];
  #boxes: Box[] = [];
  #isClosed = false;

  constructor(widthPx: number, heightPx: number) {
    this.canvas = { width: widthPx, height: heightPx, style: {} };
  }

  /** The recorded elements, in drawing order. */
  get elements(): readonly string[] {
    return this.#elements;
  }

  save(): void {
    const { shiftX, shiftY, fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline } = this;
    const lineDash = this.#dash;
    this.#stack.push({
      shiftX,
      shiftY,
      fillStyle,
      strokeStyle,
      lineWidth,
      font,
      textAlign,
      textBaseline,
      lineDash,
    });
  }

  restore(): void {
    const state = this.#stack.pop();
    if (!state) return;
    const { lineDash, ...rest } = state;
    Object.assign(this, rest);
    this.#dash = lineDash;
  }

  translate(x: number, y: number): void {
    this.shiftX += x;
    this.shiftY += y;
  }

  rotate(angle: number): void {
    if (angle !== 0) throw unsupported('rotate by more than 0');
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = [...dash];
  }

  getLineDash(): number[] {
    return [...this.#dash];
  }

  closePath(): void {
    this.#isClosed = true;
  }

  beginPath(): void {
    this.#isClosed = false;
    this.#path = [];
    this.#circles = [];
    this.#boxes = [];
  }

  moveTo(x: number, y: number): void {
    this.#path.push({ op: 'M', x: x + this.shiftX, y: y + this.shiftY });
  }

  lineTo(x: number, y: number): void {
    this.#path.push({ op: 'L', x: x + this.shiftX, y: y + this.shiftY });
  }

  arc(x: number, y: number, radius: number, start: number, end: number): void {
    if (Math.abs(end - start) < 2 * Math.PI - 1e-6) throw unsupported('arc over less than a full circle');
    this.#circles.push({ x: x + this.shiftX, y: y + this.shiftY, radius });
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#boxes.push(normalizeBox({ x: x + this.shiftX, y: y + this.shiftY, width, height }));
  }

  fill(): void {
    for (const box of this.#boxes) this.#pushBox(box, `fill="${this.fillStyle}"`);
    for (const circle of this.#circles) this.#pushCircle(circle, `fill="${this.fillStyle}"`);
    const areas = splitPath(this.#path).filter(({ length }) => length > 2);
    if (areas.length > 0)
      this.#pushPath(formatPath(areas, true), `fill="${this.fillStyle}"${this.#opacity()}`);
  }

  /** Strokes lines; a path of more than one becomes one element. A point that no line reaches leaves no trace. */
  stroke(): void {
    const paint = this.#strokePaint();
    for (const circle of this.#circles) this.#pushCircle(circle, `fill="none" ${paint}`);
    if (this.#boxes.length > 0) throw unsupported('stroke of a rectangle');
    const lines = splitPath(this.#path).filter(({ length }) => length > 1);
    if (lines.length === 0) return;
    const [from, to, ...others] = lines.flat();
    if (!from || !to || others.length > 0 || this.#isClosed) {
      const stretch = this.fixed ? '' : ' vector-effect="non-scaling-stroke"';
      this.#pushPath(formatPath(lines, this.#isClosed), `fill="none" ${paint}${stretch}`);
      return;
    }
    this.#elements.push(
      `<line x1="${this.#x(from.x)}" y1="${formatCoordinate(from.y)}" x2="${this.#x(to.x)}" y2="${formatCoordinate(to.y)}" ${paint}/>`,
    );
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#pushBox(
      normalizeBox({ x: x + this.shiftX, y: y + this.shiftY, width, height }),
      `fill="${this.fillStyle}"`,
    );
  }

  fillText(text: string, x: number, y: number): void {
    this.fillLines([text], [], x, y);
  }

  /** Like fillText for several lines, with notes that follow however wide the text turns out to be. */
  fillLines(lines: readonly string[], notes: readonly TextNote[], x: number, y: number): void {
    const { font, fillStyle: fill, textAlign: align, textBaseline: baseline } = this;
    const place = this.#x(x + this.shiftX);
    this.#elements.push(formatText(lines, notes, place, y + this.shiftY, { font, fill, align, baseline }));
  }

  /** Draws something of fixed size around a place that stretches: inside, x and y count pixels from there. */
  drawAnchored(x: number, y: number, draw: () => void): void {
    this.#elements.push(`<svg x="${this.#x(x)}" y="${formatCoordinate(y)}" overflow="visible">`);
    const wasFixed = this.fixed;
    this.fixed = true;
    draw();
    this.fixed = wasFixed;
    this.#elements.push('</svg>');
  }

  measureText(text: string): TextSize {
    return sizeText(text, this.font);
  }

  // Chart.js clears, clips and resets the pixel ratio before it draws; on a fresh recorder these change nothing.
  clearRect(): void {
    // Nothing to do.
  }
  clip(): void {
    // Nothing to do.
  }
  resetTransform(): void {
    // Nothing to do.
  }
  setTransform(): void {
    // Nothing to do.
  }

  #x(x: number): string {
    return this.fixed ? formatCoordinate(x) : `${formatCoordinate((x / this.canvas.width) * 100)}%`;
  }

  #strokePaint(): string {
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.join(' ')}"` : '';
    return `stroke="${this.strokeStyle}" stroke-width="${formatCoordinate(this.lineWidth)}"${dash}`;
  }

  #opacity(): string {
    return this.globalAlpha < 1 ? ` fill-opacity="${formatCoordinate(this.globalAlpha)}"` : '';
  }

  #pushPath(d: string, paint: string): void {
    const { width, height } = this.canvas;
    this.#elements.push(this.fixed ? `<path d="${d}" ${paint}/>` : stretchPath(d, paint, width, height));
  }

  #pushBox({ x, y, width, height }: Box, paint: string): void {
    const corner = this.cornerRadius > 0 ? ` rx="${formatCoordinate(this.cornerRadius)}"` : '';
    this.#elements.push(
      `<rect x="${this.#x(x)}" y="${formatCoordinate(y)}" width="${this.#x(width)}" height="${formatCoordinate(height)}"${corner} ${paint}/>`,
    );
  }

  #pushCircle({ x, y, radius }: Circle, paint: string): void {
    this.#elements.push(
      `<circle cx="${this.#x(x)}" cy="${formatCoordinate(y)}" r="${formatCoordinate(radius)}" ${paint}/>`,
    );
  }
}

/** A recorder that throws by name when asked for anything a canvas has and it has not. */
export function createRecorder(widthPx: number, heightPx: number): SvgContext {
  const context = new SvgContext(widthPx, heightPx);
  return new Proxy(context, {
    get(target, property) {
      if (!(property in target) && typeof property === 'string') throw unsupported(property);
      const member: unknown = Reflect.get(target, property, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
    set(target, property, setting) {
      return Reflect.set(target, property, setting, target);
    },
  });
}
