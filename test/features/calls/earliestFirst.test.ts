/** Who is told where not all can be: those called earliest, by whole families, and never more than fit. */
import fc from 'fast-check';
import type { Person } from '../../../src/company/people.ts';
import { calledAt, fitting, namesByCall } from '../../../src/features/calls/earliestFirst.ts';
import type { PlannedMessage } from '../../../src/mail/mailPlan.ts';
import { recipientCount } from '../../../src/mail/messageLimits.ts';

interface Told {
  to: string;
  about: readonly string[];
  copies?: number;
}

const HOUR = 60;

/** A plan as `callPlan` makes it, as far as this looks: one message an address, about people with an hour each. */
function plan(told: readonly Told[], hours: ReadonlyMap<string, number>) {
  const people = new Map<string, Person>();
  for (const name of told.flatMap(({ about }) => about)) people.set(name, people.get(name) ?? ({ name } as Person));
  const personOf = (name: string) => people.get(name) as Person;
  const envelopes = told.map(({ to, about }) => ({ to, bcc: [], people: about.map(personOf), why: '' }));
  const ownCalls = new Map(
    [...hours].flatMap(([name, hour]) =>
      people.has(name) ? [[personOf(name), [{ callMinute: hour * HOUR }]] as const] : [],
    ),
  );
  const all = told.map(({ to, about, copies = 0 }, at) => {
    const bcc = Array.from({ length: copies }, (_, copy) => `copy${at}-${copy}@example.org`);
    return {
      key: `call/2027-03-06/r1/${to}/x`,
      people: [...about],
      message: { to: [to], bcc },
    } as unknown as PlannedMessage;
  });
  return { call: { envelopes, ownCalls: ownCalls as never, firstMinute: 9 * HOUR }, mail: { all } };
}

const toOf = (messages: readonly PlannedMessage[]) => messages.map(({ message }) => message.to[0]);
const cost = (messages: readonly PlannedMessage[]) =>
  messages.reduce((sum, { message }) => sum + recipientCount(message), 0);

const FAMILIES: Told[] = [
  { to: 'late', about: ['Lena'] },
  { to: 'mother', about: ['Ana', 'Ben'] },
  { to: 'father', about: ['Ana'] },
  { to: 'stepfather', about: ['Ben'] },
  { to: 'early', about: ['Eve'] },
];
const HOURS = new Map([
  ['Lena', 15],
  ['Ana', 14],
  ['Ben', 11],
  ['Eve', 10],
]);

test.each([
  [5, ['late', 'mother', 'father', 'stepfather', 'early']],
  [4, ['mother', 'father', 'stepfather', 'early']],
  [3, ['late', 'early']],
  [1, ['early']],
  [0, []],
])('with room for %i, those called earliest go by whole families', (room, expected) => {
  const one = plan(FAMILIES, HOURS);
  const { fits, left } = fitting(one, one.mail.all, room);
  expect(toOf(fits)).toEqual(expected);
  expect(fits.length + left.length).toBe(5);
});

test('a family whose first message has gone out is completed before anybody else', () => {
  const one = plan(FAMILIES, HOURS);
  const unsent = one.mail.all.filter(({ message }) => message.to[0] !== 'mother');
  expect(toOf(fitting(one, unsent, 2).fits)).toEqual(['father', 'stepfather']);
});

test('somebody who answers for half the company does not keep everybody from being told', () => {
  const children = Array.from({ length: 30 }, (_, at) => `Child ${at}`);
  const told = [{ to: 'teacher', about: children }, ...children.map((name) => ({ to: name, about: [name] }))];
  const one = plan(told, new Map(children.map((name, at) => [name, 10 + at / 10])));
  const { fits } = fitting(one, one.mail.all, 4);
  expect(toOf(fits)).toEqual(['teacher', 'Child 0', 'Child 1', 'Child 2']);
});

test('whoever is not called any more counts with the first of the day, and is named apart', () => {
  const one = plan([...FAMILIES, { to: 'gone', about: ['Gil'] }], HOURS);
  expect(calledAt(one, one.mail.all[5] as PlannedMessage)).toBe(9 * HOUR);
  expect(namesByCall(one, one.mail.all)).toEqual([
    'Not called any more: Gil',
    '10:00 am: Eve',
    '11:00 am: Ben',
    '2:00 pm: Ana',
    '3:00 pm: Lena',
  ]);
});

const names = ['Ana', 'Ben', 'Cleo', 'Dev', 'Eve', 'constructor', '__proto__', 'Ana '];
const companies = fc.record({
  told: fc
    .array(
      fc.record({
        about: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
        copies: fc.nat(2),
      }),
      { maxLength: 12 },
    )
    .map((all) => all.map((one, at) => ({ ...one, to: `to${at}` }))),
  hours: fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 8, max: 26 }))),
  room: fc.nat(20),
  sent: fc.array(fc.nat(11)),
});

test('nothing is lost or doubled, no more goes than fits, and only a family too large for any room is parted', () => {
  fc.assert(
    fc.property(companies, ({ told, hours, room, sent }) => {
      const one = plan(told, new Map(hours));
      const unsent = one.mail.all.filter((_, at) => !sent.includes(at));
      const { fits, left } = fitting(one, unsent, room);
      expect([...toOf(fits), ...toOf(left)].sort()).toEqual(toOf(unsent).sort());
      expect(cost(fits)).toBeLessThanOrEqual(room);
      for (const family of familiesOf(unsent, one.mail.all)) {
        const gone = family.filter((message) => fits.includes(message));
        if (cost(family) <= room) expect([0, family.length]).toContain(gone.length);
      }
    }),
  );
});

test('going on after a run that was cut off takes the same messages', () => {
  fc.assert(
    fc.property(companies, ({ told, hours, room, sent }) => {
      const one = plan(told, new Map(hours));
      const first = fitting(one, one.mail.all, room).fits;
      const before = first.filter((_, at) => sent.includes(at));
      const rest = one.mail.all.filter((message) => !before.includes(message));
      const families = familiesOf(one.mail.all, one.mail.all);
      fc.pre(families.every((family) => cost(family) <= room - cost(before)));
      const again = fitting(one, rest, room - cost(before)).fits;
      expect([...toOf(before), ...toOf(again)].sort()).toEqual(toOf(first).sort());
    }),
  );
});

/** The unsent messages of each family, worked out the slow way. */
function familiesOf(unsent: readonly PlannedMessage[], all: readonly PlannedMessage[]): PlannedMessage[][] {
  let groups = all.map((message) => ({ people: new Set(message.people), messages: [message] }));
  for (let joined = true; joined; ) {
    joined = false;
    for (const a of groups) {
      const b = groups.find((other) => other !== a && [...other.people].some((name) => a.people.has(name)));
      if (b === undefined) continue;
      groups = [
        ...groups.filter((one) => one !== a && one !== b),
        { people: new Set([...a.people, ...b.people]), messages: [...a.messages, ...b.messages] },
      ];
      joined = true;
      break;
    }
  }
  return groups.map(({ messages }) => messages.filter((one) => unsent.includes(one))).filter((one) => one.length > 0);
}
