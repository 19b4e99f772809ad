/**
 * Bopomofo (zhuyin) to Hanyu Pinyin without tones, by the table of the Taiwanese Ministry of
 * Education's handbook (國語注音符號手冊).
 */
const initials: Readonly<Record<string, string>> = table(
  'ㄅb ㄆp ㄇm ㄈf ㄉd ㄊt ㄋn ㄌl ㄍg ㄎk ㄏh ㄐj ㄑq ㄒx ㄓzh ㄔch ㄕsh ㄖr ㄗz ㄘc ㄙs',
);
/** After an initial; alone, `alone` below has what differs. */
const finals: Readonly<Record<string, string>> = table(
  'ㄚa ㄛo ㄜe ㄝe ㄞai ㄟei ㄠao ㄡou ㄢan ㄣen ㄤang ㄥeng ㄦer ㄧi ㄧㄚia ㄧㄛio ㄧㄝie ㄧㄞiai ㄧㄠiao ㄧㄡiu ㄧㄢian ㄧㄣin ㄧㄤiang ㄧㄥing ' +
    'ㄨu ㄨㄚua ㄨㄛuo ㄨㄞuai ㄨㄟui ㄨㄢuan ㄨㄣun ㄨㄤuang ㄨㄥong ㄩu ㄩㄝue ㄩㄢuan ㄩㄣun ㄩㄥiong',
);
const alone: Readonly<Record<string, string>> = table(
  'ㄧyi ㄧㄚya ㄧㄛyo ㄧㄝye ㄧㄞyai ㄧㄠyao ㄧㄡyou ㄧㄢyan ㄧㄣyin ㄧㄤyang ㄧㄥying ㄨwu ㄨㄚwa ㄨㄛwo ㄨㄞwai ㄨㄟwei ㄨㄢwan ㄨㄣwen ' +
    'ㄨㄤwang ㄨㄥweng ㄩyu ㄩㄝyue ㄩㄢyuan ㄩㄣyun ㄩㄥyong',
);
const syllable = /([ㄅ-ㄙ])?([ㄧㄨㄩ]?[ㄚ-ㄦ]|[ㄧㄨㄩ])?[ˉˊˇˋ˙]?/gu;

/** The pinyin of text in bopomofo, syllables parted by blanks; nothing for any other text. */
export function pinyinOfBopomofo(text: string): string | undefined {
  const signs = text
    .replace(/\s/g, '')
    .replace(/^˙/, '')
    .replace(/˙(?=[ㄅ-ㄩ])/g, '');
  if (!/^[ㄅ-ㄩˉˊˇˋ˙]+$/u.test(signs)) return undefined;
  const found = [...signs.matchAll(syllable)].filter(([whole]) => whole !== '');
  return found.map(([, initial, final]) => pinyin(initial, final ?? '')).join(' ');
}

/** ㄓ, ㄔ, ㄕ, ㄖ, ㄗ, ㄘ and ㄙ are syllables by themselves: zhi … si. */
function pinyin(initial: string | undefined, final: string): string {
  if (!initial) return alone[final] ?? finals[final] ?? '';
  return (initials[initial] ?? '') + (final === '' ? 'i' : (finals[final] ?? ''));
}

function table(rows: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rows.split(' ').map((row) => {
      const [sign = ''] = /^[ㄅ-ㄩ]+/u.exec(row) ?? [];
      return [sign, row.slice(sign.length)];
    }),
  );
}
