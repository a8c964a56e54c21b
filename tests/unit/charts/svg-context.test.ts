import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../../src/charts/svg-context.ts';

const record = () => createRecorder(200, 100);

describe('the recorder', () => {
  it('writes x and width in percent of the canvas, y and height in pixels', () => {
    const recorder = record();
    recorder.fillStyle = 'red';
    recorder.fillRect(50, 10, 100, 20);
    expect(recorder.elements).toEqual(['<rect x="25%" y="10" width="50%" height="20" fill="red"/>']);
  });

  it('keeps x in pixels while fixed', () => {
    const recorder = record();
    recorder.fixed = true;
    recorder.fillRect(50, 10, 100, 20);
    expect(recorder.elements).toEqual(['<rect x="50" y="10" width="100" height="20" fill="#000"/>']);
  });

  it('rounds every coordinate to two decimals', () => {
    const recorder = record();
    recorder.fillRect(200 / 3, 1 / 3, 100 / 3, 2 / 3);
    expect(recorder.elements).toEqual([
      '<rect x="33.33%" y="0.33" width="16.67%" height="0.67" fill="#000"/>',
    ]);
  });

  it('never writes a negative zero', () => {
    const recorder = record();
    recorder.fillRect(-0.001, -0.001, 10, 10);
    expect(recorder.elements.join('')).toContain('x="0%" y="0"');
  });

  it('turns a rectangle drawn backwards the right way round', () => {
    const recorder = record();
    recorder.fillRect(150, 30, -100, -20);
    expect(recorder.elements).toEqual(['<rect x="25%" y="10" width="50%" height="20" fill="#000"/>']);
  });

  it('rounds the corners of rectangles when told to', () => {
    const recorder = record();
    recorder.cornerRadius = 2;
    recorder.beginPath();
    recorder.rect(0, 0, 20, 20);
    recorder.fill();
    expect(recorder.elements).toEqual(['<rect x="0%" y="0" width="10%" height="20" rx="2" fill="#000"/>']);
  });

  it('draws a full circle filled, then empty with its outline', () => {
    const recorder = record();
    recorder.fillStyle = 'white';
    recorder.strokeStyle = 'blue';
    recorder.lineWidth = 2.5;
    recorder.beginPath();
    recorder.arc(100, 50, 5.5, 0, 2 * Math.PI);
    recorder.fill();
    recorder.stroke();
    expect(recorder.elements).toEqual([
      '<circle cx="50%" cy="50" r="5.5" fill="white"/>',
      '<circle cx="50%" cy="50" r="5.5" fill="none" stroke="blue" stroke-width="2.5"/>',
    ]);
  });

  it('draws a line with its dashes', () => {
    const recorder = record();
    recorder.setLineDash([4, 2]);
    recorder.beginPath();
    recorder.moveTo(20, 0);
    recorder.lineTo(40, 100);
    recorder.stroke();
    expect(recorder.getLineDash()).toEqual([4, 2]);
    expect(recorder.elements).toEqual([
      '<line x1="10%" y1="0" x2="20%" y2="100" stroke="#000" stroke-width="1" stroke-dasharray="4 2"/>',
    ]);
  });

  it('starts a new path with nothing in it', () => {
    const recorder = record();
    recorder.rect(0, 0, 10, 10);
    recorder.arc(0, 0, 5, 0, 2 * Math.PI);
    recorder.moveTo(0, 0);
    recorder.beginPath();
    recorder.fill();
    recorder.stroke();
    expect(recorder.elements).toEqual([]);
  });

  it('writes text as text, with its anchor, weight and size', () => {
    const recorder = record();
    recorder.font = '600 13px sans-serif';
    recorder.textAlign = 'center';
    recorder.fillText('R&D <3', 100, 50);
    expect(recorder.elements).toEqual([
      '<text x="50%" y="50" font-size="13" text-anchor="middle" font-weight="600" fill="#000">R&amp;D &lt;3</text>',
    ]);
  });

  it.each([
    ['right', ' text-anchor="end"'],
    ['end', ' text-anchor="end"'],
    ['center', ' text-anchor="middle"'],
    ['left', ''],
    ['start', ''],
  ])('anchors text aligned to "%s"', (align, anchor) => {
    const recorder = record();
    recorder.textAlign = align;
    recorder.fillText('a', 0, 0);
    expect(recorder.elements).toEqual([`<text x="0%" y="0" font-size="13"${anchor} fill="#000">a</text>`]);
  });

  it.each([
    ['alphabetic', '50'],
    ['middle', '53.5'],
    ['top', '58'],
    ['bottom', '48'],
  ])('moves text with the baseline "%s" to where SVG counts from', (baseline, y) => {
    const recorder = record();
    recorder.font = '10px sans-serif';
    recorder.textBaseline = baseline;
    recorder.fillText('a', 0, 50);
    expect(recorder.elements.join('')).toContain(` y="${y}"`);
  });

  it('writes a note after its text, on the same line', () => {
    const recorder = record();
    recorder.font = '600 13px sans-serif';
    recorder.fillLines(['Staff'], [{ text: 'our "reading"', fontPx: 11.5, fill: 'grey' }], 0, 13);
    expect(recorder.elements).toEqual([
      '<text x="0%" y="13" font-size="13" font-weight="600" fill="#000">Staff <tspan font-size="11.5" font-weight="400" fill="grey">our &quot;reading&quot;</tspan></text>',
    ]);
  });

  it('measures text at the size of its font', () => {
    const recorder = record();
    recorder.font = '20px sans-serif';
    const large = recorder.measureText('abc').width;
    recorder.font = '10px sans-serif';
    expect(large).toBeCloseTo(2 * recorder.measureText('abc').width, 8);
  });

  it('moves everything that is drawn after translate', () => {
    const recorder = record();
    recorder.translate(20, 5);
    recorder.translate(20, 5);
    recorder.fillRect(0, 0, 20, 20);
    recorder.arc(0, 0, 5, 0, 2 * Math.PI);
    recorder.fill();
    recorder.moveTo(0, 0);
    recorder.lineTo(20, 0);
    recorder.beginPath();
    recorder.moveTo(0, 0);
    recorder.lineTo(20, 0);
    recorder.stroke();
    recorder.fillText('a', 0, 0);
    expect(recorder.elements).toEqual([
      '<rect x="20%" y="10" width="10%" height="20" fill="#000"/>',
      '<circle cx="20%" cy="10" r="5" fill="#000"/>',
      '<line x1="20%" y1="10" x2="30%" y2="10" stroke="#000" stroke-width="1"/>',
      '<text x="20%" y="10" font-size="13" fill="#000">a</text>',
    ]);
  });

  it('gives back on restore what stood at save', () => {
    const recorder = record();
    recorder.save();
    recorder.translate(20, 5);
    recorder.fillStyle = 'red';
    recorder.strokeStyle = 'red';
    recorder.lineWidth = 9;
    recorder.font = '40px sans-serif';
    recorder.textAlign = 'end';
    recorder.textBaseline = 'top';
    recorder.setLineDash([1]);
    recorder.restore();
    recorder.fillText('a', 0, 0);
    recorder.beginPath();
    recorder.moveTo(0, 0);
    recorder.lineTo(20, 0);
    recorder.stroke();
    expect(recorder.elements).toEqual([
      '<text x="0%" y="0" font-size="13" fill="#000">a</text>',
      '<line x1="0%" y1="0" x2="10%" y2="0" stroke="#000" stroke-width="1"/>',
    ]);
  });

  it('restores in the reverse order of saving, and ignores a restore too many', () => {
    const recorder = record();
    recorder.fillStyle = 'first';
    recorder.save();
    recorder.fillStyle = 'second';
    recorder.save();
    recorder.fillStyle = 'third';
    recorder.restore();
    expect(recorder.fillStyle).toBe('second');
    recorder.restore();
    recorder.restore();
    expect(recorder.fillStyle).toBe('first');
  });
});
