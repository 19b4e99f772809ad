import type { Severity } from '../finding.ts';
import { rules } from './index.ts';

/** Rules that are not about one article's mentions, with their default severities. */
const otherRules: Readonly<Record<string, Severity>> = {
  'bilingual-syntax': 'error',
  'conflicting-term': 'warning',
  'duplicate-entry': 'error',
  'failed-example': 'error',
  'glossary-syntax': 'error',
  'missing-language': 'hint',
  'unused-suppression': 'info',
  'wrong-script-term': 'warning',
};

/** Every rule with its default severity, by name. */
export const defaultSeverities: Readonly<Record<string, Severity>> = Object.fromEntries(
  [
    ...Object.entries(otherRules),
    ...rules.map(({ name, severity }) => [name, severity] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);

export function isRuleName(name: string): boolean {
  return name in defaultSeverities;
}
