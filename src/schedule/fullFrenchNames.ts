/** French scenes of which only the letter is typed: `1.1b, d` is 1.1b and 1.1d. */
import { withoutSignsAfter } from '../values/trimSigns.ts';
import type { SceneIndex } from './sceneIndex.ts';

/** Signs and words that go on with a list. */
const LISTING = /^(?:[,;&+/]|\s*|and|und|et|y|e)$/i;
/** A letter, or a range of letters: `d`, `d-f`. */
const LETTERS = /^[a-z](?:[-–—][a-z])?$/i;
/** Letters that are words as well. */
const WORDS = /^[ai]$/i;

/**
 * The same words with the scene before every letter that goes on with a list of its French scenes. One that is not there is then
 * said, and calls its whole scene.
 * @param isSomebody true for words that name people: these stay
 * @example fullFrenchNames('1.1b, d and f', index, () => false) // '1.1b, 1.1d and 1.1f'
 */
export function fullFrenchNames(text: string, index: SceneIndex, isSomebody: (word: string) => boolean): string {
  const tokens = text.split(/(\s+|[,;&+/])/);
  const isWord = (at: number) => tokens[at] !== undefined && !LISTING.test(tokens[at] ?? '');
  let scene: string | undefined;
  return tokens
    .map((token, at) => {
      const bare = withoutSignsAfter(token, '.:)!?');
      if (scene !== undefined && LETTERS.test(bare) && !isSomebody(bare)) {
        // “1.1b, a run” is about no 1.1a.
        const isArticle = WORDS.test(bare) && /^\s+$/.test(tokens[at + 1] ?? '') && isWord(at + 2);
        if (!isArticle) return `${scene}${token}`;
      }
      if (LISTING.test(token)) return token;
      scene = /[a-z]$/i.test(bare) ? (index.wholeOf(bare) ?? index.wholeOf(bare.split(/[-–—]/)[0] ?? '')) : undefined;
      return token;
    })
    .join('');
}
