/**
 * Asks addresses whether they still answer.
 *
 * In: addresses and a way to fetch. Out: what answered badly, in the order given. Nothing is read but the
 * status. A machine without a network learns nothing about any address, so it gets one answer: offline.
 */

/** What came of asking one address. */
export type Answer =
  | { readonly kind: 'good' }
  /** It answered, but not with the page. */
  | { readonly kind: 'bad'; readonly reason: string }
  /** No connection came about. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** The part of `fetch` that asking needs. */
export type Fetch = (url: string, init: { method: string; signal: AbortSignal }) => Promise<Response>;

/** How long one address may take, in milliseconds. */
const patienceMs = 15_000;

/** Statuses of servers that refuse a HEAD request, or a stranger's, though the page may be there. */
const headRefusals = new Set([400, 403, 404, 405, 406, 429, 501, 503]);

/** Statuses with which a server turns a program away; a browser may well get the page. */
const visitorRefusals = new Set([401, 403, 429]);

async function request(url: string, method: 'HEAD' | 'GET', fetchPage: Fetch): Promise<Response> {
  const response = await fetchPage(url, { method, signal: AbortSignal.timeout(patienceMs) });
  // The text is not read, so the connection is given back at once.
  await response.body?.cancel();
  return response;
}

function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer in ${(patienceMs / 1000).toString()} seconds`;
  // fetch says "fetch failed" and keeps the reason in its cause.
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** Asks one address: briefly first, in full when the server does not take the brief question. */
export async function probeAddress(url: string, fetchPage: Fetch): Promise<Answer> {
  try {
    const head = await request(url, 'HEAD', fetchPage);
    const response = headRefusals.has(head.status) ? await request(url, 'GET', fetchPage) : head;
    if (response.ok) return { kind: 'good' };
    const status = `status ${response.status.toString()}`;
    const advice = visitorRefusals.has(response.status) ? ', which a browser may not get' : '';
    return { kind: 'bad', reason: `${status}${advice}` };
  } catch (error) {
    return { kind: 'unreachable', reason: explainFailure(error) };
  }
}

/** Asks all addresses at once. "offline" when none could be reached, which says nothing about them. */
export async function probeAddresses(
  urls: readonly string[],
  fetchPage: Fetch,
): Promise<'offline' | ReadonlyMap<string, Answer>> {
  const answers = await Promise.all(
    urls.map(async (url) => [url, await probeAddress(url, fetchPage)] as const),
  );
  const isOffline = answers.length > 0 && answers.every(([, { kind }]) => kind === 'unreachable');
  return isOffline ? 'offline' : new Map(answers);
}
