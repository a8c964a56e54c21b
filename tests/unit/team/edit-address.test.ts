import { expect, it } from 'vitest';
import { buildEditAddress } from '../../../src/team/edit-address.ts';

const edit = 'https://git.example/edit/{file}?again={file}';

it('puts the path of the page below content/ wherever the address asks for it', () => {
  expect(buildEditAddress({ edit }, 'content/guide/salaries/bands.mdx')).toBe(
    'https://git.example/edit/guide/salaries/bands.mdx?again=guide/salaries/bands.mdx',
  );
});

it('is nothing without a team, and for a team that does not say', () => {
  expect(buildEditAddress(undefined, 'content/guide/index.mdx')).toBeUndefined();
  expect(buildEditAddress({}, 'content/guide/index.mdx')).toBeUndefined();
});
