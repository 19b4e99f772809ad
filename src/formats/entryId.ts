/** An id made from a term: "Lo Chih-cheng" -> "lo-chih-cheng". */
export function entryId(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
