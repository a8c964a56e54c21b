import { expect, test } from 'vitest';
import { parseOptions } from '../../../scripts/command-line.ts';

test('reads options with a space or an equals sign', () => {
  expect(parseOptions(['--port', '5000'], ['port'])).toEqual({ port: '5000' });
  expect(parseOptions(['--port=5000'], ['port'])).toEqual({ port: '5000' });
  expect(parseOptions([], ['port'])).toEqual({});
});

test.each([[['--prot', '5000']], [['5000']], [['--port']]])(
  'refuses %j and names what is allowed',
  (args) => {
    expect(() => parseOptions(args, ['port'])).toThrow('Allowed: --port <…>.');
  },
);
