/** Every order in which the marks of several devices can arrive ends the same: the last tap of a cell counts, all are in Note. */
import fc from 'fast-check';
import type { Company } from '../../../../src/company/people.ts';
import type { AtDoor, AtEvent, AttendanceRecord } from '../../../../src/features/attendance/door/atDoor.ts';
import type { DoorMark } from '../../../../src/features/attendance/door/doorTypes.ts';
import { markChanges } from '../../../../src/features/attendance/door/markChanges.ts';
import { markTimesText, readMarkTimes } from '../../../../src/features/attendance/door/markTimes.ts';
import { timeFromMinutes } from '../../../../src/values/cellDates.ts';

const CALL = 16 * 60;
const START = (CALL - 10) * 60;
const adult = { id: 'P1', name: 'Ana Reyes', minor: false, active: true, stopped: '' };
const company = { people: [adult], guardians: [] } as unknown as Company;

/** A row of Attendance as the workbook reads it back. */
type Row = Partial<Record<keyof AttendanceRecord, string>>;

function eventWith(row: Row): AtEvent {
  const record = { 'Event ID': 'E1', 'Person ID': 'P1', Status: 'Expected', Call: timeFromMinutes(CALL), ...row };
  const one = { id: 'P1', person: adult, record, callMinute: CALL, isCalled: true, isAway: false } as unknown as AtDoor;
  const event = { id: 'E1', date: '2027-03-05', endMinute: 1080 };
  return { event, people: [one], onPaper: [], unmarkable: [] } as unknown as AtEvent;
}

/** One batch of a device, and the row as it is then. @param nowSecond when it arrives */
function arrive(row: Row, device: string, marks: readonly DoorMark[], nowSecond: number): Row {
  const { changes } = markChanges(eventWith(row), marks, {
    ...{ company, lateAfterMinutes: 5, device, isStaff: true, nowSecond },
    secondOf: (atMs) => atMs / 1000,
    canPickUp: true,
    hasSaidWord: () => true,
    nameOf: () => 'Ana',
  });
  const values = changes[0]?.values ?? {};
  const time = (header: 'In' | 'Out') =>
    header in values
      ? { [header]: values[header] === null ? '' : timeFromMinutes(Math.round(Number(values[header]) * 1440)) }
      : {};
  const texts = Object.fromEntries(
    ['Status', 'Note', 'Marked at', 'Marked by'].flatMap((key) =>
      key in values ? [[key, String(values[key] ?? '')]] : [],
    ),
  );
  return { ...row, ...texts, ...time('In'), ...time('Out') };
}

const WHATS = ['in', 'out', 'notIn', 'notOut'] as const;

/** Six taps on up to three devices, each at a second of its own. */
const sixTaps = fc
  .uniqueArray(
    fc.record({
      second: fc.integer({ min: 0, max: 3600 }),
      what: fc.constantFrom(...WHATS),
      device: fc.constantFrom('Door 1', 'Door 2', 'Kiosk'),
    }),
    {
      ...{ minLength: 6, maxLength: 6, selector: ({ second }) => second },
    },
  )
  .map((taps) => taps.map((tap, at) => ({ ...tap, at })));

test('the last tap of each cell counts, however the batches of the devices arrive, and every tap is in Note', () => {
  fc.assert(
    fc.property(sixTaps, fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }), (taps, order) => {
      const shuffled = taps.map((tap, at) => ({ tap, key: order[at] ?? 0 })).sort((one, other) => one.key - other.key);
      const now = START + 4_000;
      let row: Row = {};
      for (const { tap } of [...shuffled, ...shuffled.slice(0, 2)]) {
        const mark = { id: `m${tap.at}`, person: 'P1', what: tap.what, atMs: (START + tap.second) * 1000 };
        row = arrive(row, tap.device, [mark], now);
      }
      for (const [cell, whats] of [
        ['In', ['in', 'notIn']],
        ['Out', ['out', 'notOut']],
      ] as const) {
        const last = taps
          .filter(({ what }) => (whats as readonly string[]).includes(what))
          .sort((a, b) => b.second - a.second)[0];
        const isThere = last !== undefined && !last.what.startsWith('not');
        const wanted = isThere ? timeFromMinutes(Math.floor((START + last.second) / 60)) : '';
        expect(row[cell] ?? '').toBe(wanted);
      }
      const lines = (row.Note ?? '').split('; ');
      expect(lines).toHaveLength(6);
    }),
    { numRuns: 300 },
  );
});

test('a batch that comes a second time changes nothing at all', () => {
  fc.assert(
    fc.property(sixTaps, (taps) => {
      const marks = taps.map(({ second, what, at }) => ({
        id: `m${at}`,
        person: 'P1',
        what,
        atMs: (START + second) * 1000,
      }));
      const once = arrive({}, 'Door 1', marks, START + 4_000);
      expect(arrive(once, 'Door 1', marks, START + 5_000)).toEqual(once);
    }),
  );
});

test('the seconds of marks are read as they were written', () => {
  const time = fc.record({ second: fc.integer({ min: 0, max: 129_599 }), takenBack: fc.boolean() });
  fc.assert(
    fc.property(fc.record({ In: time, Out: time }, { requiredKeys: [] }), (times) => {
      expect(readMarkTimes(markTimesText(times))).toEqual(times);
    }),
  );
  expect(readMarkTimes('whatever somebody typed')).toEqual({});
});
