import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Location } from '../core/glossary/entry.ts';
import type { Problem } from '../core/problem.ts';
import type { Positions } from './position.ts';

/** Reads values out of YAML nodes and notes what is wrong, with its place; never throws. */
export class YamlReader {
  readonly problems: Problem[] = [];
  readonly #positions: Positions;
  readonly #offset: number;

  /** `offset` is added to all node offsets, for a part of a file. */
  constructor(positions: Positions, offset = 0) {
    this.#positions = positions;
    this.#offset = offset;
  }

  location(node: unknown): Location {
    const range = (node as Node | null | undefined)?.range ?? [0, 0, 0];
    return this.#positions.location(range[0] + this.#offset, range[1] + this.#offset);
  }

  problem(code: string, node: unknown, data: Problem['data'] = {}): void {
    this.problems.push({
      rule: 'glossary-syntax',
      code,
      data,
      location: this.location(node),
      ...(code.startsWith('unknown-key') && { minor: true }),
    });
  }

  /** The pairs of a mapping with their keys as text; anything else is a problem. */
  pairs(node: unknown, what: string): readonly YamlPair[] {
    if (isMap(node)) {
      return (node as YAMLMap).items.flatMap((pair) => this.#pair(pair));
    }
    if (isAlias(node)) this.problem('alias', node);
    else this.problem('not-a-mapping', node, { what });
    return [];
  }

  /** The items of a list; a single value counts as a list of one. */
  items(node: unknown): readonly unknown[] {
    if (isSeq(node)) return node.items;
    return node === null || isEmpty(node) ? [] : [node];
  }

  /** The text of a scalar. Numbers, booleans and dates are taken as they are written. */
  text(node: unknown, key: string): string | undefined {
    if (isScalar(node) && !isEmpty(node)) {
      return (node.source ?? String(node.value)).normalize('NFC').trim();
    }
    if (isAlias(node)) this.problem('alias', node);
    else this.problem('not-a-text', node, { key });
    return undefined;
  }

  oneOf<T extends string>(node: unknown, key: string, values: readonly T[]): T | undefined {
    const text = this.text(node, key);
    if (text === undefined) return undefined;
    const found = values.find((value) => value === text);
    if (!found)
      this.problem('unknown-value', node, { key, value: text, values: values.join(', ') });
    return found;
  }

  texts(node: unknown, key: string): readonly string[] {
    return this.items(node).flatMap((item) => this.text(item, key) ?? []);
  }

  #pair(pair: unknown): readonly YamlPair[] {
    if (!isPair(pair)) return [];
    const { key, value } = pair as Pair;
    if (!isScalar(key)) {
      this.problem('not-a-key', key);
      return [];
    }
    return [{ key: key.source ?? String(key.value), keyNode: key, value }];
  }
}

export interface YamlPair {
  readonly key: string;
  readonly keyNode: Node;
  readonly value: unknown;
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null && !node.source?.trim();
}
