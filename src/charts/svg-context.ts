/**
 * A recorder with the face of a canvas context: Chart.js draws on it, and SVG text comes out.
 *
 * In: canvas calls with x and y in CSS pixels at the width the chart was laid out for. Out: SVG elements
 * whose x positions are percentages of that width, so that the plot stretches while text, bars' thickness
 * and points keep their size. It must not know what is drawn. A call that it cannot honour throws by name,
 * since a silent gap in a chart is worse than a failed build.
 */
import { anchors, baselineShift, escapeXml, formatCoordinate, parseFontSize } from './svg-format.ts';
import { initialState, normalizeBox, type Box, type Circle, type Move, type State } from './svg-state.ts';
import { measureText } from './text-metrics.ts';

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

  beginPath(): void {
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
  }

  stroke(): void {
    const paint = this.#strokePaint();
    for (const circle of this.#circles) this.#pushCircle(circle, `fill="none" ${paint}`);
    if (this.#boxes.length > 0) throw unsupported('stroke of a rectangle');
    if (this.#path.length === 0) return;
    const [from, to] = this.#path;
    if (this.#path.length !== 2 || !from || to?.op !== 'L')
      throw unsupported('stroke of a path that is not one line');
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
    this.fillTextAndNote(text, { text: '', fontPx: 0, fill: '' }, x, y);
  }

  /** Like fillText, with a note that follows on the same line however wide the text turns out to be. */
  fillTextAndNote(
    text: string,
    note: { text: string; fontPx: number; fill: string },
    x: number,
    y: number,
  ): void {
    const fontPx = parseFontSize(this.font);
    const shift = baselineShift[this.textBaseline] ?? 0;
    const anchor = anchors[this.textAlign];
    const tspan =
      note.text === ''
        ? ''
        : ` <tspan font-size="${formatCoordinate(note.fontPx)}" font-weight="400" fill="${note.fill}">${escapeXml(note.text)}</tspan>`;
    const weight = /\b(bold|600|700)\b/.exec(this.font) ? ' font-weight="600"' : '';
    this.#elements.push(
      `<text x="${this.#x(x + this.shiftX)}" y="${formatCoordinate(y + this.shiftY + shift * fontPx)}" font-size="${formatCoordinate(fontPx)}"` +
        `${anchor ? ` text-anchor="${anchor}"` : ''}${weight} fill="${this.fillStyle}">${escapeXml(text)}${tspan}</text>`,
    );
  }

  measureText(text: string): {
    width: number;
    actualBoundingBoxAscent: number;
    actualBoundingBoxDescent: number;
  } {
    const fontPx = parseFontSize(this.font);
    return {
      width: measureText(text, fontPx),
      actualBoundingBoxAscent: fontPx * 0.8,
      actualBoundingBoxDescent: fontPx * 0.2,
    };
  }

  // Chart.js clears, clips and resets the pixel ratio before it draws; on a fresh recorder these change nothing.
  clearRect(): void {
    // Nothing to do.
  }
  clip(): void {
    // Nothing to do.
  }
  closePath(): void {
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

function unsupported(call: string): Error {
  return new Error(
    `The chart recorder cannot draw "${call}". Add it to src/charts/svg-context.ts with a test, or draw the mark in another way.`,
  );
}
