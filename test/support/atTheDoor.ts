/** A production with the link of its rehearsal at 4 pm, and a page that has it. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { readTab } from '../../local/host/readTab.ts';
import type {
  DoorAnswer,
  DoorMark,
  MarksAsked,
  ReleaseAsked,
  UnlockAnswer,
} from '../../src/features/attendance/door/doorTypes.ts';
import { timeFromMinutes } from '../../src/values/cellDates.ts';
import { callsOf, type Fixture, finished, SMALL, setUpAccount, workbookOf } from './bundle.ts';

export const NOW = '2027-03-05T15:50';
export const ADDRESS = 'https://script.google.com/macros/s/door/exec';
export const MINUTE = 60_000;

/** `15:50` of what a cell holds. */
const clock = (value: unknown): string =>
  value === undefined || value === null ? '' : timeFromMinutes(Math.round(Number(value) * 1440));

/** It opens at ten to four. */
export function atTheDoor(
  word = 'magpie',
  otherwise: LocalAccount['state']['otherwise'] = [],
  fixture: Fixture = SMALL,
  options: { log?: boolean; keepsContexts?: boolean } = {},
) {
  const account = setUpAccount(fixture, { now: NOW, ...options });
  account.state.otherwise = otherwise;
  const call = callsOf(account);
  finished(call, call('makeSignIn', { date: '' }));
  const { door, message } = call('openDoor', { eventId: 'E001', address: ADDRESS, word });
  if (door === null) throw new Error(message);
  const token = door.link.split('?t=')[1] ?? '';
  const ask = <Answer>(name: string, request: unknown) => account.run(name, [request], { source: 'webCall' }) as Answer;
  const roster = () => ask<DoorAnswer>('doorRoster', { token });
  const send = (marks: Partial<DoorMark>[], more: Partial<MarksAsked> = {}) =>
    ask<DoorAnswer>('doorMarks', { token, staff: '', device: 'Door 1', marks, ...more });
  const unlock = (tried = word) => ask<UnlockAnswer>('doorUnlock', { token, word: tried });
  const row = (id: string): Record<string, unknown> | undefined => {
    const found = readTab(workbookOf(account), 'Attendance').find((one) => one['Person ID'] === id);
    return found === undefined ? undefined : { ...found, In: clock(found.In), Out: clock(found.Out) };
  };
  return { account, call, token, roster, send, unlock, row, ask };
}

let marksMade = 0;
/** A tap, with an id of its own. */
export const mark = (person: string, what: DoorMark['what'], atMs: number, more: Partial<DoorMark> = {}): DoorMark => ({
  id: `d1-${++marksMade}`,
  ...{ person, what, atMs, ...more },
});

/** @throws Error unless the door answered with a roster */
export function open(answer: DoorAnswer) {
  if (answer.state !== 'open') throw new Error(`${answer.state}: ${answer.message}`);
  return answer;
}
/** Where everybody is, by Person ID. */
export const states = (answer: DoorAnswer) =>
  Object.fromEntries(open(answer).roster.people.map(({ id, state }) => [id, state]));

export type Door = ReturnType<typeof atTheDoor>;

/** The staff's view. @throws Error unless the word is right */
export function unlocked(door: Pick<Door, 'unlock'>): Extract<UnlockAnswer, { state: 'unlocked' }> {
  const answer = door.unlock();
  if (answer.state !== 'unlocked') throw new Error(answer.message);
  return answer;
}

/** A child's release, as `done: ` or `refused: ` with what is said. */
export function out(door: Door, staff: string, release: ReleaseAsked): string {
  const [answer] = open(door.send([mark('P003', 'out', door.account.state.nowMs, { release })], { staff })).answers;
  return `${answer?.result}: ${answer?.message}`;
}
