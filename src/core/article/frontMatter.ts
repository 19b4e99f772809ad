/** The scalar fields of a front matter that concern names; the rest is skipped unread. */
export interface FrontMatter {
  /** Original offset at which the article proper starts; 0 without front matter. */
  readonly end: number;
  readonly lang?: string;
  readonly date?: string;
  readonly translationOf?: string;
}

const opening = /^\ufeff?---[ \t]*\r?\n/;
const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;
const field = /^(lang|language|date|translationOf):[ \t]*(.*?)[ \t]*(?:#.*)?$/gm;

/** Reads the block between `---` lines at the head of a file. */
export function readFrontMatter(text: string): FrontMatter {
  const open = opening.exec(text);
  if (!open) return { end: 0 };
  closing.lastIndex = open[0].length;
  const close = closing.exec(text);
  if (!close) return { end: 0 };
  const end = close.index + close[0].length;
  const fields: Record<string, string> = {};
  for (const match of text.slice(open[0].length, close.index).matchAll(field)) {
    const name = match[1] === 'language' ? 'lang' : (match[1] ?? '');
    const value = (match[2] ?? '').replace(/^(['"])(.*)\1$/, '$2');
    if (value) fields[name] = value;
  }
  return { ...fields, end };
}
