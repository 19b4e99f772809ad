import { type Entry, isAllowed, preferredTerm, type Term } from '../glossary/entry.ts';
import type { Language } from '../language.ts';
import type { Profile } from '../profile.ts';
import { sinoJapaneseReading } from '../romanization/sinoJapanese.ts';
import { derivedRenderings, isChinese } from './derive.ts';
import type { Rendering } from './rendering.ts';

/**
 * The wordings of an entry in a language, the one to write first: those of the glossary, else what
 * can be derived from its other languages. Where the profile writes Chinese names in katakana and
 * the glossary has only characters, the derived katakana comes first.
 */
export function renderingsOf(
  entry: Entry,
  language: Language,
  style?: Pick<Profile, 'chineseNamesInJapanese'>,
): readonly Rendering[] {
  const listed = listedRenderings(entry, language);
  const inKatakana = language === 'ja' && style?.chineseNamesInJapanese === 'katakana';
  if (!inKatakana) return listed.length > 0 ? listed : derivedRenderings(entry, language);
  const all = listed.some(({ text }) => isKatakana(text))
    ? listed
    : unique([...listed, ...derivedRenderings(entry, language)]);
  return [
    ...all.filter(({ text }) => isKatakana(text)),
    ...all.filter((one) => !isKatakana(one.text)),
  ];
}

/** The glossary's terms that may be written: the preferred one, then others, then short ones. */
function listedRenderings(entry: Entry, language: Language): readonly Rendering[] {
  const first = preferredTerm(entry, language);
  const allowed = (entry.terms.get(language) ?? []).filter(isAllowed);
  const rest = allowed.filter((term) => term !== first);
  const isShort = ({ type }: Term) => type === 'short' || type === 'abbreviation';
  return [
    ...(first ? [first] : []),
    ...rest.filter((term) => !isShort(term)),
    ...rest.filter(isShort),
  ].map((term) => listedRendering(entry, term, term === first));
}

function listedRendering(entry: Entry, term: Term, isFirst: boolean): Rendering {
  const { text, type, reading } = term;
  const isShort = type === 'short' || type === 'abbreviation';
  const kind = isFirst ? 'preferred' : isShort ? 'short' : 'admitted';
  if (reading !== undefined) return { text, reading, kind, from: term };
  const made = term.language === 'ja' && isChinese(entry) ? sinoJapaneseReading(text) : undefined;
  return { text, kind, from: term, ...(made && { reading: made, how: 'sino-japanese' }) };
}

function isKatakana(text: string): boolean {
  return /^[\p{Script=Katakana}ー・＝]+$/u.test(text);
}

function unique(renderings: readonly Rendering[]): readonly Rendering[] {
  return renderings.filter(
    ({ text }, i) => renderings.findIndex((other) => other.text === text) === i,
  );
}
