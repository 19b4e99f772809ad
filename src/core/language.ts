/**
 * Languages are BCP 47 tags. The four that Nomenclator is made for are `en`, `ja`, `zh-Hant` and
 * `zh-Hans`; every other tag is kept as written.
 */
export type Language = string;

const scripts: Readonly<Record<string, Language>> = {
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'zh-cn': 'zh-Hans',
  'zh-sg': 'zh-Hans',
  'zh-my': 'zh-Hans',
  'zh-hant': 'zh-Hant',
  'zh-hans': 'zh-Hans',
};

/**
 * The tag under which terms of `tag` are kept: `zh-TW`, `zh_HK`, `zh_Hant` are `zh-Hant`; `en-US`
 * is `en`; `ja-JP` is `ja`. A bare `zh` stays `zh`, since it never says which script is meant.
 */
export function normalizeLanguage(tag: string): Language {
  const parts = tag.trim().replaceAll('_', '-').split('-');
  const language = (parts[0] ?? '').toLowerCase();
  if (language !== 'zh') return language === 'en' || language === 'ja' ? language : tag.trim();
  for (const part of parts.slice(1)) {
    const known = scripts[`zh-${part.toLowerCase()}`];
    if (known) return known;
  }
  return 'zh';
}

/** Languages in Han characters whose forms of one name differ. */
export const hanLanguages: readonly Language[] = ['zh-Hant', 'zh-Hans', 'ja'];

/** Whether words of the language are written without spaces, in Han characters or kana. */
export function isHanLanguage(language: Language): boolean {
  return language === 'ja' || language.startsWith('zh');
}

const kana = /[\u3041-\u30ff]/g;
const han = /[\u3400-\u9fff\uf900-\ufaff]/g;
const latin = /[A-Za-z]/g;
/** Frequent characters whose Traditional and Simplified forms differ (opencc's tables agree). */
const traditionalOnly =
  /[國這說會對來時們學經種黨總統議員發與為於產業關東車門問間選舉應該點實現區縣總體長]/g;
const simplifiedOnly =
  /[国这说会对来时们学经种党总统议员发与为于产业关东车门问间选举应该点实现区县总体长]/g;

/**
 * The language of a text by its scripts alone: kana means Japanese, Han without kana is
 * Traditional or Simplified by which exclusive characters prevail, all else is English.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const hanCount = count(han);
  const kanaCount = count(kana);
  if (hanCount + kanaCount <= count(latin) / 4) return 'en';
  if (kanaCount * 10 > hanCount) return 'ja';
  return count(traditionalOnly) >= count(simplifiedOnly) ? 'zh-Hant' : 'zh-Hans';
}
