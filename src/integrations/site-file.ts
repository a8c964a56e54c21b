/** A file of the built site: its path and what it holds. */
export type SiteFile = readonly [path: string, content: string | Uint8Array];
