/**
 * The script that takes a reader on from an address that stands for another one.
 *
 * Its text is the same on every page and what differs stands beside it as data, so that one hash in the policy of the
 * site allows it wherever it stands. It must not know which addresses moved.
 */
import { escapeHtml } from '../catalog/escape-html.ts';

// As a map, since a plain object would answer to "#constructor" as well.
const script =
  '{let{to,moved}=document.currentScript.dataset;to??=new Map(JSON.parse(moved)).get(location.hash.slice(1));if(to)location.replace(to)}';

/** Writes the script that leads on at once, before anything is drawn and without a step in the history. */
export const renderLeadOn = (to: string): string => `<script data-to="${escapeHtml(to)}">${script}</script>`;

/** Writes the script that leads on from old fragments of a page: fragment -> address. */
export const renderFragmentScript = (moved: ReadonlyMap<string, string>): string =>
  `<script data-moved="${escapeHtml(JSON.stringify([...moved].sort()))}">${script}</script>`;
