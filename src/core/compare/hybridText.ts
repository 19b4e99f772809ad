import type { Span } from '../span.ts';

/**
 * A name whose last characters stand in katakana, 韓国ユ for 韓国瑜; clean offsets. The kanji that
 * are left must be most of the name.
 */
export function hybridText(
  text: string,
  name: string,
  isFree: (offset: number) => boolean,
): Span | undefined {
  if (!/^\p{Script=Han}{3,}$/u.test(name)) return undefined;
  for (let length = name.length - 1; length * 2 >= name.length; length--) {
    const head = name.slice(0, length);
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      const tail = /^[\u30a1-\u30fa\u30fc]{1,4}(?![\u30a1-\u30fa\u30fc])/.exec(
        text.slice(at + length),
      );
      if (tail && isFree(at)) return { start: at, end: at + length + tail[0].length };
    }
  }
  return undefined;
}
