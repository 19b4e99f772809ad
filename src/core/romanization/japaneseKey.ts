/**
 * Steps from any romanization of Japanese to one: Hepburn, Kunrei and Nihon-shiki spellings meet in
 * Kunrei letters, N is ん, Q is っ. Sources: Cabinet Notification No. 1 of 1954 (Kunrei, and the
 * Hepburn and Nihon-shiki letters it admits) and the passport table of the Ministry of Foreign
 * Affairs of Japan ("oh", m before b, m, p). Order matters.
 */
const steps: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/oh(?=hy?[aiueo])/g, 'o'],
  [/tch|cch/g, 'Qch'],
  [/([kstpgdbzjfhr])\1/g, 'Q$1'],
  [/m(?=[bmp])|n(?![aiueoy])/g, 'N'],
  [/ts(?=u)/g, 't'],
  [/sh(?=[aiueo])/g, 'sy'],
  [/ch(?=[aiueo])|cy/g, 'ty'],
  [/jy?|d(?=[iy])/g, 'zy'],
  [/dz|d(?=u)/g, 'z'],
  [/([stz])y+i/g, '$1i'],
  [/yy+/g, 'y'],
  [/f(?=u)/g, 'h'],
  [/o(?:[ou]|h(?![aiueo]))+/g, 'o'],
  [/u(?:u|h(?![aiueo]))+/g, 'u'],
  [/(?<![a-z])ye|(?<=[aiueo])ye/g, 'e'],
  [/w(?=o)/g, ''],
];

const morae = /^(?:N|Q?(?:[kgsztdnhbpmrfvw]?y?|ts|kw|gw)[aiueo])+$/;

/**
 * Key under which the spellings of one Japanese reading fall together: long o and u by macron or
 * circumflex (stripped by folding), doubled, ou, oh, uh or unmarked; m or n before b, m, p; n' and
 * n; si/shi, tu/tsu, hu/fu, zi/di/ji, sya/sha; ye and wo of the older spelling. Takes folded Latin
 * text (lower-case ASCII letters); words parted by spaces keep apart. Undefined when it cannot be
 * read as Japanese morae. Not folded, as they part different names: ei, ii, aa, ee (Masaaki,
 * Masaki).
 */
export function japaneseKey(folded: string): string | undefined {
  const words = folded.trim().split(/\s+/).map(wordKey);
  return words.every((word) => word !== undefined) ? words.join(' ') : undefined;
}

function wordKey(word: string): string | undefined {
  if (!/^[a-z]+$/.test(word)) return undefined;
  const key = steps.reduce((text, [pattern, letters]) => text.replace(pattern, letters), word);
  return morae.test(key) ? key : undefined;
}
