import { describe, expect, test } from 'vitest';
import { checkSources, parseSourceCheckOptions } from '../../../scripts/check-sources.ts';
import { probeAddress, type Fetch } from '../../../scripts/probe-addresses.ts';
import { buildSource } from '../../helpers/svg-catalog.ts';

const archived = 'https://archive.example/survey';
const healthy = { survey: buildSource({ archivedUrl: archived }) };
const asked: string[] = [];

/** A network in which each address answers with a status, or not at all. */
const network =
  (statuses: Readonly<Record<string, number>>): Fetch =>
  (url, { method }) => {
    asked.push(`${method} ${url}`);
    const status = statuses[`${method} ${url}`] ?? statuses[url];
    if (status !== undefined) return Promise.resolve(new Response(null, { status }));
    return Promise.reject(new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') }));
  };

const noNetwork: Fetch = () => {
  throw new Error('Nobody asked for the network.');
};

async function check(
  sources: Parameters<typeof checkSources>[0],
  { online = false, strict = false, fetchPage = noNetwork, today = '2024-07-01' } = {},
) {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const exitCode = await checkSources(sources, { online, strict }, { today, fetchPage, print });
  return { exitCode, text: lines.join('\n') };
}

describe('the check of sources', () => {
  test('says when all is well, and asks nothing of the network by itself', async () => {
    expect(await check(healthy, { strict: true })).toEqual({
      exitCode: 0,
      text: '1 source checked on 2024-07-01: all well.',
    });
  });

  test('gives findings as news, and as a failure only when asked', async () => {
    const late = { today: '2026-07-01' };
    const { exitCode, text } = await check(healthy, late);
    expect(exitCode).toBe(0);
    expect(text).toMatchInlineSnapshot(`
      "content/sources/survey.yaml  "Pay Survey" was last looked at on 2024-06-01, 760 days ago; 400 are allowed for its method, survey.
          Read it again, mend what changed, and set dateAccessed in content/sources/survey.yaml.

      1 source checked on 2026-07-01: 1 thing to see to."
    `);
    expect((await check(healthy, { ...late, strict: true })).exitCode).toBe(1);
  });

  test('names each address that answers badly', async () => {
    const fetchPage = network({ 'https://survey.example/2024': 404, [archived]: 200 });
    const { exitCode, text } = await check(healthy, { online: true, strict: true, fetchPage });
    expect(exitCode).toBe(1);
    expect(text).toMatchInlineSnapshot(`
      "content/sources/survey.yaml (url)  https://survey.example/2024 answers badly: status 404.
          Open it in a browser. If it is gone, name its new address or an archived copy.

      1 source checked on 2024-07-01: 1 thing to see to."
    `);
  });

  test('says kindly that it is offline, and fails nothing', async () => {
    const { exitCode, text } = await check(healthy, { online: true, strict: true, fetchPage: network({}) });
    expect(exitCode).toBe(0);
    expect(text).toMatchInlineSnapshot(`
      "No address could be reached, so this machine seems to be offline. The addresses were not checked.

      1 source checked on 2024-07-01: all well."
    `);
  });

  test('takes one address that cannot be reached for a fault when another can', async () => {
    const { text } = await check(healthy, { online: true, fetchPage: network({ [archived]: 200 }) });
    expect(text).toContain('https://survey.example/2024 answers badly: getaddrinfo ENOTFOUND.');
  });
});

describe('probeAddress', () => {
  const url = 'https://survey.example/2024';

  test.each([
    ['is there', { [url]: 200 }, 'good'],
    ['takes no HEAD request', { [`HEAD ${url}`]: 405, [`GET ${url}`]: 200 }, 'good'],
    ['is gone', { [url]: 410 }, 'bad'],
    ['is broken', { [url]: 500 }, 'bad'],
    ['does not exist', {}, 'unreachable'],
  ])('finds that an address %s', async (_what, statuses, kind) => {
    expect((await probeAddress(url, network(statuses))).kind).toBe(kind);
  });

  test('does not read a whole page where the brief question is answered', async () => {
    asked.length = 0;
    await probeAddress(url, network({ [url]: 200 }));
    expect(asked).toEqual([`HEAD ${url}`]);
  });

  test('says that a server which turns programs away may answer a browser', async () => {
    expect(await probeAddress(url, network({ [url]: 403 }))).toEqual({
      kind: 'bad',
      reason: 'status 403, which a browser may not get',
    });
  });

  test('gives up in the end', async () => {
    const slow: Fetch = () => Promise.reject(new DOMException('Too long.', 'TimeoutError'));
    expect(await probeAddress(url, slow)).toEqual({ kind: 'unreachable', reason: 'no answer in 15 seconds' });
  });
});

describe('the options', () => {
  test('are off by themselves', () => {
    expect(parseSourceCheckOptions([])).toEqual({ online: false, strict: false });
    expect(parseSourceCheckOptions(['--strict', '--online'])).toEqual({ online: true, strict: true });
  });

  test.each([['--onlin'], ['sources']])('do not include %s', (option) => {
    expect(() => parseSourceCheckOptions([option])).toThrow(
      `Cannot understand "${option}". Allowed: --online, --strict.`,
    );
  });
});
