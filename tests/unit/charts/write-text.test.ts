import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowsSpec } from '../../../src/charts/chart-spec.ts';
import { layOutRows } from '../../../src/charts/layout.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { measureBoldText, measureText } from '../../../src/charts/text-metrics.ts';
import { wrapText } from '../../../src/charts/write-text.ts';
import { readTextLines } from '../../helpers/svg-lines-of-text.ts';

describe('wrapText', () => {
  it('leaves a text that fits on one line', () => {
    expect(wrapText('Data scientists', 13, 320)).toEqual(['Data scientists']);
  });

  it('breaks between words and after a slash', () => {
    expect(wrapText('Adaptability/Flexibility at work', 13, 0)).toEqual([
      'Adaptability/',
      'Flexibility',
      'at',
      'work',
    ]);
  });

  it('keeps every letter, and no line wider than told unless it is a single word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z]{1,14}\/?$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 320 }), fc.boolean(), (some, widthPx, isStrong) => {
        const text = some.join(' ');
        const lines = wrapText(text, 13, widthPx, isStrong ? 'strong' : 'regular');
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        const measure = isStrong ? measureBoldText : measureText;
        for (const line of lines.filter((each) => / |\/./.test(each)))
          expect(measure(line, 13)).toBeLessThanOrEqual(widthPx);
      }),
    );
  });
});

describe('the name of a strip', () => {
  const build = (label: string, note?: string): RowsSpec => ({
    form: 'rows',
    id: 'figure',
    title: 'Title',
    description: 'Description.',
    scale: { kind: 'linear', min: 0, max: 10, ticks: [] },
    rows: [
      { label, ...(note === undefined ? {} : { note }), ranges: [], points: [], labels: [] },
      { label: 'Next', ranges: [], points: [], labels: [] },
    ],
    showsKey: false,
    table: { columns: [], rows: [], records: [] },
  });
  const longName = 'Computer and information research scientists of the federal government';
  const read = (spec: RowsSpec) => readTextLines(renderChart(spec)).map(({ text, y }) => [text, y]);

  it('stands on one line with its note where both fit', () => {
    expect(read(build('Senior', 'n = 12'))).toEqual([
      ['Senior n = 12', 13],
      ['Next', 13 + 50],
    ]);
  });

  it('has its note below where they do not, and moves its band and all that follows down', () => {
    expect(read(build('Computer and information systems', 'n = 1,164 ranges'))).toEqual([
      ['Computer and information systems', 13],
      ['n = 1,164 ranges', 29],
      ['Next', 13 + 50 + 16],
    ]);
  });

  it('breaks where it is wider than the narrowest picture', () => {
    expect(read(build(longName))).toEqual([
      ['Computer and information research', 13],
      ['scientists of the federal government', 29],
      ['Next', 13 + 50 + 16],
    ]);
    const [row] = layOutRows(build(longName, 'n = 1')).rows;
    expect(row?.bandMiddlePx).toBe(22 + 16 + 7 + (row?.isNoteBelow ? 16 : 0));
  });
});
