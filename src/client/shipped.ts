/** The files of `glossary/`, where a folder cannot be listed; a test keeps the list true. */
export const shippedGlossaries = [
  'china-politics.glossary.yaml',
  'japan-politics.glossary.yaml',
  'places.glossary.yaml',
  'taiwan-politics.glossary.yaml',
] as const;
