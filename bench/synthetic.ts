import type { Entry, EntryKind, Term } from '../src/core/glossary/entry.ts';
import type { Language } from '../src/core/language.ts';
import { syllables, written } from '../src/core/romanization/mandarin.ts';
import { addTerm } from './people.ts';
import { pick, seeded } from './random.ts';

const surnames: readonly (readonly [string, string])[] = [
  ['陳', 'Chen'],
  ['林', 'Lin'],
  ['黃', 'Huang'],
  ['張', 'Chang'],
  ['李', 'Lee'],
  ['王', 'Wang'],
  ['吳', 'Wu'],
  ['劉', 'Liu'],
  ['蔡', 'Tsai'],
  ['楊', 'Yang'],
  ['許', 'Hsu'],
  ['鄭', 'Cheng'],
  ['謝', 'Hsieh'],
  ['郭', 'Kuo'],
  ['洪', 'Hung'],
  ['邱', 'Chiu'],
  ['曾', 'Tseng'],
  ['廖', 'Liao'],
  ['賴', 'Lai'],
  ['徐', 'Hsu'],
  ['周', 'Chou'],
  ['葉', 'Yeh'],
  ['蘇', 'Su'],
  ['莊', 'Chuang'],
  ['羅', 'Lo'],
  ['呂', 'Lu'],
];
const given =
  '志明俊傑建宏家豪文雄淑芬美玲雅婷怡君佳穎偉哲國華正義世昌永福清德英文適應致政佩芬時中龍斌東昇宗翰冠宇承恩品睿詩涵欣怡';
const japanese =
  'ka ki ku ko sa shi su se so ta chi tsu to na ni no ha hi fu ho ma mi mu mo ya yu yo ra ri ru ro wa ga gi go ji da do ba bu'.split(
    ' ',
  );
const adjectives =
  'National Liberal Democratic Progressive Central Foreign Economic Social Maritime Regional Public Civil Joint Northern Digital Rural'.split(
    ' ',
  );
const nouns =
  'Party Committee Ministry Council Agency Bureau Alliance Commission Institute Office Department Assembly Fund Union Foundation Corporation'.split(
    ' ',
  );
const topics =
  'Affairs Defense Security Trade Labor Culture Health Energy Finance Transport Science Education Relations Policy Planning Statistics'.split(
    ' ',
  );
const location = { path: 'bench', line: 0, character: 0, start: 0, end: 0 };
const readings = syllables.map((one) => written(one, 'wade-giles').replace(/[^a-z]/g, ''));

/** Half Taiwanese people with characters, then Japanese people, bodies and plain terms. */
export function syntheticEntries(count: number): readonly Entry[] {
  const random = seeded(count);
  return Array.from({ length: count }, (_, i) => {
    const place = i % 10;
    if (place < 5) return taiwanese(random, i);
    if (place < 7) return japanesePerson(random, i);
    return body(random, i, place < 9 ? 'organization' : 'term');
  });
}

function taiwanese(random: () => number, i: number): Entry {
  const [character, surname] = pick(random, surnames);
  const terms = new Map<Language, Term[]>();
  const text = `${surname} ${capital(pick(random, readings))}-${pick(random, readings)}`;
  addTerm(terms, 'en', text);
  addTerm(terms, 'zh-Hant', character + pick(random, [...given]) + pick(random, [...given]));
  return entry(`tw-${i}`, 'person', terms, 'TW');
}

function japanesePerson(random: () => number, i: number): Entry {
  const word = () => capital(Array.from({ length: 3 }, () => pick(random, japanese)).join(''));
  const terms = new Map<Language, Term[]>();
  addTerm(terms, 'en', `${word()} ${word()}`);
  return entry(`jp-${i}`, 'person', terms, 'JP');
}

function body(random: () => number, i: number, kind: EntryKind): Entry {
  const words = [
    pick(random, adjectives),
    pick(random, topics),
    pick(random, nouns),
    `of ${capital(pick(random, readings))}${pick(random, readings)}`,
  ];
  const terms = new Map<Language, Term[]>();
  addTerm(terms, 'en', words.join(' '));
  return entry(`body-${i}`, kind, terms);
}

function entry(id: string, kind: EntryKind, terms: Map<Language, Term[]>, country?: string): Entry {
  return { id, kind, ...(country && { country }), terms, hits: [], misses: [], location };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Different names of people, two in three Taiwanese, the others Japanese. */
export function syntheticNames(count: number, random = seeded(count)): readonly string[] {
  const names = new Set<string>();
  while (names.size < count) {
    const word = () => capital(Array.from({ length: 3 }, () => pick(random, japanese)).join(''));
    const given = () => `${capital(pick(random, readings))}-${pick(random, readings)}`;
    const isJapanese = names.size % 3 === 0;
    names.add(isJapanese ? `${word()} ${word()}` : `${pick(random, surnames)[1]} ${given()}`);
  }
  return [...names];
}
