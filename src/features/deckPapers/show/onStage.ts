/** Who is on in which scene, as the entrances say it: `+X` comes on, `X` is on, `X-` goes off, `+X-` does both. */

import { characterKey } from '../../../company/characterKey.ts';
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders } from '../../../deck/deckMoments.ts';
import type { Entrance } from '../../../deck/deckWork.ts';
import { groupedBy } from './deckPage.ts';

export type OnSign = '' | '+X' | 'X' | 'X-' | '+X-';

export interface OnScene {
  sign: OnSign;
  /** What says so: the rows of the scene, else the one since which the character is on or off. */
  from: readonly Entrance[];
}

export interface CharacterOn {
  character: string;
  /** One for each scene of the deck. */
  scenes: readonly OnScene[];
}

/**
 * In the order in which they first come on. Whoever came on and did not go off is on in the scenes that follow, as far as the
 * Breakdown has them there; a scene of which it says nothing goes on.
 */
export function onStage(deck: Deck): CharacterOn[] {
  const inScenes = deck.scenes.map(({ characters }) => new Set(characters.map(characterKey)));
  const placed = deck.entrances
    .map((entrance, row) => ({ entrance, row }))
    .filter(({ entrance }) => entrance.at.scene !== null && entrance.character !== '')
    .sort((a, b) => compareOrders(a.entrance.at.order, b.entrance.at.order) || a.row - b.row)
    .map(({ entrance }) => entrance);
  return [...groupedBy(placed, ({ character }) => [characterKey(character)])].map(([key, rows]) => {
    const ofScene = groupedBy(rows, ({ at }) => [at.scene?.index ?? 0]);
    let last: Entrance[] = [];
    let isOn = false;
    const scenes = deck.scenes.map(({ index }): OnScene => {
      const here = ofScene.get(index);
      if (here === undefined) {
        const known = inScenes[index];
        if (known !== undefined && known.size > 0 && !known.has(key)) isOn = false;
        return { sign: isOn ? 'X' : '', from: last };
      }
      const enters = here.some(({ kind }) => kind === 'Enters');
      const exits = here.some(({ kind }) => kind === 'Exits');
      // A row that says neither: the character is there.
      const sign = `${enters ? '+' : ''}X${exits ? '-' : ''}` as OnSign;
      const end = [...here].reverse().find(({ kind }) => kind !== '') ?? here[here.length - 1];
      isOn = end?.kind !== 'Exits';
      last = end === undefined ? [] : [end];
      return { sign, from: here };
    });
    return { character: rows[0]?.character ?? '', scenes };
  });
}
