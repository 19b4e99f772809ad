import { describe, expect, it } from 'vitest';
import { first, problemsOf, read, rowsOf, targetSources } from './pairs.ts';

const tmx = (body: string, srclang = 'en') =>
  `<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="${srclang}" segtype="sentence" datatype="xml"/><body>${body}</body></tmx>`;
const tuv = (language: string, text: string, attribute = 'xml:lang') =>
  `<tuv ${attribute}="${language}"><seg>${text}</seg></tuv>`;

describe('TMX', () => {
  it('pairs the source language with each other one', () => {
    const file = read(
      tmx(
        `<tu><note>n</note>${tuv('ja', '羅致政')}${tuv('EN', 'Lo Chih-cheng')}${tuv('zh-TW', '羅致政', 'lang')}</tu>
        <tu>${tuv('en', 'Two')}${tuv('zh-TW', '二')}${tuv('zh-HK', '貳')}</tu><tu>${tuv('en', 'Three')}</tu>`,
      ),
      'a.tmx',
    );
    expect(file.problems).toEqual([]);
    expect(file.pairs.map(({ source, target }) => [source.language, target.language])).toEqual([
      ['en', 'ja'],
      ['en', 'zh-Hant'],
    ]);
    expect(rowsOf(first(file))).toEqual(['Lo Chih-cheng > 羅致政', 'Three > ']);
    const [, chinese] = file.pairs;
    expect(chinese && rowsOf(chinese)).toEqual(['Lo Chih-cheng > 羅致政', 'Two > 二', 'Two > 貳']);
    expect(chinese?.source.blocks).toHaveLength(2);
  });

  it('leaves native code out and reads what is highlighted', () => {
    const seg =
      '<bpt i="1">&lt;b&gt;<sub>x</sub></bpt>羅<ept i="1"/><hi>致</hi><ph/>政<it pos="begin">x</it><ut>y</ut>';
    const pair = first(read(tmx(`<tu>${tuv('en', 'Lo')}${tuv('ja', seg)}</tu>`), 'a.tmx'));
    expect(pair.target.blocks[0]?.text).toBe('羅致政');
    expect(targetSources(pair)).toEqual(['羅<ept i="1"/><hi>致</hi><ph/>政']);
  });

  it('finds the source language where the file names none', () => {
    const body = `<tu>${tuv('ja', '台湾')}${tuv('en-GB', 'Taiwan')}</tu>`;
    expect(rowsOf(first(read(tmx(body, '*all*'), 'a.tmx')))).toEqual(['Taiwan > 台湾']);
    const own = `<tu srclang="ja">${tuv('en', 'Taiwan')}${tuv('ja', '台湾')}</tu>`;
    expect(rowsOf(first(read(tmx(own), 'a.tmx')))).toEqual(['台湾 > Taiwan']);
  });

  it('gives one problem for a malformed file', () => {
    const text = tmx(
      `<tu>${tuv('en', 'One')}${tuv('ja', '一')}</tu>\n<tu>${tuv('en', 'A & B')}</tu>`,
    );
    const file = read(text.replace('</tmx>', ''), 'a.tmx');
    expect(problemsOf(file)).toHaveLength(1);
    expect(problemsOf(file)[0]).toMatch(/^4:31 “&” is written “&amp;” in XML/);
    expect(rowsOf(first(file))).toEqual(['One > 一', 'A & B > ']);
  });
});
