import type { Article } from '../article/article.ts';
import { type Block, originalSpan } from '../article/block.ts';
import { type Entry, isAllowed, preferredTerm, type Term } from '../glossary/entry.ts';
import type { Profile } from '../profile.ts';
import type { Span } from '../span.ts';
import type { NameHit } from './findNames.ts';
import type { TermHit } from './findTerms.ts';
import { nameForm, spellingForm } from './form.ts';
import type { GlossaryIndex, LanguageIndex } from './glossaryIndex.ts';
import type { Form, Mention, MentionKind } from './mention.ts';
import { expectedForm } from './person.ts';
import { resolveCandidates } from './resolve.ts';
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
}

/** Every mention of an entry in an article, in reading order; mentions never overlap. */
export function findMentions(
  article: Article,
  glossary: GlossaryIndex,
  profile: Profile,
): readonly Mention[] {
  const index = glossary.language(article.language);
  const context: MentionContext = { article, index, profile, hasWord: wordsOf(article) };
  const mentions: Mention[] = [];
  for (const [i, block] of article.blocks.entries()) {
    const scan = scanBlock(block, index);
    for (const hit of scan.termHits) push(mentions, termMention(context, block, i, hit));
    for (const hit of scan.nameHits) push(mentions, nameMention(context, block, i, hit));
  }
  mentions.sort((a, b) => a.span.start - b.span.start);
  const resolved = resolveCandidates(context, mentions);
  return bindSurnames(context, resolved);
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
  const usable = hit.terms.filter(({ term }) => isNear(context, term));
  const chosen = usable.find(({ term }) => isAllowed(term)) ?? usable[0];
  if (!chosen) return undefined;
  const candidates = entriesOf(
    usable.filter(({ term }) => isAllowed(term) === isAllowed(chosen.term)),
  );
  const { expected, form } = wantedForm(
    context,
    chosen,
    block.text.slice(hit.start, hit.end),
    hit.form,
  );
  return mentionAt(context, block, blockIndex, hit, chosen, candidates, form, expected);
}

/** What should stand for a term: another form only if the spelling or the profile is against it. */
function wantedForm(
  { index, profile }: MentionContext,
  { entry, term }: TermOf,
  actual: string,
  form: Form,
): { expected: string; form: Form } {
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

/** With `macrons: any` long vowels may be marked or not. */
function lenient(
  wanted: { expected: string; form: Form },
  actual: string,
  profile: Profile,
): { expected: string; form: Form } {
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
  const match = hit.matches[0];
  if (!match) return undefined;
  const { entry, term } = match.name;
  const preferred = preferredTerm(entry, context.index.language) ?? term;
  const name = context.index.people.nameOf(preferred) ?? match.name;
  const wanted = expectedForm(name, preferred, context.profile);
  const actual = block.text.slice(hit.start, hit.end);
  const reference = expectedForm(match.name, term, context.profile);
  const form = nameForm(actual, hit.words, reference, match.name, match.via);
  const { expected, form: finalForm } = lenient(
    { expected: wanted, form },
    actual,
    context.profile,
  );
  const candidates = hit.matches.map((other) => other.name.entry);
  const isExact = spellingForm(actual, expected).kind === 'exact';
  const shown: Form = isExact ? { kind: 'exact' } : finalForm;
  return mentionAt(context, block, blockIndex, hit, { entry, term }, candidates, shown, expected);
}

function mentionAt(
  { article }: MentionContext,
  block: Block,
  blockIndex: number,
  clean: Span,
  { entry, term }: TermOf,
  candidates: readonly Entry[],
  form: Form,
  expected: string,
): Mention {
  const span = originalSpan(block, clean);
  return {
    entry,
    term,
    candidates,
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

function entriesOf(terms: readonly TermOf[]): readonly Entry[] {
  return [...new Set(terms.map(({ entry }) => entry))];
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
