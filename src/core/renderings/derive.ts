import { type Entry, preferredTerm, type Term } from '../glossary/entry.ts';
import type { Language } from '../language.ts';
import { japaneseName, simplifiedName, traditionalNames } from '../romanization/derivedForms.ts';
import { katakanaName } from '../romanization/katakana.ts';
import { sinoJapaneseReading } from '../romanization/sinoJapanese.ts';
import type { Derivation, Rendering } from './rendering.ts';

/** Countries whose people's names are Chinese characters at home, so that no transcription differs. */
const chinese: ReadonlySet<string> = new Set(['TW', 'CN', 'HK', 'MO', 'SG']);
const withHan: ReadonlySet<string> = new Set([...chinese, 'JP', 'KR', 'KP', 'VN']);

/** What can be made of an entry's other languages, the likeliest first. */
export function derivedRenderings(entry: Entry, language: Language): readonly Rendering[] {
  if (language === 'zh-Hans') return simplified(entry);
  if (language === 'zh-Hant') return traditional(entry);
  return language === 'ja' ? japanese(entry) : [];
}

/** Whether an entry is a person of a Chinese name. */
export function isChinese({ kind, country = '' }: Entry): boolean {
  return kind === 'person' && chinese.has(country);
}

/** Transcriptions and terms differ by region (川普, 特朗普; 網路, 网络): there it is only a suggestion. */
function simplified(entry: Entry): readonly Rendering[] {
  const from = hanTerm(entry, 'zh-Hant');
  if (!from) return [];
  const isSure = entry.kind !== 'term' && withHan.has(entry.country ?? '');
  const { accepted } = simplifiedName(from.text);
  return accepted.map((text) => make(text, from, 'simplified', isSure ? 'derived' : 'suggested'));
}

/** Several Traditional characters may have become one Simplified: a person picks. */
function traditional(entry: Entry): readonly Rendering[] {
  const from = hanTerm(entry, 'zh-Hans');
  if (!from) return [];
  return traditionalNames(from.text).map((text) => make(text, from, 'traditional', 'suggested'));
}

/** Japanese for people, parties and bodies of the Chinese-speaking countries; words are translated. */
function japanese(entry: Entry): readonly Rendering[] {
  const isName = entry.kind !== 'term' && entry.kind !== 'office';
  if (!isName || !chinese.has(entry.country ?? '')) return [];
  const from = hanTerm(entry, 'zh-Hant');
  // A dot parts a transcribed name: Japanese writes its sounds.
  if (entry.kind === 'person' && /[·‧・]/.test(from?.text ?? '')) return [];
  if (from) return japaneseFrom(entry, from, from.text, 'derived');
  const simple = hanTerm(entry, 'zh-Hans');
  const [likeliest] = simple ? traditionalNames(simple.text) : [];
  return simple && likeliest ? japaneseFrom(entry, simple, likeliest, 'suggested') : [];
}

function japaneseFrom(
  entry: Entry,
  from: Term,
  name: string,
  kind: 'derived' | 'suggested',
): readonly Rendering[] {
  const isPerson = entry.kind === 'person';
  const reading = isPerson ? sinoJapaneseReading(name) : undefined;
  const inGlyphs = japaneseName(name).accepted.map((text) => ({
    ...make(text, from, 'japanese-glyphs', kind),
    ...(reading && { reading }),
  }));
  const katakana = isPerson ? katakanaName(name) : undefined;
  return katakana ? [...inGlyphs, make(katakana, from, 'katakana', kind)] : inGlyphs;
}

function make(text: string, from: Term, how: Derivation, kind: 'derived' | 'suggested'): Rendering {
  return { text, kind, from, how };
}

/** The term to derive from: the preferred one, if it is all Han and dots. */
function hanTerm(entry: Entry, language: Language): Term | undefined {
  const term = preferredTerm(entry, language);
  return term && /^[\p{Script=Han}·‧・]+$/u.test(term.text) ? term : undefined;
}
