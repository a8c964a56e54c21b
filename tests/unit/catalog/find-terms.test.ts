import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/catalog/schema-terms.ts';
import { buildTermFinder, listForms } from '../../../src/catalog/find-terms.ts';

const term = (name: string, parts: Partial<Term> = {}): Term => ({
  name,
  topic: 'operation',
  definition: 'What it means, in a few words.',
  fuller: 'More.',
  seeAlso: ['term-other'],
  ...parts,
});

const find = buildTermFinder({
  drift: term('Data drift', { forms: ['drift', 'data drift', 'drifted'] }),
  slo: term('Service level objective', { aliases: ['SLO'] }),
  it: term('Information technology', { aliases: ['IT'] }),
  recall: term('Recall', { forms: [] }),
  rag: term('Retrieval-augmented generation', { aliases: ['RAG'] }),
});
const words = (text: string): string[] =>
  find(text).map(({ id, at, length }) => `${id}:${text.slice(at, at + length)}`);

describe('buildTermFinder', () => {
  it('finds names, aliases and plurals, whatever their capitals', () => {
    expect(words('Service level objectives, in short SLOs.')).toEqual([
      'slo:Service level objectives',
      'slo:SLOs',
    ]);
  });

  it('prefers the longest form', () => {
    expect(words('They saw data drift.')).toEqual(['drift:data drift']);
  });

  it('finds acronyms only as they are written', () => {
    expect(words('It is IT, and a rag is no RAG.')).toEqual(['it:IT', 'rag:RAG']);
  });

  it('leaves parts of longer words alone', () => {
    expect(words('driftwood, adrift, drift-free, SLO_x')).toEqual([]);
  });

  it('finds forms that a line break divides', () => {
    expect(words('service level\n  objective')).toEqual(['slo:service level\n  objective']);
  });

  it('never finds a term without forms', () => {
    expect(words('Recall is recall.')).toEqual([]);
  });

  it('finds nothing where there are no terms', () => {
    expect(buildTermFinder({})('drift')).toEqual([]);
  });

  it('gives plurals to words that have none yet', () => {
    expect(listForms(term('Bias', { aliases: ['skew'] }))).toEqual(['Bias', 'skew', 'skews']);
  });
});
