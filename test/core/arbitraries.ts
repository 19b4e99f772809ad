import fc from 'fast-check';

const names = [
  'Lo Chih-cheng',
  'Luo Zhizheng',
  'Lo Chih-Cheng',
  'Chih-cheng Lo',
  'Lo',
  'Tsai Ing-wen',
  'Tsai Shih-ying',
  'Tsai',
  'Satō Masahisa',
  'Masahisa Satou',
  'Sato',
  'Satos',
  'Democratic Progressive Party (DPP)',
  'Democratic Progress Party',
  'DPP',
  'LDP',
  'Liberal Democratic Party',
  'Taiwan strait',
  'People’s Liberation Army',
  'Foreign Ministry',
  'Washington, D.C.',
  'U.S.',
  'He Lifeng',
  'He',
  '蔡英文',
  '民進党',
  'オードリー・タン',
];

const markup = [
  '**',
  '*',
  '_',
  '`',
  '[',
  '](https://example.org/a_b)',
  '![',
  '[^1]',
  '~~',
  '# ',
  '> ',
  '- ',
  '1. ',
  '| ',
  '|---|',
  '<b>',
  '</b>',
  '<br>',
  '<!-- ',
  ' -->',
  '<!-- nomenclator-disable-line -->',
  '<!-- nomenclator-disable name-variant -->',
  '&nbsp;',
  '&amp;',
  '\\*',
  '```',
  '---',
  'https://example.org/Luo-Zhizheng',
];

const glue = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '’s ',
  "'s ",
  '-',
  '–',
  '—',
  '. ',
  ', ',
  '“',
  '”',
  '"',
];

const odd = [
  '\u0000',
  '\u0007',
  '\ufeff',
  '\u00ad',
  '\u200b',
  '\u200f',
  '\u0304',
  '\ud83c',
  '\udf89',
  '🎉',
  '𠮷',
  'ﬁ',
  '\uffff',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...names) },
  { weight: 5, arbitrary: fc.constantFrom(...glue) },
  { weight: 3, arbitrary: fc.constantFrom(...markup) },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
  { weight: 2, arbitrary: fc.string({ maxLength: 8, unit: 'binary' }) },
);

/** Texts of names, markup, odd characters and noise in any order. */
export const mixedText: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 40 })
  .map((pieces) => pieces.join(''));

export const language = fc.constantFrom('en', 'ja', 'zh-Hant', 'zh-Hans', 'zh', 'fr');
export const format = fc.constantFrom('markdown' as const, 'plain' as const);

const before = fc.constantFrom(
  '',
  '',
  '**',
  '*',
  '[',
  '“',
  '"',
  '\n> ',
  '\n- ',
  '\n\n# ',
  'the ',
  'But ',
  '\u200f',
);
const after = fc.constantFrom(
  ', ',
  '. ',
  ' and ',
  '’s book, ',
  's and ',
  '\n\n',
  '**, ',
  '*,\nwith ',
  '](https://example.org/a) said, ',
  '” he said. ',
  '[^1], ',
  '-led, ',
  '—',
  '. <!-- nomenclator-disable-line -->\n',
  '. <!-- nomenclator-disable-line name-order -->\n',
);

/** Texts in which a sign, a word or markup parts the names. */
export const proseText: fc.Arbitrary<string> = fc
  .array(fc.tuple(before, fc.constantFrom(...names), after), { maxLength: 12 })
  .map((parts) => parts.flat().join(''));
