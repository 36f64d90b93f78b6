/** Whether a text names somebody under 18: then it is not for those to whom reports do not go. */
import { spacedWords } from '../values/spacedWords.ts';
import type { Company } from './people.ts';

/** By first names, what they are called and last names, as whole words. @example namesChildren(company)('Lou’s hat is lost') // true */
export function namesChildren({ people }: Pick<Company, 'people'>): (text: string) => boolean {
  const words = people.filter(({ minor }) => minor).flatMap(({ name, called }) => [...name.split(/[\s,]+/), called]);
  const names = [...new Set(words.map(spacedWords))].filter((word) => word.trim().length > 1);
  return (text) => {
    const plain = spacedWords(text);
    return names.some((name) => plain.includes(name));
  };
}
