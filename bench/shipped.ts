import { readFileSync } from 'node:fs';
import type { Entry } from '../src/core/glossary/entry.ts';
import { readYamlGlossary } from '../src/formats/yamlGlossary.ts';

const root = new URL('../..', import.meta.url);

/** The entries of the shipped glossaries on politics. */
export function shippedEntries(): readonly Entry[] {
  return ['taiwan', 'japan', 'china'].flatMap((name) => {
    const path = `glossary/${name}-politics.glossary.yaml`;
    return readYamlGlossary(readFileSync(new URL(path, root), 'utf8'), path).entries;
  });
}
