/**
 * What a link into the guide points at. In: the part of an address after the site. Out: an id in one of its
 * forms, or a page address with an anchor. It must not know which ids exist.
 */

/** How a permanent id was written. label: by its bare name, as interwiki links and intersphinx roles do. */
export type IdForm = 'id' | 'embed' | 'card' | 'chart' | 'label';

/** A link that names a permanent id. */
export interface IdTarget {
  readonly by: 'id';
  readonly form: IdForm;
  readonly id: string;
  /** The site as written, which a copy or a mirror may have changed; empty for a label. */
  readonly base: string;
  /** Such as "?theme=dark". */
  readonly query: string;
  /** True for an embed that shows what was published once: nothing that happens later concerns it. */
  readonly isFrozen: boolean;
}

/** A link that names a page or a file by its address. */
export interface AddressTarget {
  readonly by: 'address';
  readonly base: string;
  /** Such as "/salaries/". */
  readonly path: string;
  /** Without "#"; empty when there is none. */
  readonly anchor: string;
}

export type GuideTarget = IdTarget | AddressTarget;

const idForms: readonly (readonly [IdForm, RegExp])[] = [
  ['id', /^\/id\/([^/]+)\/$/],
  ['embed', /^\/embed\/([^/]+)\/$/],
  ['card', /^\/cards\/([^/]+)\.png$/],
  ['chart', /^\/charts\/([^/]+)\.svg$/],
];

/** Returns the target of a whole address; `base` is the site and `rest` what follows it. */
export function parseTarget(base: string, rest: string): GuideTarget {
  const [beforeAnchor = '', ...afterAnchor] = rest.split('#');
  const [rawPath = '', ...afterQuery] = beforeAnchor.split('?');
  const path = tidyPath(decodeLeniently(rawPath));
  for (const [form, pattern] of idForms) {
    const name = pattern.exec(path)?.[1];
    if (name === undefined) continue;
    const query = afterQuery.length > 0 ? `?${afterQuery.join('?')}` : '';
    const [id = '', hash] = form === 'embed' ? name.split('@') : [name];
    return { by: 'id', form, id, base, query, isFrozen: hash !== undefined };
  }
  return { by: 'address', base, path, anchor: tidyAnchor(afterAnchor.join('#')) };
}

/** Returns the target of a bare name, as in `[[guide:base-and-total]]`. */
export function parseLabel(id: string): IdTarget {
  return { by: 'id', form: 'label', id, base: '', query: '', isFrozen: false };
}

/** Returns the address that stays: same site, same form where the new id has one. */
export function renderPermanent(target: GuideTarget, id: string, kind: string): string {
  if (target.by === 'address') return `${target.base}/id/${id}/`;
  switch (target.form) {
    case 'label':
      return id;
    case 'card':
      return `${target.base}/cards/${id}.png`;
    case 'embed':
      return `${target.base}/embed/${id}/${target.query}`;
    case 'chart':
      return kind === 'chart' ? `${target.base}/charts/${id}.svg` : `${target.base}/id/${id}/`;
    case 'id':
      return `${target.base}/id/${id}/${target.query}`;
  }
}

/** Returns the path as the site spells it: one slash, no index.html, a slash at the end of a page. */
function tidyPath(path: string): string {
  const plain = `/${path}`.replace(/\/{2,}/g, '/').replace(/\/index\.html?$/, '/');
  const last = plain.slice(plain.lastIndexOf('/') + 1);
  return last === '' || last.includes('.') ? plain : `${plain}/`;
}

/** Returns the anchor without what browsers add for themselves: a text fragment, or Starlight's "top". */
function tidyAnchor(anchor: string): string {
  const name = decodeLeniently(anchor.replace(/:~:.*$/s, ''));
  return name === '_top' || name === 'top' ? '' : name;
}

function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
