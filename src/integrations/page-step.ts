/** One of the changes that finished pages pass through. It must not know which others there are. */

/** The site whose pages are changed. */
export interface BuiltSite {
  /** Its folder. */
  readonly root: string;
  /** Says a line to whoever builds. */
  readonly info: (line: string) => void;
}

/** A change, ready for the pages of one site. Threads that share the pages have one each. */
export interface PageStep<Told = unknown> {
  /** Changes one page. `path` is that of its file from the root. Example: "/salaries/index.html". */
  readonly change: (html: string, path: string) => string | Promise<string>;
  /** What the step has learned from the pages of its thread, as another thread can be sent it. */
  readonly tell?: () => Told;
  /** Does what is left when all pages have passed; `others` is what the step told in other threads. */
  readonly end?: (pageCount: number, others: readonly Told[]) => void | Promise<void>;
}

/** Prepares a change once the pages are built; undefined where it has nothing to do. */
export type StepBuilder = (site: BuiltSite) => PageStep | undefined;

/** A step as its users see it: each gives a step only what the same step has told. */
export const hideTold = <Told>(step: PageStep<Told>): PageStep => step as PageStep;

/** Prepares changes; those that have nothing to do are left out. */
export const buildSteps = (builders: readonly StepBuilder[], site: BuiltSite): PageStep[] =>
  builders.flatMap((build) => build(site) ?? []);

/** Takes one page through all changes, in order. */
export async function changePage(html: string, path: string, steps: readonly PageStep[]): Promise<string> {
  let changed = html;
  for (const { change } of steps) changed = await change(changed, path);
  return changed;
}
