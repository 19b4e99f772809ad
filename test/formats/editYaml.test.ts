import { describe, expect, it } from 'vitest';
import type { Term } from '../../src/core/glossary/entry.ts';
import {
  addAdmittedTerm,
  addTerms,
  renameTerm,
  type TextChange,
} from '../../src/formats/editYaml.ts';
import { readYamlGlossary } from '../../src/formats/yamlGlossary.ts';

function edited(source: string, id = 'lo', language = 'en'): string {
  return apply(source, addAdmittedTerm(source, id, language, 'Luo Zhizheng'));
}

function apply(source: string, changes: readonly TextChange[]): string {
  return [...changes]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end, text: added }) => text.slice(0, start) + added + text.slice(end),
      source,
    );
}

const item = '{ term: "Luo Zhizheng", status: admitted }';
const styles = {
  'a plain term': '    en: Lo Chih-cheng # his own spelling\n',
  'a flow mapping': '    en: { term: Lo Chih-cheng, surname: Lo } # his own spelling\n',
  'a flow list': '    en: [Lo Chih-cheng, { term: Lo C.C., status: admitted }] # both\n',
  'a block list': '    en:\n      - Lo Chih-cheng # first\n      - Lo C.C. # second\n',
  'a block mapping': '    en:\n      term: Lo Chih-cheng # his own spelling\n      surname: Lo\n',
  'another language': '    zh-Hant: 羅致政 # characters\n',
};

