import type { Mention } from '../mention.ts';

export function isPerson({ candidates }: Mention): boolean {
  return candidates.every(({ kind }) => kind === 'person');
}

export function isParty({ candidates: [entry, ...others] }: Mention): boolean {
  return others.length === 0 && entry?.kind === 'party';
}

export function isPlace({ candidates: [entry, ...others] }: Mention): boolean {
  return others.length === 0 && entry?.kind === 'place';
}
