/** One word, written as Britain and America write it. In: a word. Out: its other spellings, held by the site or not. */

const endings: readonly (readonly [british: RegExp, american: string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e|es|ed|ing|er|ers)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/our(s|ed|ing|al|ally|ite|ites)?$/, 'or$1'],
  [/lled$/, 'led'],
  [/lling$/, 'ling'],
  [/ller(s?)$/, 'ler$1'],
  [/lment(s?)$/, 'llment$1'],
  [/tre(s?)$/, 'ter$1'],
  [/ence$/, 'ense'],
  [/ogue(s?)$/, 'og$1'],
  [/gramme(s?)$/, 'gram$1'],
  [/^artefact(s?)$/, 'artifact$1'],
  [/^judgement(s?)$/, 'judgment$1'],
  [/^ageing$/, 'aging'],
  [/^sceptic/, 'skeptic'],
];

/** Lists American spellings of a word that may be British. Example: "behaviour" -> behavior. */
export const listVariants = (word: string): string[] =>
  word.length < 5
    ? []
    : endings.flatMap(([british, american]) => (british.test(word) ? [word.replace(british, american)] : []));
