import { describe, expect, it } from 'vitest';
import type { PointMark, RangeMark, RowsSpec } from '../../../src/charts/chart-spec.ts';
import { drawKey, keyHeight } from '../../../src/charts/key.ts';
import { createRecorder } from '../../../src/charts/svg-context.ts';
import { measureText } from '../../../src/charts/text-metrics.ts';
import { findElements, parseXml, readText } from '../../helpers/svg-xml.ts';

const band = (tone: RangeMark['tone'], measure: string): RangeMark => ({ from: 1, to: 2, tone, measure });
const point = (shape: PointMark['shape'], measure: string): PointMark => ({ at: 1, shape, measure });

function build(ranges: readonly RangeMark[], points: readonly PointMark[], showsKey = true): RowsSpec {
  return {
    form: 'rows',
    id: 'figure',
    title: 'Title',
    description: 'Description.',
    scale: { kind: 'linear', min: 0, max: 3, ticks: [] },
    rows: [{ label: 'Row', ranges, points, labels: [] }],
    showsKey,
    table: { columns: [], rows: [], records: [] },
  };
}

function draw(spec: RowsSpec): readonly string[] {
  const recorder = createRecorder(320, 100);
  drawKey(spec, recorder, 100);
  return recorder.elements;
}

const readTexts = (spec: RowsSpec) => findElements(parseXml(`<svg>${draw(spec).join('')}</svg>`), 'text');

describe('the key', () => {
  it('is absent, and takes no room, where the chart shows none', () => {
    const spec = build([band('strong', 'typical')], [], false);
    expect(draw(spec)).toEqual([]);
    expect(keyHeight(spec)).toBe(0);
  });

  it('names each kind of mark once, bands before points', () => {
    const spec = build(
      [band('soft', 'whole range'), band('strong', 'typical'), band('soft', 'whole range')],
      [point('ring', 'average'), point('tick', 'median'), point('ring', 'average')],
    );
    expect(readTexts(spec).map(readText)).toEqual(['whole range', 'typical', 'average', 'median']);
  });

  it('keeps two entries that share a mark but not a meaning', () => {
    expect(readTexts(build([band('strong', 'typical'), band('strong', 'middle half')], []))).toHaveLength(2);
  });

  it('draws each sample as its mark is drawn', () => {
    const spec = build(
      [band('strong', 'a'), band('soft', 'b')],
      [point('ring', 'c'), point('tick', 'd'), point('dot', 'e')],
    );
    expect(draw(spec).filter((element) => !element.startsWith('<text'))).toEqual([
      '<rect x="0" y="111.5" width="18" height="10" fill="var(--chart-strong,#0b6e63)"/>',
      '<rect x="45.03" y="113.5" width="18" height="6" fill="var(--chart-soft,#b9d8d2)"/>',
      '<circle cx="99.07" cy="116.5" r="5.5" fill="var(--chart-surface,#fff)"/>',
      '<circle cx="99.07" cy="116.5" r="5.5" fill="none" stroke="var(--chart-point,#8a4b08)" stroke-width="2.5"/>',
      '<line x1="143.39" y1="108.5" x2="143.39" y2="124.5" stroke="var(--chart-point,#8a4b08)" stroke-width="3"/>',
      '<circle cx="188.43" cy="116.5" r="4.5" fill="var(--chart-point,#8a4b08)"/>',
    ]);
  });

  it('wraps to the narrowest width, and is as high as its lines', () => {
    const measures = [
      'whole reported range',
      '25th to 75th percentile',
      'typical range',
      '10th to 90th percentile',
    ];
    const spec = build(
      measures.map((measure) => band('strong', measure)),
      [point('ring', 'average')],
    );
    const texts = readTexts(spec).map((text) => ({
      end: Number(text.attributes['x']) + measureText(readText(text), 11.5),
      y: Number(text.attributes['y']),
    }));
    const lines = new Set(texts.map(({ y }) => y));
    expect(lines.size).toBeGreaterThan(1);
    expect(Math.max(...texts.map(({ end }) => end))).toBeLessThanOrEqual(320);
    expect(keyHeight(spec)).toBe(lines.size * 21 + 6);
    expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(100 + keyHeight(spec));
  });

  it('leaves the recorder stretching again', () => {
    const recorder = createRecorder(320, 100);
    drawKey(build([band('strong', 'a')], []), recorder, 100);
    expect(recorder.fixed).toBe(false);
  });
});
