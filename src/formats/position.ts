import type { Location } from '../core/glossary/entry.ts';

/** Turns UTF-16 offsets of a file into locations; lines end with LF, CRLF or CR. */
export class Positions {
  readonly #path: string;
  readonly #lineStarts: number[] = [0];

  constructor(path: string, text: string) {
    this.#path = path;
    for (const match of text.matchAll(/\r\n|\r|\n/g)) {
      this.#lineStarts.push(match.index + match[0].length);
    }
  }

  /** Line and character of an offset, counted from 0. */
  at(offset: number): { line: number; character: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (this.#lineStarts[low] ?? 0) };
  }

  location(start: number, end: number): Location {
    return { path: this.#path, start, end, ...this.at(start) };
  }
}
