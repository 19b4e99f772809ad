/** Words that YAML 1.1 or 1.2 readers take for something else than a text: `NO` is a boolean. */
const reserved = /^(?:~|null|true|false|yes|no|on|off|y|n)$/i;
/** Integers, floats, hexadecimal and sexagesimal numbers, with YAML 1.1's underscores. */
const numeric =
  /^[-+]?(?:0x[\da-f_]+|0o[0-7_]+|[\d_]+(?::[0-5]?\d)+(?:\.\d*)?|[\d_]*\.?[\d_]*(?:e[-+]?\d+)?)$/i;
/** A letter or digit first; indicators such as `@`, `-`, `"` and `*` never start a plain scalar. */
const plainStart = /^[\p{L}\p{N}]/u;
/** What ends a plain scalar, or is no printable character of YAML. */
const unsafe = /: |:$| #|\p{C}|[\u2028\u2029\ufffd-\uffff]/u;
const flowUnsafe = /[,[\]{}]|:(?=["'])/;
/** Allowed in JSON strings, but line ends or unprintable in YAML. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** A text as a YAML scalar on one line, quoted where it must be. */
export function scalar(text: string, place: 'block' | 'flow'): string {
  const isPlain =
    plainStart.test(text) &&
    !unsafe.test(text) &&
    !reserved.test(text) &&
    !numeric.test(text) &&
    text === text.trim() &&
    (place === 'block' || !flowUnsafe.test(text));
  return isPlain ? text : quoted(text);
}

/** A text in double quotes, on one line. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(
    unprintable,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
