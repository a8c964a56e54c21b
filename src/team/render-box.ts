/** A box with a team's own pages -> HTML. In: plain texts. Out: markup in which every one of them is escaped. */
import { escapeHtml } from '../catalog/escape-html.ts';
import type { TeamBox } from './build-boxes.ts';

/**
 * The class of every box. What stands in one is the team's: its numbers need no source, its links are not the
 * guide's to check, and who takes a section away takes it without them.
 */
export const teamBoxClass = 'in-your-wiki';

/** Renders the box that stands beside a part of the guide; its label names the part, so that no two sound the same. */
export function renderTeamBox(teamName: string, { title, pages }: Pick<TeamBox, 'title' | 'pages'>): string {
  const items = pages.map(({ title: name, url, note }) => {
    const words = note === undefined ? '' : ` <span>${escapeHtml(note)}</span>`;
    return `<li><a href="${escapeHtml(url)}">${escapeHtml(name)}</a>${words}</li>`;
  });
  return (
    `<aside class="${teamBoxClass}" aria-label="In your wiki: ${escapeHtml(title)}" data-pagefind-ignore>` +
    `<p><strong>In your wiki</strong> ${escapeHtml(teamName)}</p><ul>${items.join('')}</ul></aside>`
  );
}
