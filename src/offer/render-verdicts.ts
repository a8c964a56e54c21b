/** Verdicts -> HTML: one list for each group of sources, each row with its sentence, its strip and how sure it is. */
import { formatMoney } from '../catalog/format.ts';
import { escapeHtml } from '../catalog/escape-html.ts';
import { addUp, judgeOffer, type Offer, type Verdict } from './judge-offer.ts';
import type { PayRecord } from './pay-record.ts';
import { buildScale } from './pay-scale.ts';
import { renderAxis, renderKey, renderStrip } from './pay-strip.ts';
import { renderLabel } from './strip-label.ts';

/** Rows of one group, with the anchor of its figures and sources on the page. */
export interface OfferGroup {
  readonly name: string;
  /** Id of the element that holds the group's figures, cautions and sources. */
  readonly anchor: string;
  /** What a careful reader must know, each a paragraph. */
  readonly cautions: readonly string[];
  readonly records: readonly PayRecord[];
}

/** Renders what the offer comes to and where it stands in every group; `notes` say how it was reckoned. */
export function renderVerdicts(
  offer: Offer,
  notes: readonly string[],
  groups: readonly OfferGroup[],
): string {
  const reckoned = notes.map((note) => `<p class="reckoned">${escapeHtml(note)}</p>`).join('');
  return `<p class="offer-sum">${describeOffer(offer)}</p>${reckoned}${groups.map((group) => renderGroup(offer, group)).join('')}`;
}

function describeOffer(offer: Offer): string {
  const base = `Base pay <strong>${formatMoney(offer.base, 'exact')}</strong> a year`;
  const total = addUp(offer);
  return total === offer.base
    ? `${base}.`
    : `${base}, in all <strong>${formatMoney(total, 'exact')}</strong>.`;
}

function renderGroup(offer: Offer, { name, anchor, cautions, records }: OfferGroup): string {
  const verdicts = records.map((record) => judgeOffer(offer, record));
  const scale = buildScale(
    records,
    verdicts.map(({ amount }) => amount),
  );
  const drawn = new Set(records.flatMap(({ statistics }) => Object.keys(statistics)));
  const shared = findShared(verdicts);
  const items = verdicts.map(({ record, amount, sentence, cautions: own }) => {
    const rest = own.filter((text) => !shared.includes(text));
    return (
      `<li>${renderLabel(record, records)}${renderStrip(record, scale, amount)}` +
      `<p class="verdict">${escapeHtml(sentence)}</p>${renderCaution(rest.join(' '))}</li>`
    );
  });
  return (
    `<section class="verdicts"><h3>${escapeHtml(name)}</h3>${renderAxis(scale)}<ol class="strips">${items.join('')}</ol>` +
    `${renderKey(drawn, true)}${renderCaution(shared.join(' '))}` +
    `${cautions.map(renderCaution).join('')}<p class="verdict-caution"><a href="#${anchor}">Figures and source</a></p></section>`
  );
}

const renderCaution = (text: string): string =>
  text === '' ? '' : `<p class="verdict-caution">${escapeHtml(text)}</p>`;

/** Cautions that every row of a group shares, to be said once. */
function findShared(verdicts: readonly Verdict[]): string[] {
  const [first, ...others] = verdicts;
  if (!first || others.length === 0) return [];
  return first.cautions.filter((text) => others.every(({ cautions }) => cautions.includes(text)));
}
