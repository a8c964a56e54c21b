import { describe, expect, it } from 'vitest';
import { describeReuse, findLicence, isShareAlike, listDuties } from '../../../src/downloads/licences.ts';
import { buildSource } from '../../helpers/svg-catalog.ts';

describe('findLicence', () => {
  it.each([
    ['CC BY 4.0', 'CC-BY-4.0'],
    ['Restated in our own words under CC BY 4.0.', 'CC-BY-4.0'],
    ['CC0 1.0, public domain', 'CC0-1.0'],
    ['ODbL 1.0 for the database, DbCL 1.0 for its contents', 'ODbL-1.0'],
    ['US Government work, public domain', 'other-pd'],
    ['All rights reserved. The summary is CC BY 4.0.', 'other-closed'],
    ['No license is stated; a copy elsewhere is tagged Apache-2.0.', 'notspecified'],
    ['Something else', 'notspecified'],
  ])('takes "%s" for %s', (licence, name) => {
    expect(findLicence(buildSource({ licence })).name).toBe(name);
  });

  it('keeps the own words of a source whose license has no name', () => {
    expect(findLicence(buildSource({ licence: 'Ask us.' }))).toEqual({
      name: 'notspecified',
      title: 'Ask us.',
      short: 'Ask us.',
    });
  });
});

describe('the duties of reuse', () => {
  const open = buildSource({ licence: 'ODbL 1.0', attribution: 'Developer Survey' });

  it('are share-alike for the Open Database License only', () => {
    expect([open, buildSource()].map(isShareAlike)).toEqual([true, false]);
    expect(listDuties(open)).toHaveLength(2);
  });

  it('stand on the page in one line', () => {
    expect(describeReuse(buildSource())).toBe('Credit: Survey Office, CC BY 4.0.');
    expect(describeReuse(buildSource({ licence: 'US public domain', attribution: 'Bureau' }))).toBe(
      'Credit: Bureau. License: public domain.',
    );
    expect(describeReuse(buildSource({ attribution: 'Survey Office, Pay' }))).toBe('License: CC BY 4.0.');
    expect(describeReuse(buildSource({ licence: 'Unclear. There is none.', attribution: 'A. Person' }))).toBe(
      'Credit: A. Person. License: Unclear. There is none.',
    );
    expect(describeReuse(open)).toBe(
      'Credit: Developer Survey. License: ODbL 1.0. Share-alike: a database made from these figures and passed on must carry the ODbL 1.0 too.',
    );
  });
});
