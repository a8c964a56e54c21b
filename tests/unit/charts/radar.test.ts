import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SkillProfile } from '../../../src/catalog/schema-skills.ts';
import type { RadarSpec } from '../../../src/charts/chart-spec.ts';
import { layOutRadar } from '../../../src/charts/radar-layout.ts';
import { renderChart } from '../../../src/charts/render-chart.ts';
import { buildCatalog, buildProfile, figureText } from '../../helpers/svg-catalog.ts';
import { readTextLines } from '../../helpers/svg-lines-of-text.ts';
import { readPaths } from '../../helpers/svg-paths.ts';
import { buildSpecOf } from '../../helpers/svg-spec.ts';
import { findElements, parseXml } from '../../helpers/svg-xml.ts';

const names = [
  'Critical Thinking',
  'Mathematics',
  'Judgment and Decision Making',
  'Programming',
  'Management of Personnel Resources',
  'Telecommunications',
];

function build(
  profiles: readonly (readonly number[])[],
  items = names.slice(0, profiles[0]?.length),
): RadarSpec {
  const entries = profiles.map((scores, index): [string, SkillProfile] => {
    const skills = scores.map((importance, at) => {
      return { name: names[at] ?? '', importance, sampleSize: 8, month: '2024-05' };
    });
    return [`p${index.toString()}`, buildProfile({ title: `Occupation ${index.toString()}`, skills })];
  });
  const catalog = buildCatalog({
    skills: Object.fromEntries(entries),
    figures: {
      radar: { kind: 'radar', ...figureText, profiles: entries.map(([id]) => id), part: 'skills', items },
    },
  });
  return buildSpecOf('radar', catalog, 'radar');
}

// Neighbors that are both at the very center share one corner there, so the least is left out.
const score = fc.integer({ min: 101, max: 500 }).map((hundredths) => hundredths / 100);
const someProfiles = fc
  .tuple(fc.integer({ min: 3, max: 6 }), fc.integer({ min: 1, max: 2 }))
  .chain(([axes, count]) =>
    fc.array(fc.array(score, { minLength: axes, maxLength: axes }), { minLength: count, maxLength: count }),
  );

describe('a radar of any profiles', () => {
  it('is a regular polygon whose corners stand at the importance of each item, least in the middle', () => {
    fc.assert(
      fc.property(someProfiles, (profiles) => {
        const spec = build(profiles);
        const { radiusPx, abovePx } = layOutRadar(spec);
        const outlines = readPaths(parseXml(renderChart(spec))).filter(
          ({ isClosed, attributes }) => isClosed && attributes['stroke-width'] === '2.5',
        );
        expect(outlines).toHaveLength(profiles.length);
        outlines.forEach(({ parts: [corners = []], anchor, isStretched }, profile) => {
          expect({ anchor, isStretched }).toEqual({ anchor: { x: 50, y: abovePx }, isStretched: false });
          expect(corners).toHaveLength(profiles[profile]?.length ?? 0);
          corners.forEach(({ x, y }, index) => {
            const distance = (((profiles[profile]?.[index] ?? NaN) - 1) / 4) * radiusPx;
            const angle = (index / corners.length) * 2 * Math.PI;
            expect(Math.hypot(x, y)).toBeCloseTo(distance, 0);
            expect(Math.hypot(x - distance * Math.sin(angle), y + distance * Math.cos(angle))).toBeLessThan(
              0.08,
            );
          });
        });
      }),
    );
  });

  it('tells two profiles apart by dash and by shape', () => {
    fc.assert(
      fc.property(someProfiles, (profiles) => {
        const root = parseXml(renderChart(build(profiles)));
        const dashes = readPaths(root)
          .filter(({ isClosed, attributes }) => isClosed && attributes['stroke-width'] === '2.5')
          .map(({ attributes }) => attributes['stroke-dasharray']);
        expect(dashes).toEqual([undefined, '6 4'].slice(0, profiles.length));
        // One shape an axis, and one in the key.
        const axes = profiles[0]?.length ?? 0;
        expect(findElements(root, 'circle')).toHaveLength(axes + 1);
        expect(findElements(root, 'rect')).toHaveLength(profiles.length === 2 ? axes + 1 : 0);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps every word inside the picture at 320 px, and none over another', () => {
    fc.assert(
      fc.property(someProfiles, (profiles) => {
        const lines = readTextLines(renderChart(build(profiles))).map((line) => ({
          ...line,
          ...line.spanAt(320),
        }));
        for (const { text, start, end } of lines) {
          expect(start, text).toBeGreaterThanOrEqual(-1);
          expect(end, text).toBeLessThanOrEqual(321);
        }
        const overlaps = lines.flatMap((a, index) =>
          lines
            .slice(index + 1)
            .filter((b) => Math.abs(a.y - b.y) < 10 && a.start < b.end && b.start < a.end)
            .map((b) => `${a.text} / ${b.text}`),
        );
        expect(overlaps).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a skill radar', () => {
  it('writes each importance with two decimals beside the name of its item, and the same in the table', () => {
    const spec = build([
      [4.12, 3, 2.5],
      [3.88, 5, 1],
    ]);
    expect(spec.axes.map(({ label, amounts }) => [label, ...amounts.map(({ text }) => text)])).toEqual([
      ['Critical Thinking', '4.12', '3.88'],
      ['Mathematics', '3.00', '5.00'],
      ['Judgment and Decision Making', '2.50', '1.00'],
    ]);
    expect(spec.table.rows).toEqual(
      spec.axes.map(({ label, amounts }) => [label, ...amounts.map(({ text }) => text)]),
    );
  });

  it('tells ratings apart that one decimal would make alike', () => {
    const [axis] = build([
      [4.05, 3, 2],
      [3.95, 3, 2],
    ]).axes;
    expect(axis?.amounts.map(({ text }) => text)).toEqual(['4.05', '3.95']);
  });

  it('says all that it shows in words, with the scale', () => {
    expect(build([[4.12, 3, 2.5]]).description).toBe(
      'What is drawn. Importance from 1 to 5. Occupation 0: Critical Thinking 4.12, Mathematics 3.00, Judgment and Decision Making 2.50.',
    );
  });

  it('throws for an item that a profile does not rate, and for a profile that is not there', () => {
    expect(() =>
      build([[4, 3, 2]], ['Critical Thinking', 'Mathematics', 'Dancing']),
    ).toThrowErrorMatchingInlineSnapshot(
      `[Error: No "Dancing" in the skills of the skill profile "p0" for the figure "radar".]`,
    );
    const catalog = buildCatalog({
      figures: {
        radar: { kind: 'radar', ...figureText, profiles: ['nobody'], part: 'skills', items: names },
      },
    });
    expect(() => buildSpecOf('radar', catalog, 'radar')).toThrowErrorMatchingInlineSnapshot(
      `[Error: No skill profile "nobody" for the figure "radar".]`,
    );
  });
});
