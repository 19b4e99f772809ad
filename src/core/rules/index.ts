import { abbreviationRedefined } from './abbreviation-redefined.ts';
import { abbreviationUndefined } from './abbreviation-undefined.ts';
import { ambiguousName } from './ambiguous-name.ts';
import { ambiguousSurname } from './ambiguous-surname.ts';
import { deprecatedTerm } from './deprecated-term.ts';
import { forbiddenTerm } from './forbidden-term.ts';
import { inconsistentName } from './inconsistent-name.ts';
import { leftInSourceLanguage } from './left-in-source-language.ts';
import { missingRendering } from './missing-rendering.ts';
import { mixedRenderings } from './mixed-renderings.ts';
import { nameOrder } from './name-order.ts';
import { nameVariant } from './name-variant.ts';
import { outdatedOffice } from './outdated-office.ts';
import { possibleMisspelling } from './possible-misspelling.ts';
import { renderingVariant } from './rendering-variant.ts';
import type { Rule } from './rule.ts';
import { surnameBeforeFullName } from './surname-before-full-name.ts';
import { termCase } from './term-case.ts';
import { unalignedParagraph } from './unaligned-paragraph.ts';
import { wrongPerson } from './wrong-person.ts';
import { wrongScript } from './wrong-script.ts';

/** The rules on articles, by name. */
export const rules: readonly Rule[] = [
  abbreviationRedefined,
  abbreviationUndefined,
  ambiguousName,
  ambiguousSurname,
  deprecatedTerm,
  forbiddenTerm,
  inconsistentName,
  leftInSourceLanguage,
  missingRendering,
  mixedRenderings,
  nameOrder,
  nameVariant,
  outdatedOffice,
  possibleMisspelling,
  renderingVariant,
  surnameBeforeFullName,
  termCase,
  unalignedParagraph,
  wrongPerson,
  wrongScript,
];
