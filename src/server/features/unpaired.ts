import type { Language } from '../../core/language.ts';
import type { CheckedArticle } from '../session.ts';

/** An article that lacks versions, with their languages. */
export interface Unpaired {
  readonly uri: string;
  readonly missing: readonly Language[];
}

/**
 * The articles without a version in one of the languages that others are translated to, among the
 * user's, and the translations whose source is not there. Nothing where no article is translated.
 */
export function unpaired(
  all: readonly CheckedArticle[],
  targets: readonly Language[],
): readonly Unpaired[] {
  const translations = all.filter(({ source }) => source);
  const used = new Set(translations.map(({ article }) => article.language));
  const wanted = targets.filter((language) => used.has(language));
  return all.flatMap((checked) => {
    const missing = missingOf(checked, wanted);
    return missing.length > 0 ? [{ uri: checked.document.uri, missing }] : [];
  });
}

function missingOf(
  { article, project, bilingual, source, counterparts = [] }: CheckedArticle,
  wanted: readonly Language[],
): readonly Language[] {
  if (bilingual || source) return [];
  const { source: sourceLanguage } = project.config;
  if (article.language !== sourceLanguage)
    return wanted.includes(article.language) ? [sourceLanguage] : [];
  return wanted.filter((language) => !counterparts.some((one) => one.language === language));
}
