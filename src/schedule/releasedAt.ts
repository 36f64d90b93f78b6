/** When a child may go: at the end, at the intermission, or after a scene. */
import type { Problem } from '../port/appError.ts';
import { foldedText, shortened } from '../values/text.ts';
import type { Breakdown } from './breakdown.ts';
import { sceneIndex } from './sceneIndex.ts';
import { sceneKey } from './sceneKey.ts';

export type ReleasedAt = { at: 'end' | 'intermission' | 'unclear' } | { at: 'scene'; scene: string };

const END: readonly string[] = ['', 'end', 'at the end', 'the end'];
const INTERMISSION: readonly string[] = [
  'intermission',
  'interval',
  'at intermission',
  'at the intermission',
  'at the interval',
];
const MOST_LETTERS = 40;

/** Reads what is typed under Released; a scene has to be one of Scenes, where there are any. `unclear` counts as the end. */
export function releasedReader(breakdown: Breakdown): (text: string) => ReleasedAt {
  const scenes = sceneIndex(breakdown);
  return (text) => {
    const folded = foldedText(text);
    if (END.includes(folded)) return { at: 'end' };
    if (INTERMISSION.includes(folded)) return { at: 'intermission' };
    const named = foldedText(folded.replace(/^after /, '').replace(/^scene /, ''));
    if (named === '' || named === folded || folded.length > MOST_LETTERS) return { at: 'unclear' };
    // Without Scenes nobody can look it up: what reads as the number of a scene is one.
    if (scenes.all.length === 0)
      return sceneKey(named) === undefined ? { at: 'unclear' } : { at: 'scene', scene: named };
    const found = scenes.numbered(named).length > 0 ? scenes.numbered(named) : scenes.titled(named);
    const [scene] = found;
    return scene === undefined || found.length > 1 ? { at: 'unclear' } : { at: 'scene', scene };
  };
}

/** @example releasedWords({ at: 'scene', scene: '1.2' }) // 'After scene 1.2' */
export function releasedWords(released: ReleasedAt): string {
  if (released.at === 'scene') return `After scene ${released.scene}`;
  return released.at === 'intermission' ? 'Intermission' : '';
}

/** @example unclearRelease('half way') // '“half way” is not End, …' */
export function unclearRelease(text: string): string {
  return `“${shortened(text)}” is not End, Intermission or After a scene of Scenes. It counts as End.`;
}

/** What stands under Released and cannot be read: nobody leaves too early by it. */
export function releasedNotices(
  rows: readonly { Released: string; rowNumber: number; place: Pick<Problem, 'tab' | 'file'> }[],
  breakdown: Breakdown,
): Problem[] {
  const read = releasedReader(breakdown);
  return rows.flatMap(({ Released, rowNumber, place }): Problem[] =>
    read(Released).at === 'unclear'
      ? [{ ...place, row: rowNumber, column: 'Released', message: unclearRelease(Released), refersTo: 'Scenes' }]
      : [],
  );
}
