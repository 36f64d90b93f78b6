/**
 * Which messages of a call go where not all can: those called earliest first, all messages about a family together, as many as
 * fit. What is left waits for the next allowance.
 */
import type { Person } from '../../company/people.ts';
import type { PlannedMessage } from '../../mail/mailPlan.ts';
import { recipientCount } from '../../mail/messageLimits.ts';
import { compareKeys } from '../../mail/outbox.ts';
import { timeFromMinutes } from '../../values/cellDates.ts';
import { clockTime } from '../../values/dates.ts';
import type { CallPlan } from './callPlan.ts';
import type { DailyCall } from './dailyCall.ts';

export interface Fitting {
  /** These go now. */
  fits: PlannedMessage[];
  left: PlannedMessage[];
}

type Planned = { call: Pick<DailyCall, 'envelopes' | 'ownCalls' | 'firstMinute'>; mail: Pick<CallPlan['mail'], 'all'> };

/** Messages that go together or not at all. */
interface Unit {
  messages: PlannedMessage[];
  /** When the first of its people is called, in minutes after midnight. */
  minute: number;
  /** True where one of the family's messages has gone out: its others come first. */
  begun: boolean;
}

/**
 * @param messages of the plan, not sent yet
 * @param room addresses that may be mailed now
 */
export function fitting(plan: Planned, messages: readonly PlannedMessage[], room: number): Fitting {
  const waits = new Set(messages.map(({ key }) => key));
  const units = families(plan)
    .map(({ about, all }) => ({ about, all, unsent: all.filter(({ key }) => waits.has(key)) }))
    .filter(({ unsent }) => unsent.length > 0)
    .flatMap(({ about, all, unsent }): Unit[] => {
      const begun = unsent.length < all.length;
      const unit = (some: PlannedMessage[]): Unit => ({
        messages: some,
        minute: Math.min(...some.map((one) => calledAt(plan, one))),
        begun,
      });
      // Somebody who answers for half the company makes one family of it, which no allowance would ever take.
      return cost(unsent) <= room
        ? [unit(unsent)]
        : about.map((some) => unit(some.filter(({ key }) => waits.has(key))));
    })
    .filter((unit) => unit.messages.length > 0)
    .sort(byCalled);
  const taken = new Set<string>();
  let free = room;
  for (const unit of units) {
    const more = unit.messages.filter(({ key }) => !taken.has(key));
    if (cost(more) > free) continue;
    free -= cost(more);
    for (const { key } of more) taken.add(key);
  }
  return { fits: messages.filter(({ key }) => taken.has(key)), left: messages.filter(({ key }) => !taken.has(key)) };
}

/** When the first whom a message is about is called, in minutes after midnight; with the day's first where nobody is. */
export function calledAt({ call }: Pick<Planned, 'call'>, message: PlannedMessage): number {
  const minutes = peopleOf(call, message).flatMap((person) =>
    (call.ownCalls.get(person) ?? []).map((own) => own.callMinute),
  );
  return minutes.length === 0 ? (call.firstMinute ?? 0) : Math.min(...minutes);
}

/** Whom messages are about, a line for each hour at which they are called. @example ['10:00 am: Ana Lee, Ben Park'] */
export function namesByCall(plan: Pick<Planned, 'call'>, messages: readonly PlannedMessage[]): string[] {
  const byMinute = new Map<number, Set<string>>();
  const put = (minute: number, name: string) => byMinute.set(minute, (byMinute.get(minute) ?? new Set()).add(name));
  for (const message of messages) {
    const people = peopleOf(plan.call, message);
    for (const person of people) {
      const own = plan.call.ownCalls.get(person) ?? [];
      put(own.length === 0 ? -1 : Math.min(...own.map((one) => one.callMinute)), person.name);
    }
    if (people.length === 0) for (const name of message.people) put(calledAt(plan, message), name);
  }
  return [...byMinute]
    .sort(([a], [b]) => a - b)
    .map(([minute, names]) => {
      const when = minute < 0 ? 'Not called any more' : clockTime(timeFromMinutes(minute));
      return `${when}: ${[...names].join(', ')}`;
    });
}

const envelopesByAddress = new WeakMap<object, Map<string, Person[]>>();

/** None for the company's list. */
function peopleOf({ envelopes }: Planned['call'], { message }: PlannedMessage): readonly Person[] {
  const known = envelopesByAddress.get(envelopes) ?? new Map(envelopes.map(({ to, people }) => [to, people]));
  envelopesByAddress.set(envelopes, known);
  return known.get(message.to[0] ?? '') ?? [];
}

/** Messages that are about the same people, also where only a third one joins two; and within them those about each person. */
function families({ call, mail }: Planned): { all: PlannedMessage[]; about: PlannedMessage[][] }[] {
  const messagesOf = new Map<Person, PlannedMessage[]>();
  for (const message of mail.all) {
    for (const person of peopleOf(call, message)) {
      const known = messagesOf.get(person);
      if (known === undefined) messagesOf.set(person, [message]);
      else known.push(message);
    }
  }
  const found: { all: PlannedMessage[]; about: PlannedMessage[][] }[] = [];
  const seen = new Set<PlannedMessage>();
  for (const first of mail.all) {
    if (seen.has(first)) continue;
    const all: PlannedMessage[] = [];
    const people = new Set<Person>();
    const open = [first];
    seen.add(first);
    for (let message = open.pop(); message !== undefined; message = open.pop()) {
      all.push(message);
      for (const person of peopleOf(call, message)) {
        if (people.has(person)) continue;
        people.add(person);
        for (const other of messagesOf.get(person) ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          open.push(other);
        }
      }
    }
    found.push({ all, about: people.size === 0 ? [all] : [...people].map((person) => messagesOf.get(person) ?? []) });
  }
  return found;
}

function cost(messages: readonly PlannedMessage[]): number {
  return messages.reduce((sum, { message }) => sum + recipientCount(message), 0);
}

function byCalled(a: Unit, b: Unit): number {
  if (a.begun !== b.begun) return a.begun ? -1 : 1;
  return a.minute - b.minute || compareKeys(a.messages[0]?.key ?? '', b.messages[0]?.key ?? '');
}
