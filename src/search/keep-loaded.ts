/** Loads each thing once, and what failed again when it is next asked for. */
export function keepLoaded<Kind>(load: (name: string) => Promise<Kind>): (name: string) => Promise<Kind> {
  const kept = new Map<string, Promise<Kind>>();
  return (name) => {
    const coming =
      kept.get(name) ??
      load(name).catch((error: unknown) => {
        kept.delete(name);
        throw error;
      });
    kept.set(name, coming);
    return coming;
  };
}
