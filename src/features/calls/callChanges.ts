/** What changed between two issues of a call, for a person and for the whole day, in words that need no colour. */
import type { Person } from '../../company/people.ts';
import { windowsText } from '../../values/windows.ts';
import type { SentCall } from './sentCalls.ts';

export type Mark = 'NEW' | 'CHANGED' | 'CANCELLED';

export interface CallChange {
  mark: Mark;
  eventId: string;
  /** What was told before; undefined for what is new. */
  before?: SentCall;
  now?: SentCall;
}

/** A person's changes, in the order of the new call, with what was cancelled last. */
export function callChanges(before: readonly SentCall[], now: readonly SentCall[]): CallChange[] {
  const old = new Map(before.map((call) => [call.eventId, call]));
  const kept = new Set(now.map((call) => call.eventId));
  return [
    ...now.flatMap((call): CallChange[] => {
      const was = old.get(call.eventId);
      if (was === undefined) return [{ mark: 'NEW', eventId: call.eventId, now: call }];
      return isSame(was, call) ? [] : [{ mark: 'CHANGED', eventId: call.eventId, before: was, now: call }];
    }),
    ...before
      .filter((call) => !kept.has(call.eventId))
      .map((call): CallChange => ({ mark: 'CANCELLED', eventId: call.eventId, before: call })),
  ];
}

function isSame(a: SentCall, b: SentCall): boolean {
  return a.what === b.what && a.place === b.place && windowsText(a.windows) === windowsText(b.windows);
}

/** What it was before, where it was something else. @example 'was 4:00 pm to 6:00 pm, in Studio B' */
export function beforeWords({ before, now }: CallChange): string {
  if (before === undefined) return '';
  const parts = [
    now === undefined || windowsText(before.windows) !== windowsText(now.windows) ? windowsText(before.windows) : '',
    now === undefined || before.what !== now.what ? before.what : '',
    now === undefined || before.place !== now.place ? before.place : '',
  ].filter((part) => part !== '');
  return `was ${parts.join(', ')}`;
}

/** For an event of the whole day, whose people have each their own work: time and place only, in brackets. */
export function dayBeforeWords({ mark, before, now }: CallChange): string {
  if (mark !== 'CHANGED' || before === undefined || now === undefined) return '';
  const words = beforeWords({ mark, eventId: '', before: { ...before, what: now.what }, now });
  return words === 'was ' ? '' : ` (${words})`;
}

/** For the stage manager: each event that changed, and for how many people. */
export function dayChangeWords(
  before: readonly SentCall[],
  now: readonly SentCall[],
  people: readonly Person[],
): string[] {
  // An id that two have names neither.
  const nameOf = (id: string) => {
    const [person, ...others] = people.filter((one) => one.id === id);
    return person === undefined || others.length > 0 ? id : person.name;
  };
  const ids = [...new Set([...now, ...before].map((call) => call.personId))];
  const lines = new Map<string, { text: string; names: string[] }>();
  for (const id of ids) {
    const own = (calls: readonly SentCall[]) => calls.filter((call) => call.personId === id);
    for (const change of callChanges(own(before), own(now))) {
      const what = (change.now ?? change.before)?.what ?? '';
      const times = windowsText((change.now ?? change.before)?.windows ?? []);
      const was = change.mark === 'CHANGED' ? ` (${beforeWords(change)})` : '';
      const text = `${change.mark}: ${times}, ${what}${was}`;
      const line = lines.get(text) ?? { text, names: [] };
      line.names.push(id === '' ? 'the company list' : nameOf(id));
      lines.set(text, line);
    }
  }
  return [...lines.values()].map(({ text, names }) => `${text}: ${names.join(', ')}.`);
}
