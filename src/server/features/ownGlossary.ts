import type { Entry } from '../../core/glossary/entry.ts';
import type { Project } from '../../project/project.ts';

/**
 * The glossary file that an edit of an entry goes to: the one that holds it, if it is the user's
 * own YAML file, else the nearest own one; undefined when only the shipped glossaries are loaded.
 */
export function ownGlossary({ glossary, shipped }: Project, entry: Entry): string | undefined {
  const own = glossary.files
    .map(({ path }) => path)
    .filter((path) => /\.ya?ml$/.test(path) && !path.startsWith(shipped));
  return own.includes(entry.location.path) ? entry.location.path : own[0];
}
