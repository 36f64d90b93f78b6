/** The production's calendar: one of it whatever goes wrong, equal to what is published, and never somebody else's. */
import {
  CALENDAR_KEY,
  MAKE_ANOTHER,
  readCalendar,
  removeCalendar,
  updateCalendar,
} from '../../../src/features/calendar/updateCalendar.ts';
import { LEDGER_KEY } from '../../../src/jobs/job.ts';
import { readLedger } from '../../../src/jobs/ledger.ts';
import { AppError } from '../../../src/port/appError.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { scheduleTab } from '../../../src/workbook/tabs/schedule.ts';
import { filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, opened, setUp } from '../../builders/setUp.ts';

function account(tickMs = 0): Account {
  const one = newAccount({ tickMs });
  setUp(one, filesIn('test/fixtures/small'));
  return one;
}

const update = (one: Account, answer = '', sliceMs?: number) => updateCalendar(opened(one, [], sliceMs), answer);
const kept = (one: Account) => readCalendar(one.ws.stored[CALENDAR_KEY]);
const isRunning = (one: Account) => readLedger(one.ws.stored[LEDGER_KEY]).ledger.state === 'running';

/** The entries of the only calendar, by event. */
function shown(one: Account): string[] {
  expect(one.calendars.calendars.size).toBe(1);
  return [...one.calendars.calendars.values()]
    .flatMap(({ entries }) => [...entries.values()])
    .filter((entry) => !entry.cancelled)
    .map(({ eventId, start, location }) => `${eventId} ${start.date} ${start.time} ${location}`)
    .sort();
}

function edit(one: Account, key: string, header: string, value: CellValue): void {
  const [headers = [], ...rows] = one.sheets.rowsOf(scheduleTab.sheetId);
  const row = rows.find((cells) => cells.includes(key));
  if (row !== undefined) row[headers.indexOf(header)] = value;
}

/** Fails a member once, before its effect or after it. */
function failOnce(one: Account, member: string, when: 'before' | 'after', error: Error): void {
  one.calendars.onCall = (name, done) => {
    if (name !== member || done !== (when === 'after')) return;
    one.calendars.onCall = () => {};
    throw error;
  };
}

const BOTH = ['E001 2027-03-05 16:00 Corner Hall', 'E002 2027-03-06 10:00 Corner Hall'];

test('is made once in the production’s name and zone, and the second time nothing is written', () => {
  const one = account();
  expect(update(one)).toMatchObject({ state: 'done', written: 2, removed: 0, same: 0 });
  expect([...one.calendars.calendars.values()]).toMatchObject([
    { summary: 'Tiny Play: schedule', timeZone: 'Europe/London' },
  ]);
  expect(shown(one)).toEqual(BOTH);
  const { put } = one.calendars.calls;
  expect(update(one)).toMatchObject({ state: 'done', calendarId: kept(one).id, written: 0, removed: 0, same: 2 });
  expect(one.calendars.calls.put).toBe(put);
  expect(isRunning(one)).toBe(false);
});

test('follows what is moved, cancelled and published again', () => {
  const one = account();
  update(one);
  edit(one, 'E001', 'Location', 'Roof');
  edit(one, 'E002', 'Status', 'Cancelled');
  expect(update(one)).toMatchObject({ written: 1, removed: 1, same: 0 });
  expect(shown(one)).toEqual(['E001 2027-03-05 16:00 Roof']);
  edit(one, 'E002', 'Status', 'Published');
  expect(update(one)).toMatchObject({ written: 1, removed: 0, same: 1 });
  expect(shown(one)).toEqual(['E001 2027-03-05 16:00 Roof', BOTH[1]]);
});

test('over several runs writes each entry once', () => {
  const one = account(1);
  let runs = 1;
  let result = update(one, '', 2);
  while (result.state === 'more' && runs++ < 10) result = update(one, '', 2);
  expect(result.state).toBe('done');
  expect(runs).toBeGreaterThan(1);
  expect(one.calendars.calls).toMatchObject({ create: 1, put: 2 });
  expect(shown(one)).toEqual(BOTH);
});

