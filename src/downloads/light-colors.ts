/** The light half of the guide's colours, read from the text of tokens.css, for pictures that leave the page. */

const declaration = /(--[\w-]+):\s*([^;]+);/g;
const lightDark = /^light-dark\(\s*([^,]+),[^)]*\)$/;
const reference = /var\((--[\w-]+)\s*(?:,([^()]*))?\)/g;

/** Lists every custom property of a stylesheet with its light setting; a later declaration wins. */
export function readLightColors(css: string): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const [, name = '', setting = ''] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(declaration)) {
    settings.set(name, lightDark.exec(setting.trim())?.[1]?.trim() ?? setting.trim());
  }
  return settings;
}

/**
 * Replaces every `var(--name, fallback)` in a text by its setting.
 * @throws Error for a variable that has neither a setting nor a fallback.
 */
export function replaceVariables(text: string, settings: ReadonlyMap<string, string>): string {
  return text.replace(reference, (_, name: string, fallback?: string) => {
    const setting = settings.get(name) ?? fallback?.trim();
    if (setting === undefined)
      throw new Error(`The picture uses ${name}, which src/styles/tokens.css does not set.`);
    return replaceVariables(setting, settings);
  });
}
