/** Cautions of several tables that are read together: what they share is said once, what is one table's own names it. */

/** Ends of sentences, but not the points within "U.S. Bureau". */
const sentenceEnd = /(?<=[a-z0-9)”%][.?!]) (?=[A-Z])/;

/** Merges cautions, one for each table with its title; returns paragraphs, the shared one first. */
export function mergeCautions(
  tables: readonly { readonly title: string; readonly caution: string }[],
): string[] {
  const listed = tables.map(({ title, caution }) => ({ title, sentences: caution.split(sentenceEnd) }));
  const count = (sentence: string): number =>
    listed.filter(({ sentences }) => sentences.includes(sentence)).length;
  const isShared = (sentence: string): boolean => listed.length === 1 || count(sentence) > 1;
  const shared = new Set(listed.flatMap(({ sentences }) => sentences.filter(isShared)));
  const own = listed.flatMap(({ title, sentences }) => {
    const rest = sentences.filter((sentence) => !isShared(sentence));
    return rest.length === 0 ? [] : [`${title}: ${rest.join(' ')}`];
  });
  return [[...shared].join(' '), ...own].filter((text) => text !== '');
}