test('is made anew when a person has deleted it', () => {
  const one = account();
  update(one);
  one.calendars.calendars.clear();
  expect(update(one)).toMatchObject({ state: 'done', written: 2 });
  expect(shown(one)).toEqual(BOTH);
});

test('is not made anew because Google fails in passing', () => {
  const one = account();
  update(one);
  failOnce(one, 'entries', 'before', new AppError('transient', 'later'));
  expect(() => update(one)).toThrow('later');
  expect(one.calendars.calls.create).toBe(1);
});

describe('when its making was interrupted', () => {
  function interrupted(): Account {
    const one = account();
    failOnce(one, 'create', 'after', new AppError('transient', 'later', { uncertain: true }));
    expect(() => update(one)).toThrow('later');
    return one;
  }

  test('nothing is done until a person has said whether it is there', () => {
    const one = interrupted();
    expect(update(one).state).toBe('unsure');
    expect(one.calendars.calls.create).toBe(1);
  });

  test('the one that is there is taken by its id', () => {
    const one = interrupted();
    const [id = ''] = one.calendars.calendars.keys();
    expect(update(one, id)).toMatchObject({ state: 'done', calendarId: id, written: 2 });
    expect(kept(one)).toEqual({ id, making: false });
    expect(shown(one)).toEqual(BOTH);
  });

  test('another is made where a person asks for it', () => {
    const one = interrupted();
    one.calendars.calendars.clear();
    expect(update(one, MAKE_ANOTHER)).toMatchObject({ state: 'done', written: 2 });
    expect(shown(one)).toEqual(BOTH);
  });

  test('one that Callboard did not make, or that has entries already, is not taken', () => {
    const one = interrupted();
    const theirs = one.calendars.create('Their play: schedule', 'Europe/London');
    const entry = { summary: '', description: '', location: '', timeZone: 'Europe/London', content: 'x' };
    const moment = { date: '2027-03-05', time: '10:00' };
    one.calendars.put(theirs, { ...entry, id: 'cbtheirs', eventId: 'E001', start: moment, end: moment });
    for (const answer of [theirs, 'somebody@example.org']) expect(update(one, answer).state).toBe('notOurs');
    expect(kept(one)).toEqual({ id: '', making: true });
    expect(one.calendars.calendars.get(theirs)?.entries.size).toBe(1);
  });

  test('and was refused for certain, it is simply made the next time', () => {
    const one = account();
    failOnce(one, 'create', 'before', new AppError('refused', 'no'));
    expect(() => update(one)).toThrow('no');
    expect(update(one)).toMatchObject({ state: 'done', written: 2 });
    expect(shown(one)).toEqual(BOTH);
  });
});

test('an answer that nobody asked for changes nothing of a calendar that is known', () => {
  const one = account();
  const { calendarId } = update(one);
  expect(update(one, MAKE_ANOTHER)).toMatchObject({ state: 'done', calendarId, same: 2 });
  expect(one.calendars.calls.create).toBe(1);
});

describe('taken away', () => {
  test('it is gone with all that is in it, and can be made again', () => {
    const one = account();
    update(one);
    expect(removeCalendar(one.ws, one.ws.properties.all())).toBe(true);
    expect(one.calendars.calendars.size).toBe(0);
    expect(removeCalendar(one.ws, one.ws.properties.all())).toBe(false);
    expect(update(one)).toMatchObject({ state: 'done', written: 2 });
  });

  test('it is forgotten although its making was interrupted', () => {
    const one = account();
    one.ws.stored[CALENDAR_KEY] = '{"id":"","making":true}';
    expect(removeCalendar(one.ws, one.ws.properties.all())).toBe(false);
    expect(update(one).state).toBe('done');
  });
});

test.each([
  [undefined, { id: '', making: false }],
  ['{"id":"c1","making":false}', { id: 'c1', making: false }],
  ['{"id":7}', { id: '', making: false }],
  // Nobody can tell from a damaged note whether there is one.
  ['{"id":"c1', { id: '', making: true }],
])('the note %j is read as %j', (text, calendar) => {
  expect(readCalendar(text)).toEqual(calendar);
});
