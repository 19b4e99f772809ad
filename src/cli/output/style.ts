import { styleText } from 'node:util';
import type { Severity } from '../../core/finding.ts';
import type { Arguments } from '../arguments.ts';
import type { Io } from '../io.ts';

type Format = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. */
export type Style = (format: Format, text: string) => string;

/** Colours where a person looks on; what they mean is said in words too. */
export function createStyle({ env, isTerminal }: Io, color: Arguments['color']): Style {
  const wanted = isTerminal.stdout && !env.NO_COLOR && env.TERM !== 'dumb';
  if (color === 'never' || (color === 'auto' && !wanted)) return (_, text) => text;
  return (format, text) => styleText(format, text, { validateStream: false });
}

const formats: Readonly<Record<Severity, Format>> = {
  error: ['bold', 'red'],
  warning: 'yellow',
  info: 'cyan',
  hint: 'dim',
  off: 'dim',
};

export function severityFormat(severity: Severity): Format {
  return formats[severity];
}
