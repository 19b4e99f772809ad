import { describe, expect, it } from 'vitest';
import { gap } from '../../../src/core/article/block.ts';
import { first, problemsOf, read, rowsOf, targetSources } from './pairs.ts';

const xliff1 = (body: string, target = 'target-language="ja"') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file source-language="en-US" ${target} datatype="plaintext" original="a.txt">
    <header><note>Lo Chih-cheng</note></header>
    <body>${body}</body>
  </file>
</xliff>`;

const xliff2 = (body: string, version = '2.0') =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:${version === '2.0' ? '2.0' : version}" version="${version}" srcLang="en" trgLang="zh-TW">
  <file id="f1">${body}</file>
</xliff>`;

const unit1 = (target: string, source = 'Lo Chih-cheng') =>
  first(
    read(
      xliff1(
        `<trans-unit id="1"><source>${source}</source><target>${target}</target></trans-unit>`,
      ),
      'a.xlf',
    ),
  );

describe('XLIFF 1', () => {
  it('has a row for each unit, in groups too, and leaves proposals and notes out', () => {
    const file = read(
      xliff1(`
      <trans-unit id="1">
        <source>One</source><target>一</target><note>Note</note>
        <alt-trans><source>Old</source><target>古</target></alt-trans>
      </trans-unit>
      <group id="g"><group><trans-unit id="2"><source>Two</source><target>二</target></trans-unit></group></group>
      <bin-unit id="b" mime-type="image/png"><bin-source><external-file href="a.png"/></bin-source>
        <trans-unit id="3"><source>Three</source></trans-unit></bin-unit>`),
      'a.xlf',
    );
    expect(file.problems).toEqual([]);
    expect(file.pairs).toHaveLength(1);
    const pair = first(file);
    expect([pair.source.language, pair.target.language]).toEqual(['en', 'ja']);
    expect(rowsOf(pair)).toEqual(['One > 一', 'Two > 二', 'Three > ']);
    expect(targetSources(pair)).toEqual(['一', '二']);
  });

  it('reads through inline tags, and not what is native code', () => {
    const pair = unit1(
      '前<ph id="0">&lt;羅&gt;</ph>羅<g id="1">致</g>政<bpt id="2">b</bpt>氏<x id="3"/>。',
    );
    expect(pair.target.blocks[0]?.text).toBe('前羅致政氏。');
  });

  it('parts names at a variable and at protected text', () => {
    const pair = unit1('羅<x id="1" equiv-text="{{name}}"/>政<mrk mtype="protected">DPP</mrk>。');
    expect(pair.target.blocks[0]?.text).toBe(`羅${gap}政${gap}。`);
  });

  it('decodes entities and CDATA', () => {
    const pair = unit1('A&amp;B &#x7F85;&#33268;<![CDATA[政 & <b>]]>&nbsp;');
    expect(pair.target.blocks[0]?.text).toBe(`A&B 羅致政 & ${gap.repeat(3)}${gap}`);
  });

  it('pairs segments by their marks', () => {
    const seg = (mid: string, text: string) => `<mrk mtype="seg" mid="${mid}">${text}</mrk>`;
    const unit = (target: string) => `<trans-unit id="1"><source>One. Two.</source>
      <seg-source>${seg('1', 'One.')} ${seg('2', '<g id="1">Two.</g>')}</seg-source>
      <target>${target}</target></trans-unit>`;
    const rows = (target: string) => rowsOf(first(read(xliff1(unit(target)), 'a.xlf')));
    expect(rows(seg('2', '二。') + seg('1', '一。'))).toEqual(['One. > 一。', 'Two. > 二。']);
    expect(rows(seg('1', '一。'))).toEqual(['One. > 一。', 'Two. > ']);
    expect(rows('一。二。')).toEqual(['One. | Two. > 一。二。']);
  });

  it('takes an untranslated copy for no target, and leaves out what must not be translated', () => {
    const file = read(
      xliff1(`
      <trans-unit id="1"><source>One</source><target state="needs-translation">One</target></trans-unit>
      <trans-unit id="2"><source>Two</source><target state="new">二</target></trans-unit>
      <trans-unit id="3"><source>DPP</source><target state="final">DPP</target></trans-unit>
      <trans-unit id="4"><source>Four</source><target> </target></trans-unit>
      <group translate="no"><trans-unit id="5"><source>Five</source><target>五</target></trans-unit>
      <trans-unit id="6" translate="yes"><source>Six</source><target>六</target></trans-unit></group>`),
      'a.xlf',
    );
    expect(rowsOf(first(file))).toEqual(['One > ', 'Two > 二', 'DPP > DPP', 'Four > ', 'Six > 六']);
  });

  it('keeps the languages of several files apart', () => {
    const unit = (target: string) =>
      `<trans-unit id="1"><source>Taiwan</source><target>${target}</target></trans-unit>`;
    const file = (language: string, target: string) =>
      `<file source-language="en" target-language="${language}"><body>${unit(target)}</body></file>`;
    const { pairs } = read(
      `<xliff version="1.2">${file('ja', '台湾')}${file('zh_TW', '臺灣')}${file('ja', '台湾')}</xliff>`,
      'a.xliff',
    );
    expect(pairs.map(({ target }) => target.language)).toEqual(['ja', 'zh-Hant']);
    expect(pairs.map(({ target }) => target.blocks.length)).toEqual([2, 1]);
  });

  it('finds a target language that the file does not name', () => {
    const unit = (lang: string, text: string) =>
      `<trans-unit id="1"><source>A</source><target${lang}>${text}</target></trans-unit>`;
    const language = (body: string, stated = '') =>
      first(read(xliff1(body, stated), 'a.xlf')).target.language;
    expect(language(unit(' xml:lang="zh-CN"', '台湾'))).toBe('zh-Hans');
    expect(language(unit('', '台湾の立法院'))).toBe('ja');
    expect(language(unit('', '這個國家的總統'), 'target-language="zh"')).toBe('zh-Hant');
  });

  it('knows elements by the prefix of the root', () => {
    const text = `<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:1.2" version="1.2"><x:file source-language="en" target-language="ja"><x:body>
      <x:trans-unit id="1"><x:source>One</x:source><x:target>一</x:target></x:trans-unit></x:body></x:file></x:xliff>`;
    expect(rowsOf(first(read(text, 'a.xlf')))).toEqual(['One > 一']);
  });
});

