/**
 * Whether what was said is the collection word of a child's family. The word itself is in no answer. After three wrong ones the
 * child leaves only with a reason, and the stage manager is told of both.
 */
import type { Person } from '../../../company/people.ts';
import type { PropertyStore, Workspace } from '../../../port/workspace.ts';
import { foldedText } from '../../../values/text.ts';
import { type AtWork, nameAtDoor } from './atWork.ts';
import { collectionWords, isCollectionWord } from './collectionWord.ts';
import type { WordAnswer } from './doorTypes.ts';
import { tellStageManager } from './tellStageManager.ts';
import { readWrongWords, WORDS_KEY, withWrongWord, wrongWordKey } from './wrongWords.ts';

const MOST_WRONG_WORDS = 3;

/**
 * Called under the script's lock.
 * @param properties the script's
 * @param asked as it came, of any shape
 * @param passOf what a right word opens the release with
 */
export function wordSaid(
  ws: Workspace,
  properties: PropertyStore,
  work: AtWork,
  asked: { person?: unknown; word?: unknown },
  passOf: (person: Person) => string,
): WordAnswer {
  const id = typeof asked.person === 'string' ? foldedText(asked.person) : '';
  const one = work.at.people.find((person) => foldedText(person.id) === id);
  if (one?.person === undefined) return wrong('This child is not on the list any more. Ask the stage manager.');
  const words = collectionWords(work.data.company, one.person);
  const key = wrongWordKey(ws, work.at.event, one.id);
  const before = readWrongWords(properties.all()[WORDS_KEY]);
  const count = before.get(key) ?? 0;
  const isRight = words.length === 0 || isCollectionWord(words, asked.word);
  if (isRight && count < MOST_WRONG_WORDS) return { state: 'right', pass: passOf(one.person) };
  const now = Math.min(count + 1, MOST_WRONG_WORDS);
  if (count < MOST_WRONG_WORDS) properties.set(WORDS_KEY, withWrongWord(before, key, now));
  if (now < MOST_WRONG_WORDS) return wrong('That is not the word. Ask once more, or phone a guardian.');
  tellStageManager(ws, work, [
    `Three wrong collection words were typed at the door for ${one.person.name}. The child was not signed out by them.`,
  ]);
  const child = nameAtDoor(work, one);
  return wrong(`Three wrong words. Keep ${child} with you and phone a guardian. The stage manager is told.`);
}

function wrong(message: string): WordAnswer {
  return { state: 'wrong', message };
}
