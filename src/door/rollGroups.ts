/** People by room, then by chaperone group, as the printed roll has them. */
import { byWord } from '../values/byWord.ts';

interface Placed {
  room?: string;
  group?: string;
}

export interface RollGroup<T> {
  /** `Room 2, Foxes`; `''` where nobody has a room or a group. */
  title: string;
  people: T[];
}

const NO_ROOM = 'No room typed';

export function rollGroups<T extends Placed>(people: readonly T[]): RollGroup<T>[] {
  const groups = byWord(people, ({ room = '' }) => room)
    .flatMap((inRoom) => byWord(inRoom, ({ group = '' }) => group))
    .map((those) => ({ title: titleOf(those[0]), people: those }));
  return groups.length === 1 && groups[0]?.title === NO_ROOM ? [{ title: '', people: groups[0].people }] : groups;
}

function titleOf({ room = '', group = '' }: Placed = {}): string {
  return group === '' ? room || NO_ROOM : `${room || NO_ROOM}, ${group}`;
}
