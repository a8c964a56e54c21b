import { describe, expect, it } from 'vitest';
import { createRecorder } from '../../../src/charts/svg-context.ts';

const record = () => createRecorder(200, 100);

describe('a call that the recorder cannot honour', () => {
  const unsupported = [
    'bezierCurveTo',
    'quadraticCurveTo',
    'drawImage',
    'strokeText',
    'createLinearGradient',
    'scale',
    'ellipse',
  ];

  it.each(unsupported)('throws by name for "%s"', (call) => {
    const recorder: object = record();
    expect(() => Reflect.get(recorder, call) as unknown).toThrow(
      `The chart recorder cannot draw "${call}". Add it to src/charts/svg-context.ts with a test, or draw the mark in another way.`,
    );
  });

  it('throws for part of a circle', () => {
    expect(() => {
      record().arc(0, 0, 5, 0, Math.PI);
    }).toThrow('cannot draw "arc over less than a full circle"');
  });

  it('throws for the outline of a rectangle', () => {
    const recorder = record();
    recorder.rect(0, 0, 10, 10);
    expect(() => {
      recorder.stroke();
    }).toThrow('cannot draw "stroke of a rectangle"');
  });

  it('throws for a turn, and lets a turn by nothing pass', () => {
    const recorder = record();
    recorder.rotate(0);
    expect(() => {
      recorder.rotate(0.1);
    }).toThrow('cannot draw "rotate by more than 0"');
  });
});
