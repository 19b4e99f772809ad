import { expect, it } from 'vitest';
import type { Block } from '../../../src/core/article/block.ts';
import { scopeOf } from '../../../src/core/mentions/scope.ts';

function block(text: string): Block {
  return {
    kind: 'paragraph',
    text,
    cleanStarts: [0],
    originalStarts: [0],
    originalEnds: [text.length],
  };
}

it.each([
  ['He said "|yes" and left.', 'quote'],
  ['He said "yes" and |left.', 'body'],
  ['He said “yes, ‘|no’” and left.', 'quote'],
  ['「甲『乙』|丙」丁', 'quote'],
  ['「甲『乙』丙」|丁', 'body'],
  ['A lone ” and “then |this”', 'body'],
])('tells quotations: %s', (marked, scope) => {
  expect(scopeOf(block(marked.replace('|', '')), marked.indexOf('|'))).toBe(scope);
});
