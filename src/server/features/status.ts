import { baseName } from '../../project/fileSystem.ts';
import type { Status } from '../protocol.ts';
import type { CheckedArticle, Session } from '../session.ts';

/** "2 glossaries · 48 names here · 0 findings", so that nobody wonders whether it runs. */
export function statusOf({ messages, enabled }: Session, checked: CheckedArticle): Status {
  const { project, result, document, article } = checked;
  const glossaries = project.glossary.files.map(({ path, title, entries }) => ({
    uri: path,
    title: title ?? baseName(path),
    entries: entries.length,
  }));
  const names = new Set(result.mentions.map(({ entry }) => entry.id)).size;
  const findings = enabled ? result.findings.length : 0;
  return {
    uri: document.uri,
    language: article.language,
    origin: project.origin,
    ...(project.configUri && { config: project.configUri }),
    glossaries,
    names,
    findings,
    hasCounterparts: (checked.counterparts?.length ?? 0) > 0,
    problems: project.problems.length,
    enabled,
    text: [
      messages.text('status.glossaries', { count: glossaries.length }),
      messages.text('status.names', { count: names }),
      messages.text('summary.findings', { count: findings }),
    ].join(' · '),
  };
}
