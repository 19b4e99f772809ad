import { pick, shuffled } from './random.ts';

/** A paragraph of a translation, with the numbers of those of the source that it translates. */
export interface Paragraph {
  readonly text: string;
  readonly of: readonly number[];
  readonly isTouched: boolean;
}

export const editKinds = ['none', 'dropped', 'doubled', 'merged', 'swapped', 'all'] as const;
export type EditKind = (typeof editKinds)[number];

const single = ['dropped', 'doubled', 'merged', 'swapped'] as const;

/** Edits one paragraph in ten at random, two at least. */
export function edited(
  random: () => number,
  texts: readonly string[],
  kind: EditKind,
): readonly Paragraph[] {
  let paragraphs: readonly Paragraph[] = texts.map((text, i) => ({
    text,
    of: [i],
    isTouched: false,
  }));
  if (kind === 'none') return paragraphs;
  for (let i = 0; i < Math.max(2, texts.length / 10); i++) {
    paragraphs = edits[kind === 'all' ? pick(random, single) : kind](random, paragraphs);
  }
  return paragraphs;
}

type Edit = (random: () => number, paragraphs: readonly Paragraph[]) => readonly Paragraph[];

const edits: Readonly<Record<(typeof single)[number], Edit>> = {
  dropped: (random, all) => spliced(all, place(random, all.length), 1),
  doubled(random, all) {
    const at = place(random, all.length);
    const double = touched(all[at]);
    return double ? spliced(all, at, 1, double, double) : all;
  },
  merged(random, all) {
    const places = all.flatMap((_, i) => (isProse(all[i]) && isProse(all[i + 1]) ? [i] : []));
    if (places.length === 0) return all;
    const at = pick(random, places);
    const first = touched(all[at]);
    const second = all[at + 1];
    if (!first || !second) return all;
    const text = `${first.text} ${second.text}`;
    return spliced(all, at, 2, { text, of: [...first.of, ...second.of], isTouched: true });
  },
  swapped(random, all) {
    const a = place(random, all.length - 1);
    const isFar = random() < 0.5;
    const b = isFar ? (shuffled(random, [...all.keys()])[0] ?? a) : a + 1;
    const first = touched(all[a]);
    const second = touched(all[b]);
    return a !== b && first && second ? spliced(spliced(all, a, 1, second), b, 1, first) : all;
  },
};

function place(random: () => number, length: number): number {
  return Math.floor(random() * length);
}

function touched(paragraph: Paragraph | undefined): Paragraph | undefined {
  return paragraph && { ...paragraph, isTouched: true };
}

/** No heading, item, quote, table or note. */
function isProse(paragraph: Paragraph | undefined): boolean {
  return paragraph !== undefined && !/^\s*(?:[#>|<-]|\d+\.|\*\s|\[\^)/.test(paragraph.text);
}

function spliced<T>(items: readonly T[], at: number, removed: number, ...added: readonly T[]) {
  return [...items.slice(0, at), ...added, ...items.slice(at + removed)];
}
