const pages = 'https://github.com/nomenclator/nomenclator/blob/main/docs/rules/';

/** The page that explains a rule. */
export function ruleUrl(rule: string): string {
  return `${pages}${rule}.md`;
}