describe('an admitted term', () => {
  for (const [name, lines] of Object.entries(styles)) {
    for (const newline of ['\n', '\r\n']) {
      it(`joins ${name} (${newline === '\n' ? 'LF' : 'CRLF'}) and leaves every other character`, () => {
        const source =
          `# ours\nglossary: Ours\nentries:\n  # people\n  - id: lo\n${lines}    note: x\n\n  - id: b\n    en: B # keep\n`.replaceAll(
            '\n',
            newline,
          );
        const result = edited(source);
        const file = readYamlGlossary(result, 'g.yaml');
        expect(file.problems).toEqual([]);
        const terms = file.entries[0]?.terms
          .get('en')
          ?.map(({ text, status }) => `${text} ${status}`);
        expect(terms).toContain('Luo Zhizheng admitted');
        expect(file.entries[1]?.terms.get('en')?.[0]?.text).toBe('B');
        for (const comment of source.match(/#[^\r\n]*/g) ?? []) expect(result).toContain(comment);
        const kept = [...source];
        let at = 0;
        for (const char of result) if (char === kept[at]) at++;
        expect(at).toBe(kept.length);
      });
    }
  }

  it('is added with its entry where the file does not have it', () => {
    const source = 'entries:\n  - id: b\n    en: B';
    expect(edited(source)).toBe(`${source}\n  - id: lo\n    en: ${item}\n`);
  });

  it('is the first of an empty glossary', () => {
    expect(edited('')).toBe(`entries:\n  - id: lo\n    en: ${item}\n`);
    expect(edited('entries: []\n')).toBe(`entries:\n  - id: lo\n    en: ${item}\n`);
  });
});

describe('a renamed term', () => {
  const location = { path: 'g.yaml', start: 0, end: 0, line: 0, character: 0 };
  const term = (text: string, surname?: string): Term => ({
    text,
    language: 'en',
    status: 'preferred',
    type: 'full',
    ...(surname && { surname }),
    location,
  });
  const renamed = (source: string, now = term('Loh Chih-chen', 'Loh'), id = 'lo') =>
    apply(source, renameTerm(source, id, term('Lo Chih-cheng', 'Lo'), now));

  const places = {
    'a plain term': '    en: Lo Chih-cheng # his own\n',
    'double quotes': '    en: "Lo Chih-cheng" # his own\n',
    'single quotes': "    en: 'Lo Chih-cheng' # his own\n",
    'a flow mapping': '    en: { surname: Lo, term: Lo Chih-cheng, note: Lo Chih-cheng } # his\n',
    'a quoted flow mapping': '    en: { "term": "Lo Chih-cheng", surname: \'Lo\' } # his\n',
    'a flow list': '    en: [Lo C.C., { term: Lo Chih-cheng, surname: Lo, status: preferred }]\n',
    'a flow list of texts': '    en: [Lo Chih-cheng, Lo C.C.] # both\n',
    'a block list': '    en:\n      - Lo Chih-cheng # first\n      - Lo C.C. # second\n',
    'a block mapping': '    en:\n      term: Lo Chih-cheng # his own\n      surname: Lo # his\n',
    'a list of mappings':
      '    en:\n      - term: Lo Chih-cheng\n        surname: Lo\n      - Lo C.C.\n',
    'a folded text': '    en: >-\n      Lo Chih-cheng\n    ja: x\n',
    'a literal text': '    en: |\n      Lo Chih-cheng\n    ja: x\n',
    'another tag of the language': '    en-US: Lo Chih-cheng\n',
  };
  for (const [name, lines] of Object.entries(places)) {
    for (const newline of ['\n', '\r\n']) {
      it(`changes only its value: ${name} (${newline === '\n' ? 'LF' : 'CRLF'})`, () => {
        const head = '# Lo Chih-cheng\nentries:\n  - id: a\n    en: Lo Chih-cheng\n  - id: lo\n';
        const tail = '    note: Lo Chih-cheng\n  - id: b\n    en: B # keep\n';
        const whole = (text: string) => (head + text + tail).replaceAll('\n', newline);
        const wanted = lines
          .replace(/(?<!note: )Lo Chih-cheng/, 'Loh Chih-chen')
          .replace(/(surname: ['"]?)Lo\b/, '$1Loh');
        expect(renamed(whole(lines))).toBe(whole(wanted));
        expect(readYamlGlossary(renamed(whole(lines)), 'g.yaml').problems).toEqual([]);
      });
    }
  }

  it.each([
    ['    en: Lo Chih-cheng\n', 'No', 'en: "No"'],
    ['    en: [Lo Chih-cheng]\n', 'Lo, Chih', 'en: ["Lo, Chih"]'],
    ["    en: 'Lo Chih-cheng'\n", "O’Lo D'A", "en: 'O’Lo D''A'"],
    ['    en: "Lo Chih-cheng"\n', 'Lo "CC" Cheng', 'en: "Lo \\"CC\\" Cheng"'],
    ['    en: Lo Chih-cheng\n', 'Lo: Chih #1', 'en: "Lo: Chih #1"'],
  ])('is quoted where it must be: %j becomes %s', (line, text, wanted) => {
    const source = `entries:\n  - id: lo\n${line}`;
    const result = renamed(source, term(text, 'Lo'));
    expect(result).toBe(`entries:\n  - id: lo\n    ${wanted}\n`);
    expect(readYamlGlossary(result, 'g.yaml').entries[0]?.terms.get('en')?.[0]?.text).toBe(text);
  });

  it('is found in an entry without an id, and not in another one', () => {
    const source = 'entries:\n  - en: Lo Chih-cheng\n';
    expect(renamed(source, undefined, 'lo-chih-cheng')).toBe('entries:\n  - en: Loh Chih-chen\n');
    expect(renamed('entries:\n  - id: x\n    en: Lo Chih-cheng\n')).toContain(' Lo Chih-cheng');
    expect(renamed('entries:\n  - id: lo\n    en: Lo C.C.\n')).not.toContain('Loh');
    expect(renamed('entries: [')).toBe('entries: [');
  });

  it.each([
    ['', '[{ term: A, surname: A }, B]'],
    ['    ja: x\n', '[{ term: A, surname: A }, B]'],
    ['    en: C\n', '[C, { term: A, surname: A, status: preferred }, B]'],
    ['    en: [C, D]\n', '[C, D, { term: A, surname: A, status: preferred }, B]'],
  ])('is added with others where it is not yet: %j', (line, wanted) => {
    const others = { ...term('B'), status: 'admitted' as const };
    const source = line ? `entries:\n  - id: lo\n${line}` : 'entries:\n';
    const result = apply(source, addTerms(source, 'lo', 'en', [term('A', 'A'), others]));
    expect(result).toContain(`en: ${wanted}`);
    expect(readYamlGlossary(result, 'g.yaml').problems).toEqual([]);
  });

  it('is added to a block list, an item a line', () => {
    const source = 'entries:\n  - id: lo\n    en:\n      - C\n';
    expect(apply(source, addTerms(source, 'lo', 'en', [term('A', 'A'), term('B')]))).toBe(
      `${source.trimEnd()}\n      - { term: A, surname: A, status: preferred }\n      - { term: B, status: preferred }\n`,
    );
  });
});
