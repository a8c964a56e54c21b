/** Texts of a wiki on their way to a terminal: what they hold is not ours. In: any text. Out: one that only shows. */

/** Returns a text without characters that would steer a terminal: what a wiki holds is not ours. */
export function makeHarmless(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD');
}

/** Returns a value as JSON on one line; control characters that JSON would let through are spelled out. */
export function formatJsonLine(value: object): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
