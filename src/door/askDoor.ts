/** Calls the script's functions of the door, or those of the roster in the workbook, which answer the same. */
import type { DoorRequests } from '../features/attendance/door/doorTypes.ts';
import type { RosterRequests } from '../features/attendance/door/rosterTypes.ts';
import type { DoorPropRequests } from '../features/propCheck/doorPropTypes.ts';
import type { PropRequests } from '../features/propCheck/propCheckTypes.ts';
import type { DoorNoteRequests } from '../features/reports/notes/doorNoteTypes.ts';
import type { RosterNoteRequests } from '../features/reports/notes/rosterNoteTypes.ts';
import { scriptRunner } from '../sidebar/googleScript.ts';

/** All that the page may ask. */
export type AskedOfDoor = DoorRequests & DoorNoteRequests & DoorPropRequests;

export type AskDoor = <Name extends keyof AskedOfDoor>(
  name: Name,
  request: Parameters<AskedOfDoor[Name]>[0],
) => Promise<ReturnType<AskedOfDoor[Name]>>;

/** @throws whatever Google says when the call did not reach the script */
export const askDoor: AskDoor = (name, request) => run(name, request);

/** What each request of the door is called where the page stands in the workbook. */
const IN_WORKBOOK = {
  doorRoster: 'rosterShown',
  doorMarks: 'rosterMarks',
  doorUnlock: 'rosterStaff',
  doorWord: 'rosterWord',
  doorNotes: 'rosterNotes',
  doorNote: 'rosterNote',
  doorProps: 'rosterProps',
} as const satisfies Record<keyof AskedOfDoor, keyof RosterRequests | keyof RosterNoteRequests | keyof PropRequests>;

/** Asks as a page of the workbook, with its key, of an event: without a link, and without a word for the staff's view. */
export function askWorkbook(key: string, eventId: string): AskDoor {
  return (name, { token: _, ...request }) => run(IN_WORKBOOK[name], key, { ...request, eventId });
}

function run<Answer, Name extends string>(name: Name, ...values: unknown[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const runner = scriptRunner()
      .withSuccessHandler((answer) => resolve(answer as Answer))
      .withFailureHandler(reject);
    (runner as unknown as Record<Name, (...values: unknown[]) => void>)[name](...values);
  });
}
