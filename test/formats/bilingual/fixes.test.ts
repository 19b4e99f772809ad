import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { originalSpan } from '../../../src/core/article/block.ts';
import { check } from '../../../src/core/check.ts';
import { replaceVisible } from '../../../src/core/rules/fix.ts';
import { joinFindings } from '../../../src/core/suppress.ts';
import type { LanguagePair } from '../../../src/formats/bilingual/bilingual.ts';
import { escapeFor } from '../../../src/formats/bilingual/escape.ts';
import { applyFixes, shippedIndex } from '../../project.ts';
import { first, read } from './pairs.ts';

const xliff = (source: string, target: string) =>
  `<xliff version="1.2"><file source-language="en" target-language="ja"><body>
<trans-unit id="1"><source>${source}</source><target>${target}</target></trans-unit>
</body></file></xliff>`;

/** What stands in the target after `visible` was replaced by `expected`. */
function rewritten(target: string, visible: string, expected: string): string {
  const article = first(read(xliff('x', target), 'a.xlf')).target;
  const block = article.blocks[0];
  const start = block?.text.indexOf(visible) ?? -1;
  if (!block || start < 0) throw new Error(`no ${visible}`);
  const span = originalSpan(block, { start, end: start + visible.length });
  const fix = replaceVisible(article, span, visible, expected);
  const { text } = article;
  const whole = text.slice(0, span.start) + fix?.edits[0].replacement + text.slice(span.end);
  return /<target>([\s\S]*)<\/target>/.exec(whole)?.[1] ?? '';
}

describe('a fix in XML', () => {
  it.each([
    ['前羅<g id="1">致</g>正。', '羅致正', '羅致政', '前羅<g id="1">致</g>政。'],
    ['羅<g id="1">志</g>正', '羅志正', '羅致政', '羅<g id="1">致</g>政'],
    ['羅<x id="1"/>志', '羅志', '羅致政', '羅<x id="1"/>致政'],
    ['Luo <g>Zhizheng</g>', 'Luo Zhizheng', 'Lo Chih-cheng', 'Lo <g>Chih-cheng</g>'],
    ['&#x7F85;志政', '羅志政', '羅致政', '&#x7F85;致政'],
    ['A&amp;C', 'A&C', 'A&B', 'A&amp;B'],
    ['A&B', 'A', 'D & E', 'D &amp; E&B'],
    ['<![CDATA[A]]>', 'A', 'D & E', '<![CDATA[D & E]]>'],
    ['𠮟<g>野</g>家', '𠮟野家', '吉野家', '吉<g>野</g>家'],
  ])('%s: %s becomes %s', (target, visible, expected, result) => {
    expect(rewritten(target, visible, expected)).toBe(result);
  });
});

describe('escapeFor', () => {
  it('writes texts as the format wants them', () => {
    expect(escapeFor('xliff')('a & <b>')).toBe('a &amp; &lt;b&gt;');
    expect(escapeFor('tmx')('&')).toBe('&amp;');
    expect(escapeFor('po')('"a"\n\\')).toBe('\\"a\\"\\n\\\\');
  });
});

const findings = (article: Article) => check(article, shippedIndex()).findings;
const both = ({ source, target }: LanguagePair) =>
  joinFindings([source, target].map((article) => findings(article)));

describe('check', () => {
  it('finds and fixes a name across tags and entities', () => {
    const text = xliff('<g id="1">Luo</g> Zhizheng &amp; the envoy s&#97;id.', '一');
    const [finding, ...others] = both(first(read(text, 'a.xlf')));
    expect(others).toEqual([]);
    expect([finding?.rule, finding?.text]).toEqual(['name-variant', 'Luo Zhizheng']);
    expect(applyFixes(text, finding ? [finding] : [], true)).toContain(
      '<g id="1">Lo</g> Chih-cheng &amp; the envoy s&#97;id.',
    );
  });

  it('keeps a line wrap of a PO file', () => {
    const text = 'msgid "Legislator Luo "\n"Zhizheng said."\nmsgstr ""\n';
    expect(applyFixes(text, both(first(read(text, 'ja.po'))), true)).toBe(
      'msgid "Legislator Lo "\n"Chih-cheng said."\nmsgstr ""\n',
    );
  });
});

describe('suppression comments', () => {
  const unit = (id: number) =>
    `<trans-unit id="${id}">\n<source>Luo Zhizheng</source>\n<target>一</target>\n</trans-unit>\n`;
  const rules = (text: string, path: string) =>
    both(first(read(text, path))).map(({ rule }) => rule);

  it('count for the next unit of an XLIFF file', () => {
    const comment = '<!-- nomenclator-disable-next-line name-variant — quoted -->';
    const text = `<xliff version="1.2"><file source-language="en" target-language="ja"><body>${comment}\n${unit(1)}${unit(2)}</body></file></xliff>`;
    expect(rules(text, 'a.xlf')).toEqual(['name-variant']);
    expect(rules(text.replaceAll('Luo Zhizheng', 'x'), 'a.xlf')).toEqual(['unused-suppression']);
  });

  it('count for their entry of a PO file', () => {
    const entry = '#: a.py:1\nmsgid ""\n"Luo Zhizheng"\nmsgstr "一"\n\n';
    const comment = '# nomenclator-disable-next-line name-variant\n';
    const other = entry.replace('1', '2').replace('"\nmsgstr', ' spoke"\nmsgstr');
    expect(rules(comment + entry + other, 'ja.po')).toEqual(['name-variant']);
    expect(rules(`${entry}${comment}${other}`, 'ja.po')).toEqual(['name-variant']);
    expect(rules(`# nomenclator-disable-file\n${entry}${other}`, 'ja.po')).toEqual([]);
  });
});
