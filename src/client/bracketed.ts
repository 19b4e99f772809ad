const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * A rendering as it stands after a name: `Lo Chih-cheng (羅致政)`, `羅致政（Lo Chih-cheng）`.
 * The brackets are those of the article's language, which the name itself shows if it is unknown.
 */
export function bracketed(rendering: string, name: string, language: string | undefined): string {
  const isWide = language ? /^(?:ja|zh)\b/.test(language) : eastAsian.test(name);
  return isWide ? `（${rendering}）` : ` (${rendering})`;
}
