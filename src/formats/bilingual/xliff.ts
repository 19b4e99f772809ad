import type { Block } from '../../core/article/block.ts';
import { escapeIn } from './escape.ts';
import { isCopy, type Row, type Unit, type UnitFile, unitBlock } from './unit.ts';
import { childrenOf, isElement, readXml, type XmlElement } from './xml.ts';
import { copyContent, type Inline } from './xmlText.ts';

/** What holds for the units of a file or group unless they say otherwise. */
interface Setting {
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly isTranslated: boolean;
}

/**
 * Reads XLIFF 1.0 to 1.2 and 2.0 to 2.2. Units that are not to be translated are left out; proposals
 * (`alt-trans`, `matches`) and notes are not the text. Elements by the specifications at
 * docs.oasis-open.org/xliff.
 */
export function readXliff(text: string): UnitFile {
  const { root, comments, raw, fault } = readXml(text);
  const units: Unit[] = [];
  const none: Setting = { source: undefined, target: undefined, isTranslated: true };
  if (root?.name === 'xliff') collect(root, none, text, units);
  const other = root && root.name !== 'xliff' ? notXliff(root) : undefined;
  const first = fault ?? other;
  return { units, comments, escape: escapeIn(raw), ...(first && { fault: first }) };
}

function notXliff({ name, start }: XmlElement) {
  return { code: 'not-root', data: { name, expected: 'xliff' }, start, end: start + 1 };
}

function collect(element: XmlElement, outer: Setting, text: string, units: Unit[]): void {
  const setting = settingOf(element, outer);
  for (const child of element.children) {
    if (!isElement(child)) continue;
    if (child.name === 'trans-unit' || child.name === 'unit') {
      const unit = readUnit(child, settingOf(child, setting), text);
      if (unit) units.push(unit);
    } else if (/^(?:file|body|group|bin-unit)$/.test(child.name)) {
      collect(child, setting, text, units);
    }
  }
}

function settingOf({ attributes }: XmlElement, outer: Setting): Setting {
  return {
    source: attributes['source-language'] ?? attributes.srcLang ?? outer.source,
    target: attributes['target-language'] ?? attributes.trgLang ?? outer.target,
    isTranslated: attributes.translate ? attributes.translate !== 'no' : outer.isTranslated,
  };
}

function readUnit(unit: XmlElement, setting: Setting, text: string): Unit | undefined {
  if (!setting.isTranslated) return undefined;
  const isFirst = unit.name === 'trans-unit';
  const parts = isFirst ? [unit] : childrenOf(unit, 'segment');
  const rows = parts.flatMap((part) => (isFirst ? firstRows(part, text) : segmentRows(part, text)));
  const own = (name: string) =>
    parts.flatMap((part) => childrenOf(part, name))[0]?.attributes['xml:lang'];
  return {
    span: { start: unit.start, end: unit.end },
    sourceLanguage: setting.source ?? own('source'),
    targetLanguage: setting.target ?? own('target'),
    rows,
  };
}

/** A segment of XLIFF 2. */
function segmentRows(segment: XmlElement, text: string): readonly Row[] {
  const [source] = childrenOf(segment, 'source');
  const [target] = childrenOf(segment, 'target');
  return [translated({ source: block(source, text), target: block(target, text) }, segment)];
}

/** A unit of XLIFF 1: one row, or one for each segment that both sides have. */
function firstRows(unit: XmlElement, text: string): readonly Row[] {
  const [whole] = childrenOf(unit, 'source');
  const [target] = childrenOf(unit, 'target');
  const cut = segments(childrenOf(unit, 'seg-source')[0]);
  const cutTarget = segments(target);
  if (cut.size === 0) {
    const row = { source: block(whole, text), target: block(target, text) };
    return [target ? translated(row, target) : row];
  }
  const sources = [...cut.values()].flatMap((segment) => block(segment, text));
  const isMatched = cutTarget.size > 0 && [...cutTarget.keys()].every((mid) => cut.has(mid));
  if (!target || !isMatched) {
    const row = { source: sources, target: block(target, text) };
    return [target ? translated(row, target) : row];
  }
  return [...cut].map(([mid, segment]) => {
    const row = { source: block(segment, text), target: block(cutTarget.get(mid), text) };
    return translated(row, target);
  });
}

/** The segments that marks cut a text into, by their ids. */
function segments(element: XmlElement | undefined): ReadonlyMap<string, XmlElement> {
  const found = new Map<string, XmlElement>();
  const visit = (parent: XmlElement) => {
    for (const child of parent.children.filter(isElement)) {
      if (child.attributes.mtype === 'seg') found.set(child.attributes.mid ?? '', child);
      else visit(child);
    }
  };
  if (element) visit(element);
  return found;
}

/** A target that is said to be untranslated is none as long as it only repeats the source. */
function translated(row: Row, { attributes }: XmlElement): Row {
  const isUntouched = /^(?:new|needs-translation|initial)$/.test(attributes.state ?? '');
  return isUntouched && isCopy(row) ? { ...row, target: [] } : row;
}

function block(element: XmlElement | undefined, text: string): readonly Block[] {
  return element ? unitBlock(text, (to) => copyContent(to, element, text, inlineOf)) : [];
}

const code = new Set('bpt ept it x bx ex ph sc ec sm em'.split(' '));

function inlineOf({ name, attributes }: XmlElement): Inline {
  if (attributes.translate === 'no' || attributes.mtype === 'protected') return 'gap';
  if (attributes.ctype === 'lb' || attributes.subType === 'xlf:lb') return 'break';
  if (name === 'cp' || attributes.ctype === 'image' || attributes.type === 'image') return 'gap';
  if (!code.has(name)) return 'text';
  // What stands for words, such as the name of a variable, parts names; tags do not.
  const shown = attributes['equiv-text'] ?? attributes.equiv ?? attributes.disp ?? '';
  return /^\s*[^\s<]/.test(shown) ? 'gap' : 'code';
}
