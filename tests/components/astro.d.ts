// The Astro checker knows each component's own props; plain TypeScript, which also reads tests, knows only this.
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
