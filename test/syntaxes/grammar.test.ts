import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const SCOPE = 'nomenclator-glossary';
const FILE = new URL('../../syntaxes/nomenclator-glossary.tmLanguage.json', import.meta.url);

/** A stand-in as greedy as the real source.yaml may be: its rule never ends by itself. */
const GREEDY_YAML = JSON.stringify({
  scopeName: 'source.yaml',
  patterns: [{ begin: '(?=\\S)', end: '(?!)', name: 'rest.yaml' }],
});

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

let grammar: textmate.IGrammar;
let grammarWithYaml: textmate.IGrammar;

beforeAll(async () => {
  const wasm = readFileSync(
    createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'),
  );
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  grammar = await load(undefined);
  grammarWithYaml = await load(GREEDY_YAML);
});

async function load(yaml: string | undefined): Promise<textmate.IGrammar> {
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => {
      if (scope === `source.${SCOPE}`) {
        return textmate.parseRawGrammar(readFileSync(FILE, 'utf8'), 'grammar.json');
      }
      return yaml ? textmate.parseRawGrammar(yaml, 'yaml.json') : null;
    },
  });
  const loaded = await registry.loadGrammar(`source.${SCOPE}`);
  if (!loaded) throw new Error('the grammar did not load');
  return loaded;
}

function tokens(source: string, by: textmate.IGrammar = grammar): Token[] {
  const all: Token[] = [];
  let state = textmate.INITIAL;
  for (const line of source.split('\n')) {
    const result = by.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const text = line.slice(startIndex, endIndex).trim();
      if (text) all.push({ text, scopes: scopes.map((name) => name.replace(`.${SCOPE}`, '')) });
    }
  }
  return all;
}

/** `text scope` of each token that is neither punctuation nor a comment. */
function outline(source: string, by: textmate.IGrammar = grammar): string[] {
  return tokens(source, by)
    .map(({ text, scopes }) => ({ text, scope: scopes.at(-1) ?? '' }))
    .filter(({ scope }) => !scope.startsWith('punctuation') && !scope.startsWith('comment'))
    .map(({ text, scope }) => `${text} <${scope}>`);
}

/** Scopes of the first token with this text. */
function scopesOf(text: string, source: string): readonly string[] {
  const found = tokens(source).find((token) => token.text === text);
  if (!found) throw new Error(`no token ${text}`);
  return found.scopes;
}

const LANGUAGE = 'support.type.property-name.language';
const TERM = 'string.unquoted.term';

