import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { PersonSummary } from '../../../../src/features/attendance/summary/attendanceSummary.ts';
import { latenessPlan, oftenLate } from '../../../../src/features/attendance/summary/latenessPlan.ts';
import type { SettledRow } from '../../../../src/features/attendance/summary/settledRows.ts';
import { newOutboxRow, type OutboxRecord, stateByKey } from '../../../../src/mail/outbox.ts';

const ws = { hash: (text: string) => createHash('sha256').update(text).digest('hex') };
const SM = 'sm@example.org';
const settings = (noteAfterLate: number) => ({ title: 'Tiny Play', stageManager: 'Kim', replyTo: SM, noteAfterLate });

function late(personId: string, times: number): PersonSummary {
  const lateRows = Array.from({ length: times }, (_, at) => {
    return { date: `2027-03-${String(at + 1).padStart(2, '0')}`, minutesLate: 10 } as SettledRow;
  });
  const none = { called: 9, came: 9, excused: 0, absent: 0, leftEarly: 0, notMarked: 0, uncounted: 0 };
  return { personId, name: `Name ${personId}`, lateRows, minutesLate: 0, minutesCalled: 0, minutesThere: 0, ...none };
}

/** The Outbox of a production, as it is after each run. */
class Outbox {
  rows: OutboxRecord[] = [];

  /** Plans, and sends what is planned as `state` says; the names that the messages told of. */
  run(people: readonly PersonSummary[], noteAfterLate = 3, state = 'Sent'): string[] {
    const words = settings(noteAfterLate);
    const plan = latenessPlan(ws, oftenLate(people, words), words, this.rows, SM, '2027-03-20');
    for (const { values } of plan.outdated) this.put(values);
    const states = stateByKey(this.rows);
    const sent = plan.messages.filter(({ key }) => ['', 'Pending', 'Cancelled'].includes(states.get(key) ?? ''));
    for (const one of sent) this.put(newOutboxRow(one, state).values);
    expect(plan.messages.every(({ message }) => message.to.join() === SM && !message.cc && !message.bcc)).toBe(true);
    return state === 'Sent' ? sent.flatMap(({ message }) => message.text.match(/Name \w+(?=:)/g) ?? []) : [];
  }

  private put(values: Record<string, unknown>) {
    const before = this.rows.find(({ Key }) => Key === values.Key);
    const row = {
      ...before,
      ...values,
      Told: values.Told ?? (('Told' in values ? '' : before?.Told) || ''),
      Date: '2027-03-20',
    };
    this.rows = [...this.rows.filter((one) => one !== before), row as never as OutboxRecord];
  }
}

test('the third lateness is told once, whatever comes after', () => {
  const outbox = new Outbox();
  expect(outbox.run([late('P001', 2), late('P002', 3)])).toEqual(['Name P002']);
  expect(outbox.run([late('P001', 2), late('P002', 3)])).toEqual([]);
  expect(outbox.run([late('P001', 3), late('P002', 4)])).toEqual(['Name P001']);
  // Put right, and late once more: it is the same third time.
  expect(outbox.run([late('P001', 2), late('P002', 2)])).toEqual([]);
  expect(outbox.run([late('P001', 3), late('P002', 3)])).toEqual([]);
});

test('another number is told again, and 0 never', () => {
  const outbox = new Outbox();
  outbox.run([late('P001', 5)]);
  expect(outbox.run([late('P001', 5)], 5)).toEqual(['Name P001']);
  expect(outbox.run([late('P001', 5), late('P002', 9)], 0)).toEqual([]);
});

test('those who come to it together are in one message', () => {
  const words = settings(3);
  const people = [late('P001', 3), late('P002', 4)];
  const { messages } = latenessPlan(ws, people, words, [], SM, '2027-03-20');
  expect(messages.map(({ message }) => message.subject)).toEqual(['Tiny Play: 2 people have been late 3 times']);
  expect(messages[0]?.message.text).toContain('Name P002: 4 times. Mon 1 Mar (10 min), Tue 2 Mar (10 min)');
});

test('an id in another case, or with spaces around, is the same person', () => {
  const outbox = new Outbox();
  outbox.run([late('P001', 3)]);
  expect(outbox.run([late(' p001 ', 3)])).toEqual([]);
});

test('a message that waits goes out with what is true then, and not at all when nothing of it is', () => {
  const outbox = new Outbox();
  outbox.run([late('P001', 3), late('P002', 3)], 3, 'Pending');
  expect(outbox.run([late('P001', 2), late('P002', 4)])).toEqual(['Name P002']);
  // Who was left out of it is told when it comes to it after all.
  expect(outbox.run([late('P001', 3), late('P002', 4)])).toEqual(['Name P001']);
  const other = new Outbox();
  other.run([late('P003', 3)], 3, 'Pending');
  expect(other.run([late('P003', 1)])).toEqual([]);
  expect(other.rows.map(({ State }) => State)).toEqual(['Cancelled']);
  expect(other.run([late('P003', 3)])).toEqual(['Name P003']);
});

test('what nobody is sure of is not sent again', () => {
  const outbox = new Outbox();
  outbox.run([late('P001', 3)], 3, 'Unconfirmed');
  expect(outbox.run([late('P001', 3)])).toEqual([]);
});

test('nobody is told of twice, and everybody who is late so often at the end has been told of', () => {
  const ids = ['P001', 'P002', 'constructor', '__proto__'];
  const evening = fc.record({
    counts: fc.tuple(...ids.map(() => fc.nat({ max: 5 }))),
    state: fc.constantFrom('Sent', 'Pending'),
  });
  fc.assert(
    fc.property(fc.array(evening, { maxLength: 8 }), (evenings) => {
      const outbox = new Outbox();
      const told: string[] = [];
      const people = (counts: readonly number[]) => ids.map((id, at) => late(id, counts[at] ?? 0));
      for (const { counts, state } of evenings) told.push(...outbox.run(people(counts), 3, state));
      const last = people(evenings.at(-1)?.counts ?? []);
      told.push(...outbox.run(last));
      expect(new Set(told).size).toBe(told.length);
      expect(told).toEqual(expect.arrayContaining(oftenLate(last, settings(3)).map(({ name }) => name)));
    }),
  );
});
