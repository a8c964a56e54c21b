import { describe, expect, test } from 'vitest';
import { ensureNginx, type NginxEffects } from '../../../scripts/find-nginx.ts';

/** Effects on a machine of which only this much is so; each step is written down. */
function createEffects(
  given: { has?: boolean; apt?: boolean; unpacksAfter?: number; updates?: boolean } = {},
): { steps: string[]; effects: NginxEffects } {
  const steps: string[] = [];
  let tries = 0;
  let has = given.has ?? false;
  return {
    steps,
    effects: {
      find: () => (has ? '/usr/sbin/nginx' : undefined),
      canUseApt: () => given.apt ?? false,
      unpack: () => {
        steps.push('unpack');
        tries += 1;
        has = tries > (given.unpacksAfter ?? 0);
        return Promise.resolve(has);
      },
      update: () => {
        steps.push('update');
        return Promise.resolve(given.updates ?? true);
      },
    },
  };
}

describe('ensureNginx', () => {
  test.each([
    ['takes the one that is there', { has: true, apt: true }, [], '/usr/sbin/nginx'],
    ['does without one where apt-get may not be used', {}, [], undefined],
    ['unpacks Debian’s package', { apt: true }, ['unpack'], '/usr/sbin/nginx'],
    [
      'asks for new lists where the old ones name no such package',
      { apt: true, unpacksAfter: 1 },
      ['unpack', 'update', 'unpack'],
      '/usr/sbin/nginx',
    ],
    [
      'gives up without a network',
      { apt: true, unpacksAfter: 9, updates: false },
      ['unpack', 'update'],
      undefined,
    ],
  ] as const)('%s', async (_name, given, expected, path) => {
    const { steps, effects } = createEffects(given);
    expect(await ensureNginx(effects)).toBe(path);
    expect(steps).toEqual(expected);
  });
});
