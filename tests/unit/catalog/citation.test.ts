import { describe, expect, it } from 'vitest';
import { formatAttribution, methodNames, verificationNames } from '../../../src/catalog/citation.ts';
import { sourceMethods, verificationLevels } from '../../../src/catalog/schema-sources.ts';
import { readContentWith } from './build-content.ts';

const { sources } = readContentWith().catalog;

const attribute = (id: string): string => {
  const source = sources[id];
  if (!source) throw new Error(`The fixtures have no source "${id}".`);
  return formatAttribution(source);
};

describe('formatAttribution', () => {
  it('names producer, title, year and how far the source was checked', () => {
    expect(attribute('pay-survey-2024')).toBe(
      'Example Institute, Pay Survey 2024 (2024). Read at the source.',
    );
  });

  it('says when a source carries no date', () => {
    expect(attribute('forecast-2023')).toBe(
      'Example Bureau, Jobs Forecast (no date). Known through quotations.',
    );
  });
});

describe('names for readers', () => {
  it('exist for every method and every level of verification', () => {
    expect(Object.keys(methodNames).sort()).toEqual([...sourceMethods].sort());
    expect(Object.keys(verificationNames).sort()).toEqual([...verificationLevels].sort());
  });
});
