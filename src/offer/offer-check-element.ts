/**
 * The offer check in the browser: reads the form, compares with the tables of the page, writes the answer.
 *
 * In: what the reader types. Out: text on this page. Nothing is sent, fetched, stored or written to the address.
 */
import { parseBonus, parseEquity } from './parse-extra.ts';
import { parsePay, type Pay, type PayOptions, type PayProblem } from './parse-pay.ts';
import payStyles from './pay.css?inline';
import { readRecords } from './read-tables.ts';
import { renderVerdicts, type OfferGroup } from './render-verdicts.ts';

type FieldName = 'base' | 'bonus' | 'equity';

interface Field {
  readonly input: HTMLInputElement;
  readonly error: HTMLElement;
}

interface Parts {
  readonly fields: Readonly<Record<FieldName, Field>>;
  readonly result: HTMLElement;
  readonly groups: readonly OfferGroup[];
  readonly options: PayOptions;
}

/** Brings an offer check to life; `root` holds its form, its answer and the tables to compare with. */
export function startOfferCheck(root: HTMLElement): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(payStyles);
  document.adoptedStyleSheets.push(sheet);
  const parts = findParts(root);
  return () => {
    compare(parts);
  };
}

function compare({ fields, result, groups, options }: Parts): void {
  const base = parsePay(fields.base.input.value, options);
  const baseAmount = 'problem' in base ? 0 : base.amount;
  const readings: Readonly<Record<FieldName, Pay | PayProblem>> = {
    base,
    bonus: parseBonus(fields.bonus.input.value, baseAmount, options),
    equity: parseEquity(fields.equity.input.value, options),
  };
  const names = ['base', 'bonus', 'equity'] as const;
  for (const name of names) showProblem(fields[name], readings[name]);
  const wrong = names.find((name) => 'problem' in readings[name]);
  if (wrong !== undefined) {
    // An answer to an older offer must not stand beside a new one that was not understood.
    result.replaceChildren();
    fields[wrong].input.focus();
    return;
  }
  const [understoodBase, bonus, equity] = names.map((name) => readings[name]) as [Pay, Pay, Pay];
  const offer = { base: understoodBase.amount, bonus: bonus.amount, equity: equity.amount };
  const notes = [understoodBase, bonus, equity].flatMap((pay) => pay.notes);
  result.innerHTML = `<h2 tabindex="-1">Where your offer stands</h2>${renderVerdicts(offer, notes, groups)}`;
  result.querySelector<HTMLElement>('h2')?.focus();
}

function showProblem({ input, error }: Field, reading: Pay | PayProblem): void {
  const text = 'problem' in reading ? `${reading.problem} ${reading.hint}` : '';
  error.textContent = text;
  error.hidden = text === '';
  if (text === '') input.removeAttribute('aria-invalid');
  else input.setAttribute('aria-invalid', 'true');
}

function findParts(root: HTMLElement): Parts {
  const findField = (name: FieldName): Field => {
    const input = root.querySelector<HTMLInputElement>(`input[name="${name}"]`);
    const error = root.querySelector<HTMLElement>(`#offer-${name}-problem`);
    if (!input || !error) throw new Error(`The offer check lacks its field "${name}".`);
    return { input, error };
  };
  const result = root.querySelector<HTMLElement>('.offer-result');
  if (!result) throw new Error('The offer check lacks a place for its answer.');
  const groups = [...root.querySelectorAll<HTMLElement>('[data-offer-group]')].map((element) => ({
    name: element.dataset['offerGroup'] ?? '',
    anchor: element.id,
    cautions: [...element.querySelectorAll('.caution')].map(({ textContent }) => textContent),
    records: readRecords(element),
  }));
  return {
    fields: { base: findField('base'), bonus: findField('bonus'), equity: findField('equity') },
    result,
    groups,
    options: { paidHoursAYear: Number(root.dataset['paidHours']) },
  };
}
