import type { Language } from './language.ts';

/** House style: what the newsroom decides once for all its articles. */
export interface Profile {
  /** Order of Japanese names; `glossary` keeps each as its entry writes it. */
  readonly nameOrder: 'glossary' | 'surname-first' | 'given-first';
  /** Whether long vowels of Japanese names bear macrons; `any` accepts both. */
  readonly macrons: 'omit' | 'keep' | 'any';
  /**
   * `full`: an abbreviation comes after its full form; `full-with-abbreviation`: it is introduced
   * in brackets, "Liberal Democratic Party (LDP)"; `off`: not checked.
   */
  readonly firstMention: 'full' | 'full-with-abbreviation' | 'off';
  /**
   * Whether a name may stay in Latin letters in a Japanese or Chinese article; absent: as is usual
   * in its language, see `latinIn`.
   */
  readonly latin?: 'keep' | 'translate';
  /**
   * What a person's name bears in brackets at first mention in a Japanese or Chinese article:
   * 羅致政（Lo Chih-cheng）, 羅致政（ら・ちせい）. Written by quick fixes and completion, never asked for.
   */
  readonly firstMentionGloss: 'none' | 'english' | 'reading';
  /** Whether the full form of a party or body may stand again after its first mention. */
  readonly fullFormAgain: 'allow' | 'flag';
  /** How Japanese writes the names of Chinese speakers: 蔡英文 or ツァイ・インウェン. */
  readonly chineseNamesInJapanese: 'kanji' | 'katakana';
  /** What parts the names of a Westerner in Japanese and Chinese; `any` accepts all. */
  readonly separator: 'any' | '・' | '＝' | '·' | '‧';
}

export const defaultProfile: Profile = {
  nameOrder: 'glossary',
  macrons: 'omit',
  firstMention: 'full',
  firstMentionGloss: 'none',
  fullFormAgain: 'allow',
  chineseNamesInJapanese: 'kanji',
  separator: 'any',
};

/** All values of each field. */
export const profileValues: {
  readonly [K in keyof Profile]-?: readonly NonNullable<Profile[K]>[];
} = {
  nameOrder: ['glossary', 'surname-first', 'given-first'],
  macrons: ['omit', 'keep', 'any'],
  firstMention: ['full', 'full-with-abbreviation', 'off'],
  latin: ['keep', 'translate'],
  firstMentionGloss: ['none', 'english', 'reading'],
  fullFormAgain: ['allow', 'flag'],
  chineseNamesInJapanese: ['kanji', 'katakana'],
  separator: ['any', '・', '＝', '·', '‧'],
};

/** Whether names may stay in Latin letters in an article of a language: usual only in Taiwan. */
export function latinIn({ latin }: Profile, language: Language): 'keep' | 'translate' {
  return latin ?? (language === 'zh-Hant' ? 'keep' : 'translate');
}
