/** Words that people typed, with nobody’s name in them beyond what the setting Names in calls shows. */

import type { Company } from '../../company/people.ts';
import { shownName } from '../../company/shownName.ts';
import { isFamilyFirst, nameParts } from '../../values/nameParts.ts';
import { withoutAccents } from '../../values/names.ts';
import { foldedText } from '../../values/text.ts';

const WORDS = /[\p{L}\p{M}]+/gu;

const plain = (text: string): string => withoutAccents(foldedText(text));

/**
 * Shortens the last names of everybody in the company, and of their guardians, to a letter; a word too much shortened does
 * no harm.
 * @example publicNames(company, false)('Zara Malik’s solo') // 'Zara M’s solo'
 */
export function publicNames(company: Pick<Company, 'people' | 'guardians'>, full: boolean): (text: string) => string {
  if (full) return (text) => text;
  const all = [...company.people, ...company.guardians.map(({ name }) => ({ name, called: '' }))];
  const lasts = new Set(
    all.flatMap(({ name, called }) => (nameParts(name, called).last.match(WORDS) ?? []).map(plain)),
  );
  // Written without a space between family and given name.
  const whole = all.filter(({ name }) => isFamilyFirst(name.trim()) && Array.from(name.trim()).length > 1);
  return (text) => {
    const spaced = text.replace(WORDS, (word) =>
      lasts.has(plain(word)) && !isFamilyFirst(word) ? (Array.from(word)[0] ?? '') : word,
    );
    return whole.reduce((left, one) => left.split(one.name.trim()).join(shownName(one, false)), spaced);
  };
}
