/**
 * The explorer in the browser: choices change the view and the address; back and forward bring both back.
 *
 * In: the tables of the page, read once. Out: the view, drawn by the same functions that drew it at build time.
 */
import type { PayStatistic } from '../catalog/schema.ts';
import payStyles from '../offer/pay.css?inline';
import { readRecords } from '../offer/read-tables.ts';
import {
  choiceNames,
  resolveChoices,
  type ChoiceName,
  type Choices,
  type Names,
  type Resolved,
} from './choices.ts';
import { countRecords, renderOptions, renderView, type TableNotes, type ViewNotes } from './render-view.ts';
import { changeChoice, describeUnmet, formatQuery, parseQuery } from './url-state.ts';

interface Parts {
  readonly selects: ReadonlyMap<ChoiceName, HTMLSelectElement>;
  readonly status: HTMLElement;
  readonly view: HTMLElement;
}

/** Brings an explorer to life: reads its tables, applies the address, and listens. Call once for each. */
export function startExplorer(root: HTMLElement): void {
  addStyles();
  const parts = findParts(root);
  const records = readRecords(root);
  const names = readNames(parts);
  const notes = readNotes(root);
  const resolve = (wishes: Partial<Record<ChoiceName, string>>): Resolved =>
    resolveChoices(records, wishes, names);
  let chosen: Choices = resolve({}).chosen;

  const show = (resolved: Resolved, said: readonly string[]): void => {
    chosen = resolved.chosen;
    for (const choice of resolved.choices) {
      const select = parts.selects.get(choice.name);
      if (!select) continue;
      select.innerHTML = renderOptions(choice);
      const holder = select.closest('label');
      if (holder) holder.hidden = choice.options.length === 0;
    }
    parts.view.innerHTML = renderView(resolved, notes);
    parts.status.textContent = said.join(' ');
  };
  const showAddress = (): void => {
    const resolved = resolve(parseQuery(location.search));
    show(resolved, describeUnmet(resolved));
  };

  for (const [name, select] of parts.selects) {
    select.addEventListener('change', () => {
      const resolved = resolve(changeChoice(chosen, name, select.value));
      show(resolved, [countRecords(resolved)]);
      history.pushState(null, '', `${location.pathname}${formatQuery(resolved)}`);
    });
  }
  window.addEventListener('popstate', showAddress);
  if (location.search !== '') {
    showAddress();
    return;
  }
  // A choice made while this script was on its way has had no answer yet.
  const early = [...parts.selects].find(([name, select]) => select.value !== chosen[name]);
  early?.[1].dispatchEvent(new Event('change'));
}

/** Brings the styles that no built page shows yet, such as those of a small sample. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(payStyles);
  document.adoptedStyleSheets.push(sheet);
}

function findParts(root: HTMLElement): Parts {
  const selects = new Map(
    choiceNames.flatMap((name) => {
      const select = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
      return select ? [[name, select] as const] : [];
    }),
  );
  const status = root.querySelector<HTMLElement>('[role="status"]');
  const view = root.querySelector<HTMLElement>('.explorer-view');
  if (!status || !view) throw new Error('The explorer lacks its status or its view.');
  return { selects, status, view };
}

/** The groups are all offered from the start, so their names stand in the page. */
const readNames = ({ selects }: Parts): Names => ({
  groups: Object.fromEntries(
    [...(selects.get('source')?.options ?? [])].map(({ value, text }) => [value, text]),
  ),
});

function readNotes(root: HTMLElement): ViewNotes {
  const tables = [...root.querySelectorAll<HTMLElement>('[data-notes]')].map((element) => {
    const source = root.querySelector(`[data-source-notes="${element.dataset['source'] ?? ''}"]`);
    const link = source?.querySelector('a');
    const notes: TableNotes = {
      title: element.querySelector('summary')?.textContent ?? '',
      sampleNote: element.querySelector('.sample-note')?.textContent ?? '',
      caution: element.querySelector('.caution')?.textContent ?? '',
      breaks: [...element.querySelectorAll<HTMLElement>('.break')].map(({ dataset, textContent }) => ({
        before: Number(dataset['before']),
        note: textContent,
      })),
      sourceUrl: link?.getAttribute('href') ?? '',
      sourceText: link?.textContent ?? '',
      reuse: source?.querySelector('.reuse')?.textContent ?? '',
    };
    return [element.dataset['notes'] ?? '', notes] as const;
  });
  const headings = [...root.querySelectorAll<HTMLElement>('.pay-table th[data-statistic]')];
  const statistics = headings.map(({ dataset, textContent }) => [
    dataset['statistic'] as PayStatistic,
    textContent.trim(),
  ]);
  return {
    tables: Object.fromEntries(tables),
    statistics: Object.fromEntries(statistics) as ViewNotes['statistics'],
  };
}
