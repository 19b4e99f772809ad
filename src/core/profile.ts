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
}

export const defaultProfile: Profile = {
  nameOrder: 'glossary',
  macrons: 'omit',
  firstMention: 'full',
};
