import { normalizeLanguage } from '../../core/language.ts';
import { escapeIn } from './escape.ts';
import { type Unit, type UnitFile, unitBlock } from './unit.ts';
import { childrenOf, readXml, type XmlElement } from './xml.ts';
import { copyContent, type Inline } from './xmlText.ts';

interface Variant {
  readonly language: string;
  readonly element: XmlElement;
}

/**
 * Reads a translation memory (TMX 1.4b, the older ones alike): a row for the source language with
 * each other language of a unit. `fallback` is the source language where the file names none.
 */
export function readTmx(text: string, fallback: string): UnitFile {
  const { root, comments, raw, fault } = readXml(text);
  const units: Unit[] = [];
  if (root?.name === 'tmx') {
    const stated = childrenOf(root, 'header')[0]?.attributes.srclang;
    for (const body of childrenOf(root, 'body')) {
      for (const unit of childrenOf(body, 'tu')) {
        units.push(...readUnit(unit, unit.attributes.srclang ?? stated, fallback, text));
      }
    }
  }
  const other = root && root.name !== 'tmx' ? notTmx(root) : undefined;
  const first = fault ?? other;
  return { units, comments, escape: escapeIn(raw), ...(first && { fault: first }) };
}

function notTmx({ name, start }: XmlElement) {
  return { code: 'not-root', data: { name, expected: 'tmx' }, start, end: start + 1 };
}

function readUnit(
  unit: XmlElement,
  stated: string | undefined,
  fallback: string,
  text: string,
): readonly Unit[] {
  const variants = childrenOf(unit, 'tuv').map((element) => ({
    language: element.attributes['xml:lang'] ?? element.attributes.lang ?? '',
    element,
  }));
  const source = sourceOf(variants, !stated || stated === '*all*' ? fallback : stated);
  if (!source) return [];
  const targets = variants.filter((variant) => !isSame(variant.language, source.language));
  const span = { start: unit.start, end: unit.end };
  const side = ({ element }: Variant) =>
    childrenOf(element, 'seg')
      .slice(0, 1)
      .flatMap((seg) => unitBlock(text, (to) => copyContent(to, seg, text, inlineOf)));
  const sourceBlocks = side(source);
  const row = (target?: Variant): Unit => ({
    span,
    sourceLanguage: source.language || undefined,
    targetLanguage: target?.language || undefined,
    rows: [{ source: sourceBlocks, target: target ? side(target) : [] }],
  });
  return targets.length > 0 ? targets.map(row) : [row()];
}

/** The variant of the source language, however exactly the file names it. */
function sourceOf(variants: readonly Variant[], wanted: string): Variant | undefined {
  const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];
  return (
    variants.find(({ language }) => isSame(language, wanted)) ??
    variants.find(({ language }) => primary(language) === primary(wanted)) ??
    variants[0]
  );
}

function isSame(a: string, b: string): boolean {
  return normalizeLanguage(a).toLowerCase() === normalizeLanguage(b).toLowerCase();
}

const code = new Set('bpt ept it ph ut'.split(' '));

function inlineOf({ name, attributes }: XmlElement): Inline {
  if (attributes.type === 'lb') return 'break';
  if (attributes.type === 'image') return 'gap';
  return code.has(name) ? 'code' : 'text';
}
