import type { Language } from '../language.ts';
import { fold } from '../mentions/fold.ts';
import { allTerms, type Entry, isAllowed, type Office, preferredTerm } from './entry.ts';
import type { Glossary } from './glossary.ts';

const known = new WeakMap<Glossary, ReadonlyMap<string, readonly Entry[]>>();

/**
 * All wordings of an office that someone holds, folded: its title, other forms of that title, and
 * where the title is the id or a term of an office's entry, the terms of that entry.
 */
export function officeWordings(
  { title }: Office,
  holder: Entry,
  glossary: Glossary,
): readonly string[] {
  const entry = officeEntry(title, holder, glossary);
  const terms = entry ? [...allTerms(entry)].filter(isAllowed) : [];
  const titles = [fold(title), ...terms.map(({ text }) => fold(text))];
  return [...new Set(titles.flatMap((text) => [text, ...otherForms(text)]))];
}

/** An office as a reader of a language knows it: as its holder's entry has it, unless that is of another language. */
export function officeTitle(
  { title }: Office,
  holder: Entry,
  glossary: Glossary,
  language: Language,
): string {
  const entry = officeEntry(title, holder, glossary);
  const isOwn = entry?.terms.get(language)?.some(({ text }) => fold(text) === fold(title));
  if (!entry || isOwn) return title;
  const term = preferredTerm(entry, language) ?? preferredTerm(entry, 'en');
  return term?.text ?? title;
}

function officeEntry(title: string, holder: Entry, glossary: Glossary): Entry | undefined {
  const entries = officesByName(glossary).get(fold(title)) ?? [];
  return entries.find(({ country }) => !country || !holder.country || country === holder.country);
}

/** Entries of offices by id and by folded term. */
function officesByName(glossary: Glossary): ReadonlyMap<string, readonly Entry[]> {
  const found = known.get(glossary);
  if (found) return found;
  const byName = new Map<string, Entry[]>();
  for (const entry of glossary.entries) {
    if (entry.kind !== 'office') continue;
    for (const name of new Set([
      fold(entry.id),
      ...[...allTerms(entry)].map(({ text }) => fold(text)),
    ])) {
      byName.set(name, [...(byName.get(name) ?? []), entry]);
    }
  }
  known.set(glossary, byName);
  return byName;
}

const heads = 'minister|secretary|director|governor|mayor|president|premier|ambassador';
const headLast = new RegExp(`^(.+) (${heads})$`);
const headFirst = new RegExp(
  `^(${heads}) (?:of|for|to) (?:the )?(?:national )?(.+?)(?: affairs)?$`,
);
/** Short forms before a name in print (AP Stylebook, "legislative titles", "military titles"). */
const shortForms = [
  ['prime minister', 'pm'],
  ['representative', 'rep.'],
  ['senator', 'sen.'],
  ['governor', 'gov.'],
  ['president', 'pres.'],
  ['secretary', 'sec.'],
  ['minister', 'min.'],
] as const;

/** "Minister of Defense" and "Defence Min." for "Defense Minister". */
function otherForms(title: string): readonly string[] {
  const last = headLast.exec(title);
  const first = headFirst.exec(title);
  const turned = [
    ...(last ? ['of', 'for', 'to'].map((word) => `${last[2]} ${word} ${last[1]}`) : []),
    ...(last ? ['of', 'for'].map((word) => `${last[2]} ${word} ${last[1]} affairs`) : []),
    ...(last ? [`${last[2]} of national ${last[1]}`] : []),
    ...(first ? [`${first[2]} ${first[1]}`] : []),
  ];
  return [title, ...turned].flatMap((text) =>
    [text, ...shortened(text)].flatMap((form) => [form, ...respelled(form)]),
  );
}

function shortened(title: string): readonly string[] {
  const short = shortForms.find(([long]) => title.endsWith(long));
  return short ? [title.slice(0, -short[0].length) + short[1]] : [];
}

/** British for American and the reverse. */
function respelled(title: string): readonly string[] {
  const pairs = [
    ['defense', 'defence'],
    ['labor', 'labour'],
    ['councilor', 'councillor'],
  ] as const;
  const words = pairs.flatMap(([us, uk]) => [[us, uk] as const, [uk, us] as const]);
  return words
    .filter(([from]) => new RegExp(`\\b${from}\\b`).test(title))
    .map(([from, to]) => title.replace(from, to));
}
