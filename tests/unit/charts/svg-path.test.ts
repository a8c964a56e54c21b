import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecorder, type SvgContext } from '../../../src/charts/svg-context.ts';
import { formatPath, splitPath } from '../../../src/charts/svg-path.ts';
import type { Move } from '../../../src/charts/svg-state.ts';
import { parsePath } from '../../helpers/svg-paths.ts';

const line = (...points: readonly (readonly [x: number, y: number])[]): Move[] =>
  points.map(([x, y], index) => ({ op: index === 0 ? 'M' : 'L', x, y }));

const coordinate = fc.double({ min: -400, max: 400, noNaN: true });
const someLine = fc
  .array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 })
  .map((points) => line(...points));

describe('formatPath', () => {
  it('writes relative steps of a tenth of a pixel in few letters', () => {
    expect(formatPath([line([10, 20], [13.97, 19.66], [14, 25])])).toBe('M10 20l4-.3 0 5.3');
  });

  it('starts each further part where the one before ended', () => {
    expect(formatPath([line([0, 0], [5, 5]), line([10, 0], [12, 1])])).toBe('M0 0l5 5m5-5l2 1');
  });

  it('goes back to the start of a closed part', () => {
    const parts = [line([0, 0], [5, 0], [5, 5]), line([10, 0], [15, 0], [15, 5])];
    expect(formatPath(parts, true)).toBe('M0 0l5 0 0 5zm10 0l5 0 0 5z');
    expect(parsePath(formatPath(parts, true))).toEqual(
      parts.map((part) => part.map(({ x, y }) => ({ x, y }))),
    );
  });

  it('is read back within half a tenth of a pixel however long it is, since rounding does not add up', () => {
    fc.assert(
      fc.property(fc.array(someLine, { minLength: 1, maxLength: 5 }), fc.boolean(), (lines, isClosed) => {
        const drawn = parsePath(formatPath(lines, isClosed));
        expect(drawn.map(({ length }) => length)).toEqual(lines.map(({ length }) => length));
        lines.flat().forEach(({ x, y }, index) => {
          expect(Math.abs((drawn.flat()[index]?.x ?? NaN) - x)).toBeLessThan(0.0501);
          expect(Math.abs((drawn.flat()[index]?.y ?? NaN) - y)).toBeLessThan(0.0501);
        });
      }),
    );
  });
});

describe('splitPath', () => {
  it('begins a part at every move', () => {
    expect(splitPath([...line([0, 0], [1, 1]), ...line([2, 2])])).toEqual([
      line([0, 0], [1, 1]),
      line([2, 2]),
    ]);
    expect(splitPath([])).toEqual([]);
  });
});

describe('a recorder', () => {
  const record = (draw: (recorder: SvgContext) => void): readonly string[] => {
    const recorder = createRecorder(200, 100);
    recorder.beginPath();
    draw(recorder);
    return recorder.elements;
  };
  const trace = (recorder: SvgContext, points: readonly (readonly [number, number])[]) => {
    points.forEach(([x, y], index) => {
      if (index === 0) recorder.moveTo(x, y);
      else recorder.lineTo(x, y);
    });
  };
  const corner = [
    [0, 0],
    [100, 50],
    [200, 0],
  ] as const;

  it('stretches a line of several points in a nested picture, and keeps its stroke', () => {
    const elements = record((recorder) => {
      trace(recorder, corner);
      recorder.stroke();
    });
    expect(elements).toEqual([
      '<svg width="100%" height="100" viewBox="0 0 200 100" preserveAspectRatio="none"><path d="M0 0l100 50 100-50" fill="none" stroke="#000" stroke-width="1" vector-effect="non-scaling-stroke"/></svg>',
    ]);
  });

  it('fills an area, as opaque as told', () => {
    const elements = record((recorder) => {
      trace(recorder, corner);
      recorder.globalAlpha = 0.4;
      recorder.fill();
    });
    expect(elements).toEqual([
      '<svg width="100%" height="100" viewBox="0 0 200 100" preserveAspectRatio="none"><path d="M0 0l100 50 100-50z" fill="#000" fill-opacity="0.4"/></svg>',
    ]);
  });

  it('leaves no trace of a point that no line reaches', () => {
    const elements = record((recorder) => {
      recorder.moveTo(10, 10);
      recorder.moveTo(20, 20);
      recorder.stroke();
      recorder.fill();
    });
    expect(elements).toEqual([]);
  });

  it('draws around an anchor in pixels, so that the shape never stretches', () => {
    const elements = record((recorder) => {
      recorder.drawAnchored(100, 30, () => {
        trace(recorder, corner);
        recorder.closePath();
        recorder.stroke();
      });
      recorder.fillRect(100, 0, 20, 5);
    });
    expect(elements).toEqual([
      '<svg x="50%" y="30" overflow="visible">',
      '<path d="M0 0l100 50 100-50z" fill="none" stroke="#000" stroke-width="1"/>',
      '</svg>',
      '<rect x="50%" y="0" width="10%" height="5" fill="#000"/>',
    ]);
  });
});
