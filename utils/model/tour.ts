/** The steps of the tour, in their order; words in the locales below `tour/step`. */
export const tourSteps = ['find', 'insert', 'send', 'remind', 'own'] as const;
export type TourStep = (typeof tourSteps)[number];

/** The console it is taken in: a page of the extension. */
export const PRACTICE = 'practice';
