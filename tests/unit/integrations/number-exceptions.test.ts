import { describe, expect, test } from 'vitest';
import { parseNumberExceptions } from '../../../src/integrations/number-exceptions.ts';

const good = '- value: 10%\n  page: /pay/\n  within: top 10%\n  reason: Names a statistic.\n';

describe('parseNumberExceptions', () => {
  test('reads each with its place and reason', () => {
    expect(parseNumberExceptions(good)).toEqual([
      { value: '10%', page: '/pay/', within: 'top 10%', reason: 'Names a statistic.' },
    ]);
  });

  test('takes an empty list', () => {
    expect(parseNumberExceptions('# Nothing yet.\n')).toEqual([]);
  });

  test('says what is wrong, all at once', () => {
    const bad = `${good.replace('/pay/', 'pay')}- value: 5\n  page: '*'\n  whithin: x\n`;
    expect(() => parseNumberExceptions(bad)).toThrowErrorMatchingInlineSnapshot(`
      [Error: src/integrations/number-exceptions.yaml is not in order.
      ✖ Unrecognized key: "whithin"
        → at [1]
      ✖ must be an address such as /salaries/, or "*"
        → at [0].page
      ✖ Invalid input: expected string, received number
        → at [1].value
      ✖ Invalid input: expected string, received undefined
        → at [1].within
      ✖ Invalid input: expected string, received undefined
        → at [1].reason]
    `);
  });
});
