import type { Article } from '../article/article.ts';
import { type Block, originalSpan } from '../article/block.ts';
import { type Entry, isAllowed, preferredTerm, type Term } from '../glossary/entry.ts';
import type { Language } from '../language.ts';
import type { Profile } from '../profile.ts';
import type { Span } from '../span.ts';
import type { NameHit } from './findNames.ts';
import type { TermHit } from './findTerms.ts';
import { nameForm, spellingForm } from './form.ts';
import type { GlossaryIndex, LanguageIndex } from './glossaryIndex.ts';
import type { Meant } from './meant.ts';
import type { Form, Mention, MentionKind } from './mention.ts';
import { expectedForm } from './person.ts';
import type { PersonMatch } from './personIndex.ts';
import { resolveBodies, resolvePeople, withoutOthers } from './resolve.ts';
import { scanBlock } from './scan.ts';
import { scopeOf } from './scope.ts';
import { bindSurnames } from './surnames.ts';
import type { TermOf } from './termIndex.ts';

/** What the article as a whole is needed for. */
export interface MentionContext {
  readonly article: Article;
  readonly index: LanguageIndex;
  readonly profile: Profile;
  /** Whether a word stands anywhere in the article; asked for terms with `near`. */
  readonly hasWord: (word: string) => boolean;
  readonly knowledge: Knowledge;
}

/** What is known of an article besides its text. */
export interface Knowledge {
  /** Who is meant by names that fit several entries. */
  readonly meant?: Meant;
  /** The texts of the article in other languages. */
  readonly counterpart?: readonly string[];
}

/** Every mention of an entry in an article, in reading order; mentions never overlap. */
export function findMentions(
  article: Article,
  glossary: GlossaryIndex,
  profile: Profile,
  knowledge: Knowledge = {},
): readonly Mention[] {
  const index = glossary.language(article.language);
  const hasWord = wordsOf(article);
  const context: MentionContext = { article, index, profile, hasWord, knowledge };
  const mentions: Mention[] = [];
  for (const [i, block] of article.blocks.entries()) {
    const scan = scanBlock(block, index);
    for (const hit of scan.termHits) push(mentions, termMention(context, block, i, hit));
    for (const hit of scan.nameHits) push(mentions, nameMention(context, block, i, hit));
  }
  mentions.sort((a, b) => a.span.start - b.span.start);
  const people = resolvePeople(context, withoutOthers(article, mentions));
  return resolveBodies(context, bindSurnames(context, people));
}

function push(mentions: Mention[], mention: Mention | undefined): void {
  if (mention) mentions.push(mention);
}

function termMention(
  context: MentionContext,
  block: Block,
  blockIndex: number,
  hit: TermHit,
): Mention | undefined {
  const near = hit.terms.filter(({ term }) => isNear(context, term));
  const own = near.filter(({ term }) => term.language === context.index.language);
  const usable = own.length > 0 ? own : near;
  const chosen = usable.find(({ term }) => isAllowed(term)) ?? usable[0];
  if (!chosen) return undefined;
  const alike = usable.filter(({ term }) => isAllowed(term) === isAllowed(chosen.term));
  const actual = block.text.slice(hit.start, hit.end);
  return joinedReadings(
    firstOfEach(alike).map((termOf) => {
      const wanted = wantedForm(context, termOf, actual, hit.form);
      return mentionAt(context, block, blockIndex, hit, termOf, wanted);
    }),
  );
}

/** A form of a term, and what should stand instead. */
interface WantedForm {
  readonly form: Form;
  readonly expected: string;
}

