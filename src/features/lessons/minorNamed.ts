/** Whether a text names a young artist: lessons outlive the production, so none of them should. */
import type { Company } from '../../company/people.ts';
import { foldedText } from '../../values/text.ts';

export interface MinorNamed {
  /** As the company's list spells it: the whole name, or its first word. */
  name: string;
  /** False for a first name, which may be a word (Will, Grace) or somebody else. */
  isSure: boolean;
}

/**
 * A minor's whole name, whatever its case; else a first name that stands there with a capital letter, in a script that
 * has any; else null.
 */
export function minorNamed(text: string, company: Pick<Company, 'people'>): MinorNamed | null {
  const typed = wordsOf(text.normalize('NFC'));
  const folded = typed.map(foldedText);
  const minors = company.people
    .filter(({ minor }) => minor)
    .map(({ name }) => ({ name, words: wordsOf(name.normalize('NFC')) }))
    .filter(({ words }) => words.length > 0);
  const whole = minors.find(
    ({ words }) => words.length > 1 && ` ${folded.join(' ')} `.includes(` ${words.map(foldedText).join(' ')} `),
  );
  if (whole !== undefined) return { name: whole.name, isSure: true };
  const capitals = new Set(typed.filter((word) => foldedText(word[0] ?? '') !== word[0]).map(foldedText));
  const first = minors.find(({ words: [word = ''] }) => capitals.has(foldedText(word)));
  return first === undefined ? null : { name: first.words[0] ?? '', isSure: false };
}

/** Letters and digits alone, as they were typed. */
function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
