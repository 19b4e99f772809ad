import { type Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Entry } from '../core/glossary/entry.ts';
import type { GlossaryFile } from '../core/glossary/glossary.ts';
import type { Problem } from '../core/problem.ts';
import { Positions } from './position.ts';
import { readEntry, unknownKey } from './yamlEntry.ts';
import { YamlReader } from './yamlNodes.ts';

/**
 * Reads a `*.glossary.yaml`. Never fails: what cannot be read is a problem at its place, and where
 * the YAML itself is broken, every entry that is sound by itself is still read.
 */
export function readYamlGlossary(text: string, path: string): GlossaryFile {
  const positions = new Positions(path, text);
  const document = parse(text);
  const broken = document.errors.length > 0;
  const reader = new YamlReader(positions);
  const syntax = document.errors.map((error) => syntaxProblem(positions, error, text, 0));
  if (broken) {
    const { entries, problems } = readChunks(text, positions);
    return { path, entries, problems: problems.length > 0 ? problems : syntax.slice(0, 1) };
  }
  const { title, entries } = readDocument(reader, document);
  return { path, ...(title && { title }), entries, problems: reader.problems };
}

function parse(text: string): Document {
  return parseDocument(text, {
    keepSourceTokens: false,
    prettyErrors: false,
    uniqueKeys: true,
    logLevel: 'silent',
  });
}

function readDocument(
  reader: YamlReader,
  document: Document,
): { title?: string; entries: readonly Entry[] } {
  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return { entries: [] };
  let title: string | undefined;
  let entries: readonly Entry[] = [];
  for (const pair of isSeq(root) ? [] : reader.pairs(root, 'glossary')) {
    if (pair.key === 'glossary') title = reader.text(pair.value, pair.key);
    else if (pair.key === 'entries') entries = readEntries(reader, pair.value);
    else if (pair.key !== '$schema') unknownKey(reader, pair, ['glossary', 'entries']);
  }
  if (isSeq(root)) entries = readEntries(reader, root);
  return { ...(title && { title }), entries };
}

function readEntries(reader: YamlReader, node: unknown): readonly Entry[] {
  return reader.items(node).flatMap((item) => readEntry(reader, item) ?? []);
}

function syntaxProblem(
  positions: Positions,
  error: {
    readonly pos: readonly [number, number];
    readonly message: string;
    readonly code: string;
  },
  text: string,
  offset: number,
): Problem {
  // What is missing at the end is missing behind the last word, not in the next entry's line.
  const last = text.trimEnd().length;
  const start = Math.max(0, Math.min(error.pos[0], last - 1));
  const end = Math.max(start, Math.min(error.pos[1], last));
  const location = positions.location(start + offset, end + offset);
  return {
    rule: 'glossary-syntax',
    code: error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml',
    data: { detail: error.message.split('\n')[0] ?? '' },
    location,
  };
}

/** Reads each list item under `entries:` by itself, so that one broken entry costs only itself. */
function readChunks(text: string, positions: Positions): { entries: Entry[]; problems: Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  for (const { start, end } of chunks(text)) {
    const chunk = text.slice(start, end);
    const document = parse(chunk);
    const reader = new YamlReader(positions, start);
    if (document.errors.length > 0) {
      problems.push(
        ...document.errors.map((error) => syntaxProblem(positions, error, chunk, start)),
      );
    } else if (isSeq(document.contents) && isMap(document.contents.items[0])) {
      entries.push(...readEntries(reader, document.contents));
    }
    problems.push(...reader.problems);
  }
  return { entries, problems: deduplicate(problems) };
}

function chunks(text: string): readonly { start: number; end: number }[] {
  const items = [...text.matchAll(/^([ \t]*)- /gm)];
  const indents = items.map((match) => match[1]?.length ?? 0);
  const least = Math.min(...indents);
  const starts = items.filter((_, i) => indents[i] === least).map((match) => match.index);
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

function deduplicate(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, location }) => {
    const key = `${code} ${location.line}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
