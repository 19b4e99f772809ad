/** Text without any meaning in Markdown or HTML. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|<>~&]/g, (char) => `\\${char}`)
    .replace(/^([-=]+|\d+\.)/, '\\$1');
}

/**
 * A link to a line of a file, counted from 0, or its label alone where there is no file to open:
 * an untitled document. Signs that mean something in Markdown are encoded; the URI stays the same.
 */
export function lineLink(label: string, uri: string, line: number): string {
  if (!/^(?:file|vscode-[a-z-]+):/.test(uri)) return plain(label);
  return `[${plain(label)}](${encoded(uri)}#L${line + 1})`;
}

function encoded(uri: string): string {
  return uri.replace(/[^\w\-.~:/?@!$+,;=%]/gu, (char) =>
    /[()*'&#]/.test(char)
      ? `%${char.charCodeAt(0).toString(16).toUpperCase()}`
      : encodeURIComponent(char),
  );
}
