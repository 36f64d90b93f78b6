/** Which key types which code of a line note, as the setting Line note keys has it. */
import { foldedText, shortened } from '../values/text.ts';
import { choiceFrom } from '../workbook/choiceWords.ts';
import { listFrom } from '../workbook/readRecords.ts';
import { LINE_NOTE_CODES } from '../workbook/tabs/rehearsal.ts';

export type LineNoteCode = (typeof LINE_NOTE_CODES)[number];

export interface LineNoteKey {
  /** Small letters; `''` for a code that has no key. */
  key: string;
  code: LineNoteCode;
}

/** What the setting starts with. */
export const USUAL_NOTE_KEYS =
  'C called for line; D dropped; A added; P paraphrased; T transposed; J jumped cue; L late pickup; S stumbled';

const MOST_LETTERS = 2;

/**
 * Every code once: those that the text names, in its order, then the others without a key. Where any of it cannot be read,
 * the usual keys.
 * @param problem what is wrong with the text, to follow the setting's name; `''` for nothing
 * @example lineNoteKeys('CL called for line; DR dropped').keys[0] // { key: 'cl', code: 'Called for line' }
 */
export function lineNoteKeys(text: string): { keys: LineNoteKey[]; problem: string } {
  const keys: LineNoteKey[] = [];
  for (const part of listFrom(text)) {
    const [typed = '', ...words] = part.split(/[\s=:]+/);
    const key = foldedText(typed);
    const code = choiceFrom(LINE_NOTE_CODES, words.join(' ')) as LineNoteCode | null;
    const length = Array.from(key).length;
    if (code === null || length === 0 || length > MOST_LETTERS) {
      return unreadable(`“${shortened(part)}” is no key and code. Type one letter or two, then one of the codes`);
    }
    const other = keys.find((one) => one.key.startsWith(key) || key.startsWith(one.key) || one.code === code);
    if (other !== undefined) {
      const what = other.code === code ? `“${code}” is there twice` : `${typed} begins as another key does`;
      return unreadable(`${what}. Give each code a key of its own`);
    }
    keys.push({ key, code });
  }
  if (keys.length === 0) return unreadable('There is no key in it. Type one letter or two, then one of the codes');
  const others = LINE_NOTE_CODES.filter((code) => !keys.some((one) => one.code === code));
  return { keys: [...keys, ...others.map((code) => ({ key: '', code }))], problem: '' };
}

function unreadable(why: string): { keys: LineNoteKey[]; problem: string } {
  return {
    keys: lineNoteKeys(USUAL_NOTE_KEYS).keys,
    problem: `${why}: ${USUAL_NOTE_KEYS}. Until then these keys count.`,
  };
}
