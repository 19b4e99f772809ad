import { describe, expect, it } from 'vitest';
import {
  japaneseName,
  simplifiedName,
  traditionalNames,
} from '../../../src/core/romanization/derivedForms.ts';
import {
  japaneseForms,
  simplifiedInNames,
  traditionalInNames,
} from '../../../src/core/romanization/nameCharacters.ts';

describe('Traditional to Simplified', () => {
  it.each([
    ['羅致政', '罗致政'],
    ['謝佩芬', '谢佩芬'],
    ['賴清德', '赖清德'],
    ['賴淸德', '赖清德'],
    ['范雲', '范云'],
    ['于右任', '于右任'],
    ['林鍾鍾', '林钟钟'],
    ['拉黑子‧達立夫', '拉黑子·达立夫'],
  ])('%s is %s', (name, expected) => {
    expect(simplifiedName(name).preferred).toBe(expected);
  });

  it('accepts what the mainland prints too', () => {
    expect(simplifiedName('錢鍾書').accepted).toEqual(['钱钟书', '钱锺书']);
    expect(simplifiedName('畢昇').accepted).toContain('毕昇');
    expect(simplifiedName('梁實秋').accepted).toEqual(['梁实秋']);
  });

  it('leaves a Simplified name as it is', () => {
    expect(simplifiedName('习近平')).toEqual({ preferred: '习近平', accepted: ['习近平'] });
  });
});

describe('Traditional to Japanese', () => {
  it.each([
    ['蔡英文', '蔡英文'],
    ['賴清德', '頼清徳'],
    ['蔡適應', '蔡適応'],
    ['吳釗燮', '呉釗燮'],
    ['黃偉哲', '黄偉哲'],
    ['蔣介石', '蒋介石'],
    ['柯文哲', '柯文哲'],
    ['啟文', '啓文'],
    ['高潞‧以用', '高潞・以用'],
  ])('%s is %s', (name, expected) => {
    expect(japaneseName(name).preferred).toBe(expected);
  });

  it('accepts the older form where print has both', () => {
    expect(japaneseName('龍應台').accepted).toEqual(
      expect.arrayContaining(['龍応台', '龍應台', '竜応台']),
    );
    expect(japaneseName('蔣萬安').accepted).toEqual(expect.arrayContaining(['蒋万安', '蔣万安']));
    expect(japaneseName('吳敦義').accepted).toEqual(['呉敦義']);
  });
});

describe('Simplified to Traditional', () => {
  it.each([
    ['范仲淹', '范仲淹'],
    ['郁达夫', '郁達夫'],
    ['游锡堃', '游錫堃'],
    ['钟肇政', '鍾肇政'],
    ['于右任', '于右任'],
    ['余光中', '余光中'],
    ['干宝', '干寶'],
    ['后羿', '后羿'],
    ['岳飞', '岳飛'],
    ['沈从文', '沈從文'],
    ['朴正熙', '朴正熙'],
    ['万俟卨', '万俟卨'],
    ['万里', '萬里'],
    ['范云', '范雲'],
    ['龙应台', '龍應台'],
    ['谷正纲', '谷正綱'],
    ['曲波', '曲波'],
    ['陈冲', '陳沖'],
    ['苏贞昌', '蘇貞昌'],
    ['林为洲', '林為洲'],
    ['陈水扁', '陳水扁'],
  ])('suggests %s as %s first', (name, expected) => {
    expect(traditionalNames(name)[0]).toBe(expected);
  });

  it('offers the others too', () => {
    expect(traditionalNames('周杰伦')).toContain('周杰倫');
    expect(traditionalNames('李连杰')).toContain('李連杰');
    expect(traditionalNames('颜宽恒')).toContain('顏寬恒');
    expect(traditionalNames('肖万长')).toContain('蕭萬長');
  });

  it('never offers more than anybody reads', () => {
    expect(traditionalNames('台后发干历里'.repeat(5)).length).toBeLessThanOrEqual(12);
  });
});

describe('the tables', () => {
  it('give Japan characters of JIS X 0208, and keep one only when it is in it', () => {
    const jis = charactersOf('euc-jp');
    for (const [character, forms] of japaneseForms) {
      expect(jis.has(forms[0] ?? ''), character).toBe(true);
      expect(forms.includes(character), character).toBe(jis.has(character));
    }
  });

  it('lead back to the Simplified character', () => {
    for (const [character, forms] of traditionalInNames) {
      for (const form of forms) expect(simplifiedName(form).accepted, form).toContain(character);
    }
  });

  it('give the mainland nothing that Simplified text would change', () => {
    for (const forms of simplifiedInNames.values()) {
      expect(simplifiedName(forms[0] ?? '').preferred).toBe(forms[0]);
    }
  });
});

/** The characters of two bytes of an encoding; JIS X 0208 is rows 1 to 84 of EUC-JP. */
function charactersOf(encoding: string): ReadonlySet<string> {
  const decoder = new TextDecoder(encoding);
  const all = new Set<string>();
  for (let row = 1; row <= 84; row++) {
    for (let cell = 1; cell <= 94; cell++) {
      all.add(decoder.decode(Uint8Array.of(0xa0 + row, 0xa0 + cell)));
    }
  }
  return all;
}
