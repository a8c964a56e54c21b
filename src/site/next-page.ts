/** Which pages a browser fetches ahead, when a reader points at their links or touches them. */

/** Pages, and no files to take away: those are fetched when they are asked for. */
const pages = { and: [{ href_matches: '/*' }, { not: { href_matches: '/*.*' } }] };

/**
 * The rules, as one text: the policy of the site allows it by its hash.
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API
 */
export const speculationRules = JSON.stringify({ prefetch: [{ where: pages, eagerness: 'moderate' }] });
