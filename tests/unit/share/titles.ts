/** Titles that no format is at ease with, for tests by chance. */
import fc from 'fast-check';

const pieces = [
  ...['a', 'Pay', 'x1', ' ', '  ', '\n', '\t', '.', ',', '?', '!', '-', '--', '...', '/', '%', '$', '1.'],
  ...['[', ']', '(', ')', '{', '}', '<', '>', '|', '||', '\\', '`', '``', '*', '**', '_', '__', '~~~', '#'],
  ...['"', "'", "''", '&', '&amp;', '&#65;', ';', ':', '::', '=', '+', '^', '@', '(C)', '->', '<b>', '</a>'],
  ...['[[a]]', '{{a}}', '](x)', '<!--', '`__', '|x>', 'é', 'שלום', 'مرحبا', '\u202e', '\u2067', '🙂', '漢字'],
];

/** Any title: a few of the pieces, or any text at all. */
export const anyTitle = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
