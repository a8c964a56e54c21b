/**
 * After the build: the modules that only a reader's action needs are fetched at the first sign of one.
 *
 * In: built pages with a module each for theme, search, sharing and copying. Out: the same pages without those requests, and
 * one small script at their end that fetches the modules when somebody moves, touches, scrolls, or presses a key. What
 * is done before they have come is not lost: the choice of theme shows what was stored, the dialog of the search opens and takes letters at once, and a press on a
 * copy button is repeated. The script has one text on all pages, so that one hash in the policy of the site allows it.
 */
import type { StepBuilder } from './page-step.ts';

/** Modules without which a page does all that it shows, until somebody acts. */
const deferred =
  /<script type="module" src="(\/_astro\/(?:Theme|Search|Share|NextPage|Copy)Script[^"]*\.js)"><\/script>/g;

// Small and without names, since every page carries it. Once the modules are there, they listen themselves.
const loader = [
  '{let l;const s=document.currentScript,q=a=>document.querySelector(a),d=q(".search-dialog"),o=q("main [name=q]"),h=q(".theme-select select"),c=new AbortController,{signal}=c,',
  'go=()=>l??=Promise.all(s.dataset.modules.split(" ").map(a=>import(a))).then(()=>c.abort(),()=>{l=null}),',
  'open=()=>{go();o||d.open||d.showModal();const i=o??d.querySelector("input");i.focus();i.select()},',
  'on=(t,f)=>addEventListener(t,f,{signal,passive:!1});',
  'for(const t of["pointermove","pointerdown","keydown","focusin","change","scroll"])addEventListener(t,go,{signal,passive:!0});',
  'on("keydown",e=>{const{key:k,target:t}=e,m=e.ctrlKey||e.metaKey;if(e.altKey||!(m?/^k$/i.test(k)&&!e.shiftKey:k=="/"&&!t.closest?.("input,textarea,select,[contenteditable]")))return;e.preventDefault();open()});',
  'on("click",({target:t})=>{if(t.closest?.(".search-button"))open();const b=t.closest?.("[data-copy]");b&&go().then(()=>signal.aborted&&b.click())});',
  'if(h)h.value=document.documentElement.dataset.theme??"";',
  'try{sessionStorage.getItem("found-words")!=null&&go()}catch{}}',
].join('');

/** Defers the modules of one page; a page without any stays as it is. */
export function deferScripts(html: string): string {
  const addresses = [...html.matchAll(deferred)].map(([, address = '']) => address);
  if (addresses.length === 0) return html;
  const script = `<script data-modules="${[...new Set(addresses)].join(' ')}">${loader}</script>`;
  // A function as replacement, since "$" in the script must not be read as a pattern.
  return html.replace(deferred, '').replace(/<\/body>/, () => `${script}</body>`);
}

/** The step that defers them on every page. */
export const deferModules = (): StepBuilder => () => ({ change: deferScripts });
