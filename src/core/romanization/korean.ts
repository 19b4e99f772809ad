import { koreanSurnames } from './koreanSurnames.ts';

/**
 * Korean names in Latin letters. Sources: Revised Romanization (Ministry of Culture and Tourism,
 * notice 2000-8, kept by the National Institute of Korean Language), McCune and Reischauer 1939
 * (Transactions of the Korea Branch of the Royal Asiatic Society 29), which North Korea and the
 * press write without breve and apostrophe, and the habits of passports that notice lets stand.
 *
 * Sounds: v is eo (ŏ), x is eu (ŭ); t p c are the plain consonants, T P C the aspirated ones; k is
 * both, for no name begins a syllable with the aspirated one.
 */
type Sounds = readonly string[];

/** What some letters stand for: by system; where McCune–Reischauer has them first, and inside. */
interface Letters {
  readonly revised: Sounds;
  readonly mccune: Sounds;
  readonly inside: Sounds;
  readonly adHoc: Sounds;
}

/** `revised`: the system of 2000 and McCune–Reischauer; `adHoc`: the former, and English habits. */
export type KoreanHabit = 'systems' | 'ad-hoc';

/** Rows of letters: Revised, McCune–Reischauer, the same inside a name, ad hoc; "-" is none. */
const initials = table(
  'g k - k k;k k k k k;kk k k k k;d t - t t;t T t,T T,t T;tt t t t t;b p - p p;p P p,P P,p P;' +
    'j c - c c;ch C c,C C,c c,C;s s s s s;ss s s s s;sh - s s s;n n n n n;m m m m m;h h h h h;r r r r r;l - - - r',
);
const vowels = table(
  'a a a a a;ae ae ae ae ae;ai - - - ae;ya ya ya ya ya;eo v - - v;e e e e e;yeo yv - - yv;ye ye ye ye ye;' +
    'o o o,v o,v o;yo yo yo,yv yo,yv yo;wa wa wa wa wa;wae wae wae wae wae;oe oe oe oe oe;oi - - - oe;' +
    'u u u,x u,x u,v;oo - - - u;woo - - - u;wo wv wv wv wv;we we we we we;wi wi wi wi wi;' +
    'yu yu yu yu yu,yv;yoo - - - yu;you - - - yv;ou - - - v;eu x - - x;ui xi xi xi xi;eui - - - xi;' +
    'i i i i i;ee - - - i;yi - - - i',
);
const codas: Readonly<Record<string, string>> = {
  '': '',
  g: 'k',
  k: 'k',
  n: 'n',
  ng: 'ng',
  l: 'l',
  r: 'l',
  m: 'm',
  b: 'p',
  p: 'p',
};

function table(rows: string): ReadonlyMap<string, Letters> {
  return new Map(
    rows.split(';').map((row) => {
      const [letters = '', ...cells] = row.split(' ');
      const [revised = [], mccune = [], inside = [], adHoc = []] = cells.map((cell) =>
        cell === '-' ? [] : cell.split(','),
      );
      return [letters, { revised, mccune, inside, adHoc }];
    }),
  );
}

const noInitial: Letters = { revised: [''], mccune: [''], inside: [''], adHoc: [''] };
const syllable =
  /^(kk|tt|ss|sh|ch|[gkdtbpjsnmhrl]?)(yeo|yae|yoo|you|wae|woo|eui|ya|ye|yo|yu|yi|wa|we|wi|wo|ae|ai|eo|eu|ee|oe|oi|oo|ou|ui|[aeiou])(ng|[gknlrmbp]?)$/;

/** The surnames that some folded letters write, by their Revised spelling; usually none or one. */
export function readKoreanSurname(letters: string): readonly string[] {
  return koreanSurnames.get(letters) ?? [];
}

/**
 * Sounds of a given name of one or two syllables, apart or joined, from folded letters ("jung",
 * "geun" or "chunggun"); empty when the habit has no such spelling.
 */
export function readKoreanGiven(parts: readonly string[], habit: KoreanHabit): readonly string[] {
  const systems = habit === 'ad-hoc' ? (['adHoc'] as const) : (['revised', 'mccune'] as const);
  const rows = parts.length === 1 ? cuts(parts[0] ?? '') : [parts];
  const found = systems.flatMap((system) =>
    rows.flatMap((row) => readRow(row, system, parts.length === 1)),
  );
  return [...new Set(found)];
}

function cuts(letters: string): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [[letters]];
  for (let i = 1; i < letters.length; i++) rows.push([letters.slice(0, i), letters.slice(i)]);
  return rows;
}

function readRow(
  row: readonly string[],
  system: 'revised' | 'mccune' | 'adHoc',
  isJoined: boolean,
): Sounds {
  if (row.length > 2) return [];
  const [first = [], ...others] = row.map((letters, i) =>
    readSyllable(letters, system === 'mccune' && i > 0 ? 'inside' : system, isJoined),
  );
  return others.reduce(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`)),
    first,
  );
}

function readSyllable(letters: string, column: keyof Letters, isJoined: boolean): Sounds {
  const [, initial = '', vowel = '', coda = ''] = syllable.exec(usual(letters)) ?? [];
  if (vowel === '') return [];
  const starts = (initial === '' ? noInitial : initials.get(initial))?.[column] ?? [];
  const fitting = isJoined
    ? starts
    : starts.filter((start) => isUsual(start, initial, vowel + coda));
  const middles = vowels.get(vowel)?.[column] ?? [];
  return fitting.flatMap((start) => middles.map((middle) => start + middle + (codas[coda] ?? '')));
}

/**
 * McCune–Reischauer joins given names. Beside a hyphen t, p and ch are aspirated as the Revised
 * Romanization has them, or Tae-ho were Dae-ho and Chang-ho Jang-ho; but Chung-hee is Jeong-hui.
 */
function isUsual(start: string, initial: string, rime: string): boolean {
  if (initial === 'ch' && /^(?:[ou]|oo|eo)ng$|^(?:in?|ee|o|oo|u)$/.test(rime)) return true;
  return !/^(?:t|p|ch)$/.test(initial) || start !== start.toLowerCase();
}

/** Myung, hyun, hyuk: no name has these with yu. Hee is hui. */
function usual(letters: string): string {
  return letters.replace(/yu(?=ng$|k$)|(?<=h)yu(?=n$)/, 'yeo').replace(/^hee$/, 'hui');
}
