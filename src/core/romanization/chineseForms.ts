import { Converter, type ConverterFunction } from 'opencc-js/t2cn';

let converter: ConverterFunction | undefined;

/**
 * Simplified form of Traditional text by OpenCC's dictionaries; a suggestion, never to be applied
 * silently. Simplified text comes back as it is. Traditional is not made from Simplified here:
 * surnames come out wrong (范 -> 範, 郁 -> 鬱).
 */
export function toSimplified(text: string): string {
  converter ??= Converter({ from: 't', to: 'cn' });
  return converter(text);
}
