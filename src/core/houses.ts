import type { Profile } from './profile.ts';

/** The house styles that can be named in `nomenclator.yaml`; sources are in `docs/profiles.md`. */
export const houses = {
  'japan-newspaper': {
    latin: 'translate',
    firstMentionGloss: 'reading',
    chineseNamesInJapanese: 'kanji',
    separator: '・',
  },
  'japan-mandarin-katakana': {
    latin: 'translate',
    firstMentionGloss: 'none',
    chineseNamesInJapanese: 'katakana',
    separator: '・',
  },
  'taiwan-newspaper': { latin: 'keep', firstMentionGloss: 'english', separator: '‧' },
  mainland: { latin: 'translate', firstMentionGloss: 'none', separator: '·' },
  'english-surname-first': { nameOrder: 'surname-first', macrons: 'omit' },
} as const satisfies Readonly<Record<string, Partial<Profile>>>;

export type House = keyof typeof houses;
