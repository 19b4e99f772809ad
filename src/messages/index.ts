import i18next, { type i18n } from 'i18next';
import type { Finding } from '../core/finding.ts';
import type { Problem } from '../core/problem.ts';
import en from './en.json';
import ja from './ja.json';
import zhCN from './zh-CN.json';
import zhTW from './zh-TW.json';

export const locales = ['en', 'ja', 'zh-TW', 'zh-CN'] as const;
export type Locale = (typeof locales)[number];

export const catalogues: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en,
  ja,
  'zh-TW': zhTW,
  'zh-CN': zhCN,
};

type Data = Readonly<Record<string, string | number>>;

/** Texts in one of the UI languages. */
export interface Messages {
  readonly locale: Locale;
  text(key: string, data?: Data): string;
  finding(finding: Finding): string;
  problem(problem: Problem): string;
}

/** The UI language for a tag as editors and shells give it (`ja`, `zh-tw`, `zh_CN.UTF-8`, `C`). */
export function localeFor(tag: string | undefined): Locale {
  const plain = (tag ?? '').replace('_', '-').toLowerCase();
  if (plain.startsWith('ja')) return 'ja';
  if (/^zh-(?:tw|hk|mo|hant)/.test(plain)) return 'zh-TW';
  return plain.startsWith('zh') ? 'zh-CN' : 'en';
}

/** Texts for a UI language; what a catalogue lacks comes from the English one. */
export function createMessages(locale: Locale): Messages {
  const instance = create(locale);
  const text = (key: string, data: Data = {}) => instance.t(key, data);
  return {
    locale,
    text,
    finding: ({ rule, message, data }) => text(`finding.${rule}.${message}`, withNames(data, text)),
    problem: ({ code, data }) => text(`problem.${code}`, withNames(data, text)),
  };
}

/** Romanization systems and languages are shown by their names, people with their characters. */
function withNames(data: Data, text: Messages['text']): Data {
  const { system, language, expected, characters } = data;
  const named = catalogues.en[`language.${language}`] !== undefined;
  return {
    ...data,
    ...(expected !== undefined && {
      known: text(characters === undefined ? 'quote' : 'quote.characters', {
        text: expected,
        ...(characters !== undefined && { characters }),
      }),
    }),
    ...(system !== undefined && { system: text(`system.${system}`) }),
    ...(named && { language: text(`language.${language}`) }),
  };
}

function create(locale: Locale): i18n {
  const instance = i18next.createInstance();
  instance.init({
    lng: locale,
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      locales.map((name) => [name, { translation: catalogues[name] }] as const),
    ),
  });
  return instance;
}
