import type { Problem } from '../problem.ts';
import { toSimplified } from '../romanization/chineseForms.ts';
import { allTerms, type Entry, isAllowed, type Term } from './entry.ts';
import { simplifiedCharacters } from './simplifiedCharacters.ts';

/**
 * Characters that only Simplified writing has. The simplified forms of a radical follow its
 * traditional forms in the Unified Ideographs block (讠 to 谶, 钅 to 镶 …); the others are
 * listed by themselves.
 */
const simplifiedRadicals =
  /[\u7ea0-\u7f35\u89c1-\u89d1\u8ba0-\u8c36\u8d1d-\u8d56\u8d58-\u8d5c\u8f66-\u8f9a\u9485-\u9576\u95e8-\u961b\u97e6-\u97ec\u9875-\u9885\u9886-\u98a7\u98ce-\u98da\u98de\u9963-\u9995\u9a6c-\u9aa7\u9c7c-\u9ce0\u9e1f-\u9e73\u9f7f-\u9f8b\u9f99\u9f9a]/;
const simplified = new RegExp(`[${simplifiedCharacters}]`);
const kana = /[\u3041-\u30ff]/;
const han = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Terms written in a script that their language does not use. */
export function scriptProblems(entry: Entry): readonly Problem[] {
  const problems: Problem[] = [];
  for (const term of allTerms(entry)) {
    const code = isAllowed(term) && !term.note ? wrongScript(term) : undefined;
    if (!code) continue;
    problems.push({
      rule: 'wrong-script-term',
      code,
      data: { text: term.text, language: term.language },
      location: term.location,
    });
  }
  return problems;
}

/** Only what is certain: forms that both writings share are never reported. */
function wrongScript({ language, text }: Term): string | undefined {
  if (language === 'en') return han.test(text) || kana.test(text) ? 'not-latin' : undefined;
  if (language === 'zh-Hant') return isSimplified(text) ? 'simplified' : undefined;
  if (language === 'zh-Hans') {
    if (kana.test(text)) return 'kana';
    return toSimplified(text) !== text ? 'traditional' : undefined;
  }
  return language === 'ja' && simplifiedRadicals.test(text) ? 'simplified' : undefined;
}

function isSimplified(text: string): boolean {
  return kana.test(text) || simplifiedRadicals.test(text) || simplified.test(text);
}
