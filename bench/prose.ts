import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '../src/core/article/article.ts';
import { check } from '../src/core/check.ts';
import type { GlossaryIndex } from '../src/core/mentions/glossaryIndex.ts';

const folder = `${process.env.NOMENCLATOR_DATA}/corpora`;

export interface Prose {
  readonly title: string;
  readonly texts: readonly string[];
}

/** English running text of the corpora. */
export function proses(): readonly Prose[] {
  const wiki = readdirSync(`${folder}/wiki_en`).map((name) => ({
    title: `wiki_en/${name}`,
    texts: readdirSync(`${folder}/wiki_en/${name}`).map((file) =>
      readFileSync(`${folder}/wiki_en/${name}/${file}`, 'utf8'),
    ),
  }));
  const lines = readFileSync(`${folder}/taiwan_md/taiwan_md.aligned.jsonl`, 'utf8')
    .trim()
    .split('\n');
  const blocks = lines.map((line) => String((JSON.parse(line) as { en?: string }).en ?? ''));
  const news = readFileSync(`${folder}/ntrex/ntrex.en.txt`, 'utf8');
  return [...wiki, { title: 'taiwan_md', texts: blocks }, { title: 'ntrex', texts: [news] }];
}

/** Findings at people in running text; each must be looked at by eye. */
export function proseLine(
  index: GlossaryIndex,
  { title, texts }: Prose,
  showAll: boolean,
): readonly (string | number)[] {
  let findings = 0;
  for (const text of texts) {
    const article = readArticle(text, 'en', 'markdown');
    for (const finding of check(article, index).findings) {
      if (finding.entry?.kind !== 'person') continue;
      findings++;
      const { rule, message, span, entry } = finding;
      const around = text.slice(Math.max(0, span.start - 30), span.end + 25).replace(/\s+/g, ' ');
      if (showAll)
        console.log(
          `  ${rule}(${message}) ${finding.text} -> ${finding.fixes[0]?.edits[0].replacement ?? entry?.id} … ${around}`,
        );
    }
  }
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  return [title, words, findings, ((findings * 1000) / words).toFixed(3)];
}
