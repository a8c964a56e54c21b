/**
 * The words of the made-up pages: as many different ones as a large guide has, as unevenly used.
 *
 * In: a number of words. Out: words by rank. The first are those of plain English and of the field, so that glossary
 * terms and stop words occur; the rest are made of syllables, so that an index of the pages has a long tail to hold.
 */
import { createRandom, pickBetween, pickFrom, type Random } from './chance.ts';

const plain =
  'the of and to in a is that for it as was with be by on not he this are or his from at which but have an they you were there one all we can her has been if more when will would who so no she other its may these what them than some him time into only could new then do any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people too how little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three';

const ofTheField =
  'model data system team decision evidence baseline drift feature label training evaluation pipeline latency cost release review risk owner principal engineer metric threshold incident sample bias variance precision recall inference deployment rollback experiment budget interface contract platform scope stakeholder measure forecast ranking retrieval prompt agent token embedding gradient network monitoring audit lineage schema fairness guardrail benchmark regression feedback calibration';

const openings = 'b c d f g h k l m n p r s t v w br cl cr dr fl gr pl pr sc sl sp st tr'.split(' ');
const middles = 'a e i o u ai ea ou'.split(' ');
const closings = ['', '', '', 'l', 'm', 'n', 'r', 's', 't', 'ck', 'nd', 'rt', 'st'];
const endings = ['', '', '', 's', 'ed', 'er', 'ing', 'ly', 'ment', 'ness', 'tion', 'al', 'ous', 'able'];

const makeSyllable = (random: Random): string =>
  pickFrom(random, openings) + pickFrom(random, middles) + pickFrom(random, closings);

/** Makes a list of that many different words, the most used first. */
export function buildVocabulary(size: number): readonly string[] {
  const random = createRandom(1);
  const words = new Set([...plain.split(' '), ...ofTheField.split(' ')]);
  while (words.size < size) {
    // Rare words are longer, as in any language.
    const syllables = pickBetween(random, 1, words.size < size / 4 ? 2 : 3);
    const stem = Array.from({ length: syllables }, () => makeSyllable(random)).join('');
    words.add(stem + pickFrom(random, endings));
  }
  return [...words].slice(0, size);
}

/** Returns a source of words, each used as often as Zipf's law has it: the tenth a tenth as often as the first. */
export function createWordSource(vocabulary: readonly string[]): (random: Random) => string {
  const sums: number[] = [];
  // Mandelbrot's shift keeps the very first words from filling half of the text.
  for (const rank of vocabulary.keys()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 2.7));
  const total = sums.at(-1) ?? 0;
  return (random) => {
    const wanted = random() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] ?? '';
  };
}
