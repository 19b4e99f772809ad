import i18next from 'i18next';
import { catalogues, type TextKey } from './catalogues.ts';

/** Gives a text of the client in the UI language. */
export type Texts = (key: TextKey, data?: Readonly<Record<string, string | number>>) => string;

/** The client's own texts; all that is said of articles and glossaries comes from the server. */
export function createTexts(locale: string): Texts {
  const instance = i18next.createInstance();
  void instance.init({
    lng: uiLanguage(locale),
    fallbackLng: 'en',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      Object.entries(catalogues).map(([name, translation]) => [name, { translation }]),
    ),
  });
  return (key, data = {}) => instance.t(key, data);
}

/** One of the four UI languages for a display language of VS Code. */
function uiLanguage(locale: string): keyof typeof catalogues {
  const tag = locale.toLowerCase();
  if (tag.startsWith('ja')) return 'ja';
  if (/^zh-(?:tw|hk|mo|hant)/.test(tag)) return 'zh-TW';
  return tag.startsWith('zh') ? 'zh-CN' : 'en';
}
