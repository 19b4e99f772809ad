import { describe, expect, it } from 'vitest';
import { addAdmittedTerm } from '../../src/formats/editYaml.ts';
import { readYamlGlossary } from '../../src/formats/yamlGlossary.ts';

function edited(source: string, id = 'lo', language = 'en'): string {
  return [...addAdmittedTerm(source, id, language, 'Luo Zhizheng')]
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
