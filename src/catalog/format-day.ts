/** A day as readers say it. In: ISO 8601. The formatter is made once: making one takes longer than a hundred uses. */
const longDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** Writes a day as readers say it. Example: "November 23, 2026". */
export const formatDay = (day: string): string => longDay.format(new Date(`${day}T00:00:00Z`));
