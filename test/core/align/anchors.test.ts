import { describe, expect, it } from 'vitest';
import { anchorsIn, hiddenAnchorsIn } from '../../../src/core/align/anchors.ts';

function shared(a: string, b: string): readonly string[] {
  const inB = new Set(anchorsIn(b));
  return anchorsIn(a).filter((anchor) => inB.has(anchor));
}

describe('anchorsIn', () => {
  it.each([
    ['It opened on May 8, 1999.', '1999年5月8日に開業した。', ['d:5', 'd:5-8', 'n:1999']],
    ['It opened on 8 May.', '５月８日に開業した。', ['d:5', 'd:5-8']],
    ['They may go.', '5月', []],
    ['He came on Sunday.', '他禮拜天來。', ['d:weekday-0']],
    ['The iPhone and LINE', '用 LINE 和 iPhone', ['w:iphone', 'w:line']],
    ['Harlem is quiet', 'ハーレムは静かだ', ['k:hrm']],
    ['台湾総統府の発表', '臺灣總統府', ['h:台湾', 'h:统府']],
    ['Lo (羅致政) left.', '羅致政離開了。', ['h:罗致', 'h:致政']],
    ['Half of them, 50%?', '50％ですか？', ['n:50', 's:question', 's:share']],
    ['“Yes,” she said.', '「はい」と言った。', ['s:opened']],
  ])('%s = %s', (a, b, expected) => {
    expect([...shared(a, b)].sort()).toEqual(expected);
  });

  it('reads what no reader sees', () => {
    expect(hiddenAnchorsIn('See [it](https://example.org/a)[^2].')).toEqual([
      'u:https://example.org/a',
      'f:[^2]',
    ]);
  });
});
