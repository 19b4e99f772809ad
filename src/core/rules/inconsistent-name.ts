import type { Article } from '../article/article.ts';
import type { Finding, Related } from '../finding.ts';
import type { NameKey } from '../mentions/nameKeys.ts';
import type { Profile } from '../profile.ts';
import { type Elsewhere, groupUses, type Spelling } from '../unlisted/census.ts';
import { type Difference, differenceOf } from '../unlisted/difference.ts';
import { type NameUse, nameUses, type WrittenName } from '../unlisted/writtenNames.ts';
import { replaceVisible } from './fix.ts';
import type { Rule } from './rule.ts';

/** A name that no entry bears is spelled in another way than elsewhere, where it stands more often. */
export const inconsistentName: Rule = {
  name: 'inconsistent-name',
  severity: 'warning',
  *check({ article, glossary, profile, elsewhere }) {
    const spellings = new Spellings(nameUses(article, glossary), elsewhere);
    for (const one of spellings.own) {
      const rival = spellings.rivalOf(one, profile);
      if (!rival) continue;
      for (const use of one.uses) {
        const isTitleCase = use.isHeading && rival.difference === 'case';
        if (!isTitleCase) yield findingAt(article, use, rival);
      }
    }
  },
};

/** A spelling with all that is known of it in this article and the others. */
interface Counted {
  readonly name: WrittenName;
  readonly uses: readonly NameUse[];
  readonly count: number;
  readonly elsewhere: readonly Spelling[];
}

interface Rival extends Counted {
  readonly difference: Difference;
}

class Spellings {
  readonly own: readonly Counted[];
  readonly #byKey = new Map<NameKey, Counted[]>();
  readonly #elsewhere: Elsewhere | undefined;

  constructor(uses: readonly NameUse[], elsewhere: Elsewhere | undefined) {
    this.#elsewhere = elsewhere;
    this.own = groupUses(uses).map((group) => this.#counted(group[0].name, group));
    for (const one of this.own) {
      for (const key of one.name.keys) {
        const known = this.#byKey.get(key);
        if (known) known.push(one);
        else this.#byKey.set(key, [one]);
      }
    }
  }

  /** The likeliest other spelling of a name; undefined when this one is the likeliest. */
  rivalOf(one: Counted, profile: Profile): Rival | undefined {
    let best: Rival | undefined;
    for (const other of this.#alike(one)) {
      const difference = differenceOf(one.name, other.name);
      if (!difference || (difference === 'macron' && profile.macrons === 'any')) continue;
      if (isLikelier(other, best ?? one)) best = { ...other, difference };
    }
    return best;
  }

  #alike({ name }: Counted): readonly Counted[] {
    const own = name.keys.flatMap((key) => this.#byKey.get(key) ?? []);
    const names = new Map(own.map((other) => [other.name.text, other]));
    for (const key of name.keys) {
      for (const { name: other } of this.#elsewhere?.spellings(key) ?? [])
        if (!names.has(other.text)) names.set(other.text, this.#counted(other, []));
    }
    return [...names.values()];
  }

  #counted(name: WrittenName, uses: readonly NameUse[]): Counted {
    const [key] = name.keys;
    const all = key === undefined ? [] : (this.#elsewhere?.spellings(key) ?? []);
    const elsewhere = all.filter((other) => other.name.text === name.text);
    const count = elsewhere.reduce((sum, other) => sum + other.count, uses.length);
    return { name, uses, count, elsewhere };
  }
}

/** The more frequent one; of two as frequent the first of the article, else of the alphabet. */
function isLikelier(a: Counted, b: Counted): boolean {
  if (a.count !== b.count) return a.count > b.count;
  const [first, second] = [a.uses[0], b.uses[0]];
  if (first && second) return first.span.start < second.span.start;
  return a.name.text < b.name.text;
}

function findingAt(article: Article, { name, span, visible }: NameUse, rival: Rival): Finding {
  const expected = rival.name.text;
  const fix = replaceVisible(article, span, visible, expected);
  return {
    rule: 'inconsistent-name',
    span,
    text: visible,
    message: rival.difference,
    data: { text: name.text, expected },
    // Which of the two is right only the desk knows.
    fixes: fix ? [{ ...fix, safe: false }] : [],
    candidates: [],
    related: [relatedTo(rival)],
  };
}

function relatedTo({ name: { text }, uses, elsewhere }: Rival): Related {
  const [use] = uses;
  if (use) return { kind: 'other-spelling', span: use.span, text };
  const location = elsewhere[0]?.first as Spelling['first'];
  return { kind: 'other-article', location, text };
}
