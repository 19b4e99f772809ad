import type { Range as LspRange, Position } from 'vscode-languageserver';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, Related, Severity } from '../core/finding.ts';
import type { Problem } from '../core/problem.ts';
import type { Span } from '../core/span.ts';
import type { Messages } from '../messages/index.ts';
import { ruleUrl } from '../messages/ruleUrl.ts';

/** How the client counts characters in a line. */
export type Encoding = 'utf-16' | 'utf-8' | 'utf-32';

export const source = 'nomenclator';

/** UTF-16 offsets of a document to positions in the client's encoding, and back. */
export class PositionConverter {
  readonly encoding: Encoding;

  constructor(encoding: Encoding) {
    this.encoding = encoding;
  }

  position(document: TextDocument, offset: number): Position {
    const position = document.positionAt(offset);
    if (this.encoding === 'utf-16') return position;
    const start = offset - position.character;
    return { ...position, character: this.#length(document.getText().slice(start, offset)) };
  }

  offset(document: TextDocument, position: Position): number {
    if (this.encoding === 'utf-16') return document.offsetAt(position);
    const start = document.offsetAt({ line: position.line, character: 0 });
    const end = document.offsetAt({ line: position.line + 1, character: 0 });
    const line = document
      .getText()
      .slice(start, end)
      .replace(/\r?\n$/, '');
    return start + this.#units(line, position.character);
  }

  range(document: TextDocument, { start, end }: Span): LspRange {
    return { start: this.position(document, start), end: this.position(document, end) };
  }

  span(document: TextDocument, { start, end }: LspRange): Span {
    return { start: this.offset(document, start), end: this.offset(document, end) };
  }

  /** Length of a text in the client's units. */
  #length(text: string): number {
    return this.encoding === 'utf-8' ? new TextEncoder().encode(text).length : [...text].length;
  }

  /** UTF-16 units of the first `count` units of the client's encoding; never splits a character. */
  #units(line: string, count: number): number {
    let seen = 0;
    let units = 0;
    for (const char of line) {
      if (seen >= count) break;
      seen += this.#length(char);
      units += char.length;
    }
    return units;
  }
}

const severityCodes: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic(
  finding: Finding,
  severity: Exclude<Severity, 'off'>,
  range: LspRange,
  related: readonly { uri: string; range: LspRange; item: Related }[],
  messages: Messages,
): Diagnostic {
  return {
    range,
    message: messages.finding(finding),
    severity: severityCodes[severity],
    code: finding.rule,
    codeDescription: { href: ruleUrl(finding.rule) },
    source,
    relatedInformation: related.map((place) => ({
      location: { uri: place.uri, range: place.range },
      message: messages.text(`related.${place.item.kind}`, { text: place.item.text }),
    })),
    data: { rule: finding.rule, entry: finding.entry?.id ?? '' },
  };
}

export function problemDiagnostic(
  problem: Problem,
  severity: Exclude<Severity, 'off'>,
  range: LspRange,
  related: LspRange | undefined,
  messages: Messages,
): Diagnostic {
  return {
    range,
    message: messages.problem(problem),
    severity: severityCodes[severity],
    code: problem.rule,
    codeDescription: { href: ruleUrl(problem.rule) },
    source,
    ...(problem.related &&
      related && {
        relatedInformation: [
          {
            location: { uri: problem.related.path, range: related },
            message: messages.text('related.here'),
          },
        ],
      }),
  };
}
