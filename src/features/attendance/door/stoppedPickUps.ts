/** Early pick-ups that were typed in Attendance with the name of somebody who must not be contacted. */
import type { AtWork } from './atWork.ts';
import type { StaffPerson } from './doorTypes.ts';

/** What the stage manager is told of them, a line each. */
export function stoppedPickUps({ at }: AtWork, people: readonly StaffPerson[]): string[] {
  return people.flatMap(({ id, pickUp }) => {
    if (pickUp?.isStopped !== true) return [];
    const one = at.people.find((person) => person.id === id);
    const child = one?.person?.name ?? one?.record?.Name ?? 'a child who is not in People any more';
    return [
      `The early pick-up that is typed in Attendance for ${child} has a name that could be somebody who must not be contacted. The door does not offer it.`,
    ];
  });
}