describe('glossary grammar', () => {
  it('knows the title and the list of entries', () => {
    expect(outline('glossary: Taiwan politics # ours\nentries:')).toEqual([
      'glossary <keyword.other.glossary>',
      'Taiwan politics <markup.heading.title>',
      'entries <keyword.other.entries>',
    ]);
  });

  it('knows ids and kinds, and says when a kind is none', () => {
    expect(outline('  - id: lo-chih-cheng\n    kind: person\n  - kind: planet')).toEqual([
      'id <entity.name.tag.id>',
      'lo-chih-cheng <entity.name.type.id>',
      'kind <entity.name.tag.kind>',
      'person <constant.language.kind>',
      'kind <entity.name.tag.kind>',
      'planet <invalid.illegal.unknown-kind>',
    ]);
  });

  it.each(['en', 'ja', 'zh-Hant', 'zh-Hans', 'pt-BR', 'zh-Hant-HK', 'id-ID', 'kok'])(
    'knows the language %s',
    (tag) => {
      expect(outline(`    ${tag}: Taipei`)).toEqual([`${tag} <${LANGUAGE}>`, `Taipei <${TERM}>`]);
      expect(outline(`  - { ${tag}: Taipei }`)).toEqual([
        `${tag} <${LANGUAGE}>`,
        `Taipei <${TERM}>`,
      ]);
    },
  );

  it('does not take `id` for Indonesian', () => {
    expect(scopesOf('id', '    id: dpp')).toContain('entity.name.tag.id');
  });

  it('reads a term mapping on one line', () => {
    expect(outline('    ja: { term: 羅致政, reading: ら・ちせい, surname: 羅 }')).toEqual([
      `ja <${LANGUAGE}>`,
      'term <entity.name.tag.term>',
      `羅致政 <${TERM}>`,
      'reading <entity.name.tag.reading>',
      'ら・ちせい <string.unquoted.reading>',
      'surname <entity.name.tag.term>',
      `羅 <${TERM}>`,
    ]);
  });

  it('reads a list of terms on one line', () => {
    expect(outline('    zh-Hant: [民主進步黨, { term: 民進黨, type: short }]')).toEqual([
      `zh-Hant <${LANGUAGE}>`,
      `民主進步黨 <${TERM}>`,
      'term <entity.name.tag.term>',
      `民進黨 <${TERM}>`,
      'type <entity.name.tag.type>',
      'short <constant.language.type>',
    ]);
  });

  it('reads block lists and block mappings of terms', () => {
    const source = `    en:
      - Democratic Progressive Party
      # a remark
      - { term: DPP, type: abbreviation }
      - term: Progress Party
        status: admitted
    ja:
      term: 民進党`;
    expect(outline(source)).toEqual([
      `en <${LANGUAGE}>`,
      `Democratic Progressive Party <${TERM}>`,
      'term <entity.name.tag.term>',
      `DPP <${TERM}>`,
      'type <entity.name.tag.type>',
      'abbreviation <constant.language.type>',
      'term <entity.name.tag.term>',
      `Progress Party <${TERM}>`,
      'status <entity.name.tag.status>',
      'admitted <support.constant.status.admitted>',
      `ja <${LANGUAGE}>`,
      'term <entity.name.tag.term>',
      `民進党 <${TERM}>`,
    ]);
  });

  it('reads a mapping over several lines', () => {
    expect(outline('    ja: { term: 羅,\n      reading: ら }\n    kind: person')).toEqual([
      `ja <${LANGUAGE}>`,
      'term <entity.name.tag.term>',
      `羅 <${TERM}>`,
      'reading <entity.name.tag.reading>',
      'ら <string.unquoted.reading>',
      'kind <entity.name.tag.kind>',
      'person <constant.language.kind>',
    ]);
  });

  it('reads quoted terms, with escapes', () => {
    const source = `    en: ["O'Neil", 'Tsai''s', "a\\u0020b"]`;
    expect(scopesOf("O'Neil", source)).toContain('string.quoted.double.term');
    expect(scopesOf("''", source)).toContain('constant.character.escape');
    expect(scopesOf('\\u0020', source)).toContain('constant.character.escape');
  });

  it.each([
    ['preferred', 'support.constant.status.preferred'],
    ['admitted', 'support.constant.status.admitted'],
    ['proposed', 'support.constant.status.proposed'],
    ['deprecated', 'invalid.deprecated.status.deprecated'],
    ['forbidden', 'invalid.deprecated.status.forbidden'],
    ['"forbidden"', 'invalid.deprecated.status.forbidden'],
    ['wrong', 'invalid.illegal.unknown-status'],
  ])('gives the status %s the scope %s', (status, scope) => {
    expect(scopesOf(status, `    en:\n      - term: A\n        status: ${status}`)).toContain(
      scope,
    );
    expect(scopesOf(status, `    en: { term: A, status: ${status} }`)).toContain(scope);
  });

  it('strikes a term through that its own line says to avoid', () => {
    const avoided = 'markup.strikethrough.avoided';
    const line = (status: string) => `    en: [{ term: Bad Name, status: ${status} }, Good Name]`;
    expect(scopesOf('Bad Name', line('forbidden'))).toContain(avoided);
    expect(scopesOf('Bad Name', line('deprecated'))).toContain(avoided);
    expect(scopesOf('Bad Name', line('admitted'))).not.toContain(avoided);
    expect(scopesOf('Good Name', line('forbidden'))).not.toContain(avoided);
  });

  it('knows notes, sources, dates and countries', () => {
    const source = `    note: Legislator (DPP), and more
    source: https://example.org/a,b # where
    decided-by: the desk
    decided-on: 2026-03-02
    country: TW`;
    expect(outline(source)).toEqual([
      'note <entity.name.tag.note>',
      'Legislator (DPP), and more <string.unquoted.note>',
      'source <entity.name.tag.source>',
      'https://example.org/a,b <markup.underline.link>',
      'decided-by <entity.name.tag.source>',
      'the desk <string.unquoted.source>',
      'decided-on <entity.name.tag.source>',
      '2026-03-02 <constant.other.date>',
      'country <entity.name.tag.source>',
      'TW <string.unquoted.source>',
    ]);
  });

  it('leaves the text of a block note alone', () => {
    expect(
      outline('    note: |\n      en: no language\n\n      colour: x\n    kind: person'),
    ).toEqual([
      'note <entity.name.tag.note>',
      '| <keyword.control.block-scalar>',
      'en: no language <string.unquoted.block.note>',
      'colour: x <string.unquoted.block.note>',
      'kind <entity.name.tag.kind>',
      'person <constant.language.kind>',
    ]);
  });

  it('knows examples, tags and near words, in both list forms', () => {
    const source = `    hits: ["DPP's headquarters", plain]
    misses:
      - the DPP-4 inhibitor
    tags: [politics]
    en:
      - term: Foreign Ministry
        near:
          - Tokyo`;
    expect(outline(source)).toEqual([
      'hits <entity.name.tag.examples>',
      "DPP's headquarters <string.quoted.double.example>",
      'plain <string.unquoted.example>',
      'misses <entity.name.tag.examples>',
      'the DPP-4 inhibitor <string.unquoted.example>',
      'tags <entity.name.tag.words>',
      'politics <string.unquoted.word>',
      `en <${LANGUAGE}>`,
      'term <entity.name.tag.term>',
      `Foreign Ministry <${TERM}>`,
      'near <entity.name.tag.words>',
      'Tokyo <string.unquoted.word>',
    ]);
  });

  it('knows booleans, anchors and aliases', () => {
    const source = '    en: { term: DPP, familiar: true }\n    ja: &name 民進党\n    ko: *name';
    expect(scopesOf('true', source)).toContain('constant.language.boolean');
    expect(scopesOf('name', source)).toContain('variable.other.alias');
    expect(scopesOf('民進党', source)).toContain(TERM);
  });

  it('knows comments, but not a # inside a word', () => {
    expect(scopesOf('ours', '# ours')).toContain('comment.line.number-sign');
    expect(scopesOf('A#1', '    en: A#1 # ours')).toContain(TERM);
    expect(scopesOf('ours', '    en: A#1 # ours')).toContain('comment.line.number-sign');
  });

  it.each([
    ['colour', '    colour: green'],
    ['decided by', '    decided by: the desk'],
    ['colour', '    en: { term: A, colour: green }'],
    ['status', '    status: preferred'],
    ['reading', '  - { id: a, reading: ら }'],
    ['version', 'version: 1'],
  ])('marks the unknown key %s', (key, source) => {
    expect(scopesOf(key, source)).toContain('invalid.illegal.unknown-key');
  });

  it('reads an entry on one line', () => {
    expect(outline('  - { id: taipei, kind: place, ja: [台北, 臺北] }')).toEqual([
      'id <entity.name.tag.id>',
      'taipei <entity.name.type.id>',
      'kind <entity.name.tag.kind>',
      'place <constant.language.kind>',
      `ja <${LANGUAGE}>`,
      `台北 <${TERM}>`,
      `臺北 <${TERM}>`,
    ]);
  });

  it('leaves a language at the end of its block, also after a dash or in the same column', () => {
    const source = '  - en:\n      - A\n    kind: person\n  - ja:\n    - B\n    kind: party';
    expect(outline(source)).toEqual([
      `en <${LANGUAGE}>`,
      `A <${TERM}>`,
      'kind <entity.name.tag.kind>',
      'person <constant.language.kind>',
      `ja <${LANGUAGE}>`,
      `B <${TERM}>`,
      'kind <entity.name.tag.kind>',
      'party <constant.language.kind>',
    ]);
  });

  it('leaves other YAML to source.yaml, one line at a time', () => {
    const source = '---\n  - ? odd\n  - id: a\n    en:\n      - !!str B\n      - C';
    expect(outline(source, grammarWithYaml)).toEqual([
      '--- <rest.yaml>',
      '? odd <rest.yaml>',
      'id <entity.name.tag.id>',
      'a <entity.name.type.id>',
      `en <${LANGUAGE}>`,
      '!!str B <rest.yaml>',
      `C <${TERM}>`,
    ]);
  });

  it('has a scope for everything in the shipped glossaries', () => {
    const folder = new URL('../../glossary/', import.meta.url);
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.glossary.yaml'))) {
      const all = tokens(readFileSync(new URL(name, folder), 'utf8'));
      const strange = all.filter(
        ({ scopes }) => scopes.length === 1 || scopes.some((scope) => scope.includes('illegal')),
      );
      expect(strange, name).toEqual([]);
    }
  });

  it('ends every scope in its own name', () => {
    const text = readFileSync(FILE, 'utf8');
    const names = [...text.matchAll(/"(?:name|contentName)": "([^"]+)"/g)].map((match) => match[1]);
    const foreign = names.filter((name) => name !== 'Nomenclator Glossary');
    expect(foreign.every((name) => name?.endsWith(`.${SCOPE}`))).toBe(true);
  });
});

describe('language configuration', () => {
  it('is JSON whose patterns compile and indent as glossaries do', () => {
    const url = new URL(
      '../../syntaxes/nomenclator-glossary.language-configuration.json',
      import.meta.url,
    );
    const { indentationRules, onEnterRules } = JSON.parse(readFileSync(url, 'utf8'));
    const deeper = new RegExp(indentationRules.increaseIndentPattern);
    expect(deeper.test('    zh-Hant:')).toBe(true);
    expect(deeper.test('  - en: # list')).toBe(true);
    expect(deeper.test('    note: |')).toBe(true);
    expect(deeper.test('    en: Taipei')).toBe(false);
    expect(new RegExp(onEnterRules[0].beforeText).test('  - id: dpp')).toBe(true);
    expect(new RegExp(onEnterRules[0].beforeText).test('      - Democratic Party')).toBe(false);
  });
});