describe('XLIFF 2', () => {
  it.each(['2.0', '2.1', '2.2'])('%s: has a row for each segment', (version) => {
    const file = read(
      xliff2(
        `<notes><note>Lo</note></notes><group id="g"><unit id="u1" xml:space="preserve">
        <mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#1"><source>Old</source><target>舊</target></mtc:match></mtc:matches>
        <originalData><data id="d1">&lt;b&gt;</data></originalData>
        <segment id="s1" state="translated"><source>Lo <pc id="1">Chih-cheng</pc></source><target>羅<pc id="1">致</pc>政</target></segment>
        <ignorable><source> </source><target> </target></ignorable>
        <segment id="s2"><source>Two<sc id="2"/></source><target><mrk id="m" type="term">二</mrk><ec startRef="2"/><sm id="3"/><em startRef="3"/></target></segment>
        <segment id="s3" state="initial"><source>Three</source><target>Three</target></segment>
        </unit></group>
        <unit id="u2" translate="no"><segment><source>x</source></segment></unit>`,
        version,
      ),
      'a.xliff',
    );
    expect(file.problems).toEqual([]);
    const pair = first(file);
    expect(pair.target.language).toBe('zh-Hant');
    expect(rowsOf(pair)).toEqual(['Lo Chih-cheng > 羅致政', 'Two > 二', 'Three > ']);
    expect(targetSources(pair)[0]).toBe('羅<pc id="1">致</pc>政');
  });

  it('parts names at control characters, variables, images and protected marks', () => {
    const target =
      '羅<cp hex="001A"/>致<ph id="1" equiv="{0}"/>政<ph id="2" equiv=""/>氏<mrk id="4" translate="no">DPP</mrk><ph id="3" subType="xlf:lb"/>。';
    const pair = first(
      read(
        xliff2(
          `<unit id="1"><segment><source>x</source><target>${target}</target></segment></unit>`,
        ),
        'a.xlf',
      ),
    );
    expect(pair.target.blocks[0]?.text).toBe(`羅${gap}致${gap}政氏${gap}\n。`);
  });
});

describe('addresses and tags written out', () => {
  it('hold no names', () => {
    const [url, tag] = ['https://example.org/Lo', '<b class="Lo">'];
    const pair = unit1(`見 ${url} 和 ${tag.replaceAll('<', '&lt;')}羅致政`);
    const text = `見 ${gap.repeat(url.length)} 和 ${gap.repeat(tag.length)}羅致政`;
    expect(pair.target.blocks[0]?.text).toBe(text);
  });
});

describe('a malformed XLIFF file', () => {
  const unit = '<trans-unit id="1"><source>One</source><target>一</target></trans-unit>';

  it('gives one problem with its place, and what could be read', () => {
    const file = read(
      xliff1(`${unit}
<trans-unit id="2"><source>Two</source><target>二</trans-unit>
<trans-unit id="3"><source>Three & four</source><target>三</target></trans-unit>`),
      'a.xlf',
    );
    expect(problemsOf(file)).toEqual(['6:40 The element “target” is not closed.']);
    expect(rowsOf(first(file))).toEqual(['One > 一', 'Two > 二', 'Three & four > 三']);
  });

  it('names what the parser cannot read', () => {
    const place = (source: string) =>
      problemsOf(
        read(`<xliff>\n${source.includes('<') ? source : `<a>${source}</a>`}</xliff>`, 'a.xlf'),
      );
    expect(place('x & y')).toEqual(['2:6 “&” is written “&amp;” in XML.']);
    expect(place('<a b="x & y"/>')).toEqual(['2:9 “&” is written “&amp;” in XML.']);
    expect(place('<a><![CDATA[x & y]]></a>')).toEqual([]);
    expect(place('&nbsp;')).toEqual(['2:9 This cannot be read as XML: undefined entity']);
    expect(place('<a b="1" b="2"/>')).toEqual([
      '2:16 This cannot be read as XML: duplicate attribute: b',
    ]);
    expect(place('<a></b>')).toHaveLength(1);
  });

  it('may end anywhere', () => {
    const whole = xliff1(unit);
    const file = read(whole.slice(0, whole.indexOf('</body>')), 'a.xlf');
    expect(problemsOf(file)).toEqual(['5:5 The element “body” is not closed.']);
    expect(rowsOf(first(file))).toEqual(['One > 一']);
    for (let end = 0; end < whole.length - 1; end++) {
      expect(problemsOf(read(whole.slice(0, end), 'a.xlf'))).toHaveLength(1);
    }
  });

  it('may be something else', () => {
    expect(problemsOf(read('<html/>', 'a.xlf'))).toEqual(['1:1 The file is “html”, not “xliff”.']);
    expect(read('', 'a.xlf').pairs).toEqual([]);
    expect(problemsOf(read('text', 'a.xlf'))).toHaveLength(1);
  });
});
