/** People at the door whom nobody called: somebody of the company, or a visitor whose name is typed there. */
import type { Company } from '../../../company/people.ts';
import { oneLine } from '../../../values/oneLine.ts';
import { foldedText } from '../../../values/text.ts';
import type { AtDoor, AtEvent } from './atDoor.ts';
import type { DoorMark } from './doorTypes.ts';
import { couldBeBarred, MOST_LETTERS } from './release.ts';

/** In the column Person ID, so that marks find the row again: no id of People looks so. */
const VISITOR = /^(child-)?visitor-[a-z0-9]{4,20}$/;

/** Whether an id is that of a visitor, and of one who may leave alone. `null`: of nobody, or of somebody in People. */
export function visitorKind({ id, person }: Pick<AtDoor, 'id' | 'person'>): 'adult' | 'child' | null {
  const found = person === undefined ? VISITOR.exec(foldedText(id)) : null;
  if (found === null) return null;
  return found[1] === undefined ? 'adult' : 'child';
}

/** Somebody of the company who was not called, and came. */
export function walkIn(at: AtEvent, id: string, company: Company): AtDoor | undefined {
  const person = company.people.find(
    (one) => one.active && one.stopped === '' && foldedText(one.id) === foldedText(id) && !at.onPaper.includes(one),
  );
  return person === undefined ? undefined : newAtDoor({ id: person.id, person });
}

export type Visitor = { one: AtDoor } | { refused: string; tell: string };

/**
 * A visitor who comes in. Only an unlocked device writes names that nobody has typed into the workbook.
 * @returns `null` for a mark that is not of a visitor
 */
export function visitorOf(mark: DoorMark, company: Company, isStaff: boolean): Visitor | null {
  const id = foldedText(mark.person);
  if (visitorKind({ id, person: undefined }) === null || mark.what !== 'in') return null;
  const name = typeof mark.visitor === 'string' ? oneLine(mark.visitor) : '';
  const refused = (message: string, tell = ''): Visitor => ({ refused: message, tell });
  if (!isStaff) return refused('An adult in charge unlocks the page to mark a visitor in.');
  if (!/\p{L}/u.test(name) || name.length > MOST_LETTERS) return refused('Type the visitor’s first and last name.');
  if (couldBeBarred(company, undefined, name)) {
    return refused(
      'Stop. Fetch the adult in charge before this visitor comes in.',
      `“${name}” was typed at the door as a visitor. That could be somebody who must not be contacted. The visitor was not signed in.`,
    );
  }
  return { one: { ...newAtDoor({ id, person: undefined }), newName: name } };
}

function newAtDoor(who: Pick<AtDoor, 'id' | 'person'>): AtDoor {
  return { ...who, record: undefined, callMinute: null, isCalled: false, isAway: false };
}
