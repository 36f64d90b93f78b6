/** Which departments meet: all of them, or those that the event is called after. */
import type { CallEvent } from '../../schedule/event.ts';
import { foldedText } from '../../values/text.ts';
import { type Departments, departmentsOf } from '../../workbook/departments.ts';

const MEETING = ' meeting';

/**
 * `null` for a meeting of the whole production. What is merely spoken about makes no department’s meeting of it.
 * @example meetingDepartments({ …, work: 'Lighting meeting: cue list' }, departments) // ['Lighting']
 * @example meetingDepartments({ …, work: 'Production meeting 1: costumes' }, departments) // null
 */
export function meetingDepartments(
  event: Pick<CallEvent, 'eventType' | 'work' | 'scenes'>,
  departments: Departments,
): string[] | null {
  for (const text of [event.eventType.name, ...event.scenes, event.work]) {
    const named = before(text, departments);
    if (named !== null) return named;
  }
  return null;
}

/** What stands before “meeting” or before the first colon, where every part of it is a department. */
function before(text: string, departments: Departments): string[] | null {
  const folded = foldedText(text);
  const ends = [folded.indexOf(MEETING), folded.indexOf(':'), folded.length].filter((at) => at > 0);
  for (const end of ends) {
    const found = departmentsOf([folded.slice(0, end)], departments);
    if (found.length > 0 && found.every((name) => departments.names.includes(name))) return found;
  }
  return null;
}
