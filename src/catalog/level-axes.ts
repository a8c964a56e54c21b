/** The axes along which the levels of a ladder differ, in reading order, and their names for readers. */
export const levelAxes = ['scope', 'ambiguity', 'influence', 'craft', 'business'] as const;

/** Names of the axes. */
export const levelAxisNames: Readonly<Record<(typeof levelAxes)[number], string>> = {
  scope: 'Scope',
  ambiguity: 'Ambiguity',
  influence: 'Influence',
  craft: 'Craft',
  business: 'Business',
};
