/** Dressing rooms in which actors of age would change beside under-18s. */
import type { Problem } from '../../port/appError.ts';
import { foldedText } from '../../values/text.ts';
import type { DressingPlace } from '../deckWork.ts';

/** One a room, at the first actor of age there. Whoever’s age is not known counts as under 18; who looks after them is no actor. */
export function sharedRooms(places: readonly DressingPlace[]): Problem[] {
  const byRoom = new Map<string, DressingPlace[]>();
  for (const one of places) {
    const key = foldedText(one.room);
    if (key === '' || one.person === null || !one.person.active || one.person.group !== 'Cast') continue;
    const room = byRoom.get(key);
    if (room === undefined) byRoom.set(key, [one]);
    else room.push(one);
  }
  return [...byRoom.values()].flatMap((room): Problem[] => {
    const adult = room.find(({ person }) => person?.minor === false);
    const minor = room.find(({ person }) => person?.minor);
    if (adult?.person == null || minor?.person == null) return [];
    const message = `${adult.person.name} is of age and dresses here beside ${minor.person.name}, who is under 18. Give one of them another room.`;
    return [{ ...adult.place, column: 'Room', message }];
  });
}