/** What should stand for a term: another form only if the spelling or the profile is against it. */
function wantedForm(
  { index, profile }: MentionContext,
  { entry, term }: TermOf,
  actual: string,
  form: Form,
): WantedForm {
  if (term.language !== index.language)
    return { form: { kind: 'script' }, expected: ownForm(entry, term, index.language) };
  const name = entry.kind === 'person' && isAllowed(term) ? index.people.nameOf(term) : undefined;
  if (!name) return { expected: form.kind === 'exact' ? actual : term.text, form };
  const wanted = expectedForm(name, term, profile);
  if (wanted === term.text)
    return lenient({ expected: form.kind === 'exact' ? actual : wanted, form }, actual, profile);
  const words = name.words;
  return lenient(
    { expected: wanted, form: nameForm(actual, words, wanted, name, 'spelling') },
    actual,
    profile,
  );
}

/** What the article's language has for another one's term: its full or its short form. */
function ownForm(entry: Entry, { text, type }: Term, language: Language): string {
  const terms = (entry.terms.get(language) ?? []).filter(isAllowed);
  const alike = terms.find((term) => term.type === type) ?? preferredTerm(entry, language);
  return alike?.text ?? text;
}

/** With `macrons: any` long vowels may be marked or not. */
function lenient(wanted: WantedForm, actual: string, profile: Profile): WantedForm {
  const isMacron = wanted.form.kind === 'macron' || wanted.form.kind === 'macron-missing';
  if (isMacron && profile.macrons === 'any') return { expected: actual, form: { kind: 'exact' } };
  return wanted;
}

function nameMention(
  context: MentionContext,
  block: Block,
  blockIndex: number,
  hit: NameHit,
): Mention | undefined {
  return joinedReadings(
    hit.matches.map((match) => {
      const wanted = wantedName(context, hit, match, block.text.slice(hit.start, hit.end));
      return mentionAt(context, block, blockIndex, hit, match.name, wanted);
    }),
  );
}

/** What should stand for a name in another spelling: the preferred one. */
function wantedName(
  { index, profile }: MentionContext,
  { words }: NameHit,
  { name, via }: PersonMatch,
  actual: string,
): WantedForm {
  const { entry, term } = name;
  const preferred = preferredTerm(entry, index.language) ?? term;
  const wanted = expectedForm(index.people.nameOf(preferred) ?? name, preferred, profile);
  const form = nameForm(actual, words, expectedForm(name, term, profile), name, via);
  const { expected, form: finalForm } = lenient({ expected: wanted, form }, actual, profile);
  const isExact = spellingForm(actual, expected).kind === 'exact';
  return { expected, form: isExact ? { kind: 'exact' } : finalForm };
}

/** One mention of all that may be meant. */
function joinedReadings(readings: readonly Mention[]): Mention | undefined {
  const [first, second] = readings;
  if (!first || !second) return first;
  return { ...first, candidates: readings.map(({ entry }) => entry), readings };
}

function mentionAt(
  { article }: MentionContext,
  block: Block,
  blockIndex: number,
  clean: Span,
  { entry, term }: TermOf,
  { form, expected }: WantedForm,
): Mention {
  const span = originalSpan(block, clean);
  return {
    entry,
    term,
    candidates: [entry],
    kind: kindOf(term),
    form,
    expected,
    span,
    text: block.text.slice(clean.start, clean.end),
    block: blockIndex,
    clean: { start: clean.start, end: clean.end },
    scope: scopeOf(article.blocks[blockIndex] ?? block, clean.start),
  };
}

function kindOf(term: Term): MentionKind {
  return term.type === 'abbreviation' || term.type === 'short' ? term.type : 'full';
}

function firstOfEach(terms: readonly TermOf[]): readonly TermOf[] {
  return terms.filter(({ entry }, i) => terms.findIndex((other) => other.entry === entry) === i);
}

function isNear({ hasWord }: MentionContext, { near }: Term): boolean {
  return !near || near.some(hasWord);
}

/** Looks each word up once per article, whatever its case. */
function wordsOf({ text }: Article): (word: string) => boolean {
  const known = new Map<string, boolean>();
  let lower: string | undefined;
  return (word) => {
    const seen = known.get(word);
    if (seen !== undefined) return seen;
    lower ??= text.toLowerCase();
    const has = lower.includes(word.toLowerCase());
    known.set(word, has);
    return has;
  };
}
