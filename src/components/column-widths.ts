/**
 * How wide each column of a table must be, told before its rows arrive.
 * In: the cells as text. Out: a width class for each column. It must not know where the cells come from.
 *
 * A browser that sizes columns by their content sizes them again whenever more rows arrive, and the table jumps.
 */

/** The widths a column may have, in characters; the page of a table has a class for each. */
const columnWidths = [5, 8, 11, 14, 18, 24] as const;

const widest = 24;

/** Length of the longest word, where hyphens and slashes let a line break. */
const measureLongestWord = (text: string): number =>
  Math.max(0, ...text.split(/\s|(?<=[-/])/).map((word) => word.length));

/** Characters that a cell asks for: all of it if it fits on a line, else its longest word, and room to wrap. */
const measureCell = (text: string): number =>
  text.length <= widest ? text.length : Math.max(18, measureLongestWord(text));

/**
 * Chooses the class of every column, such as "chars-8".
 *
 * @param titles - heads of the columns, which may wrap between words
 * @param rows - cells of each row, as many as there are titles
 */
export function chooseColumnWidths(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  return titles.map((title, at) => {
    const asked = rows.reduce(
      (most, row) => Math.max(most, measureCell(row[at] ?? '')),
      measureLongestWord(title),
    );
    const width = columnWidths.find((chars) => chars >= asked) ?? widest;
    return `chars-${width.toString()}`;
  });
}
