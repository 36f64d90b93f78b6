/** Notes typed in the sidebar and times stamped there: kept once, read back in order, never lost to a fault of a cell. */
import { readTab } from '../../local/host/readTab.ts';
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-05T16:04';

function inTheRoom(now = NOW) {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  return {
    account,
    call,
    book: () => workbookOf(account),
    add: (typed: string) => call('addNote', { typed, eventId: 'E001' }),
  };
}

describe('A note', () => {
  it('is kept with what was typed of department, person, urgency and tag', () => {
    const { book, add } = inTheRoom();
    const before = readTab(book(), 'Notes').length;
    expect(add('props, sound: ear is loose @Maya !tonight #ear')).toMatchObject({
      state: 'done',
      message: 'The note is kept under Props, Sound.',
    });
    const notes = readTab(book(), 'Notes');
    expect(notes).toHaveLength(before + 1);
    expect(notes.at(-1)).toMatchObject({
      ...{
        Note: 'ear is loose',
        Departments: 'Props; Sound',
        For: 'Maya',
        Urgency: 'Tonight',
        Tag: 'ear',
        'Event ID': 'E001',
      },
    });
    expect(String(notes.at(-1)?.['Note ID'])).toMatch(/^N\d{3}$/);
  });

  it('is one note when it comes twice', () => {
    const { book, add } = inTheRoom();
    add('ear is loose');
    const before = readTab(book(), 'Notes').length;
    expect(add('ear is loose').message).toBe('This note is there already.');
    expect(readTab(book(), 'Notes')).toHaveLength(before);
  });

  it('that sounds as if somebody is hurt is restricted, and stands in no report', () => {
    const { account, call, book, add } = inTheRoom();
    expect(add('Cleo hurt her ankle').message).toContain('restricted');
    expect(readTab(book(), 'Notes').at(-1)).toMatchObject({ Restricted: 'Yes' });
    expect(JSON.stringify(call('notesOpen').notes)).not.toContain('ankle');
    call('makeReport', { date: '2027-03-05' });
    const docs = Object.values(account.state.files).filter(({ name }) => /^Rehearsal Report \d/.test(name));
    expect(docs).toHaveLength(1);
    expect(JSON.stringify(docs)).not.toContain('ankle');
  });

  it.each([
    ['', 'Type the note as well.'],
    ['props: #ear !now', 'Type the note as well.'],
    ['x'.repeat(20_001), 'A note has at most 20,000 letters. Part it.'],
  ])('without words, or too long, is refused, and nothing is changed', (typed, message) => {
    const { book, add } = inTheRoom();
    const before = JSON.stringify(readTab(book(), 'Notes'));
    expect(add(typed)).toMatchObject({ state: 'refused', message, notes: null });
    expect(JSON.stringify(readTab(book(), 'Notes'))).toBe(before);
  });

  it('stands as it was typed, also what a spreadsheet would take for a formula', () => {
    const { book, add } = inTheRoom();
    for (const text of ['=1+1', '+44 7700 900123', '1/2 a flat', '\u{1F3AD} naïve']) {
      add(text);
      expect(readTab(book(), 'Notes').at(-1)?.Note).toBe(text);
    }
  });

  it('in a workbook of before there was a column for it keeps its urgency in words', () => {
    const { account, call, book } = inTheRoom();
    const sheet = book().sheets.find(({ properties }) => properties.title === 'Notes');
    const [headers] = sheet?.rows ?? [];
    const at = headers?.findIndex((cell) => cell?.userEnteredValue?.stringValue === 'Urgency') ?? -1;
    for (const row of sheet?.rows ?? []) row.splice(at, 1);
    expect(call('addNote', { typed: 'ear is loose !now', eventId: '' }).state).toBe('done');
    expect(readTab(workbookOf(account), 'Notes').at(-1)?.Note).toBe('ear is loose (Now)');
  });
});

describe('The open notes', () => {
  it('stand most urgent first, then by department, and go when they are done; undone they come back', () => {
    const { call, add } = inTheRoom();
    for (const typed of ['sound: b', 'props: a', 'lx: now !now', 'scenic: tonight !tonight']) add(typed);
    const shown = () =>
      call('notesOpen').notes?.groups.map(({ urgency, notes }) => [urgency, notes.map(({ note }) => note)]);
    const before = shown();
    expect(before?.slice(0, 2)).toEqual([
      ['Now', ['now']],
      ['Tonight', ['tonight']],
    ]);
    const later = before?.[2]?.[1] as string[];
    expect(later.indexOf('a')).toBeLessThan(later.indexOf('b'));
    const id = call('notesOpen').notes?.groups[0]?.notes[0]?.id ?? '';
    expect(call('noteDone', { id, done: true }).message).toBe('The note is done.');
    expect(shown()?.[0]?.[0]).toBe('Tonight');
    call('noteDone', { id, done: false });
    expect(shown()).toEqual(before);
  });

  it('one of two with an ID is not marked for the other', () => {
    const { call, book, add } = inTheRoom();
    add('ear is loose');
    const id = String(readTab(book(), 'Notes').at(-1)?.['Note ID']);
    appendRow(book(), {
      tab: 'Notes',
      set: { Note: 'another', Departments: 'Props', Date: '2027-03-05', 'Note ID': id },
    });
    expect(call('noteDone', { id, done: true })).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('Two notes'),
    });
    expect(call('noteDone', { id: 'N999', done: true }).message).toBe('This note is not there any more.');
  });
});

describe('A moment', () => {
  const moment = (name: string, more: object = { at: { agoMs: 0 } }) => ({ eventId: 'E001', moment: name, ...more });
  const row = (book: ReturnType<typeof workbookOf>, name: string) => {
    const found = readTab(book, 'Timings').find((one) => one.Moment === name);
    const minutes = (value: unknown) =>
      value === undefined || value === null || value === '' ? '' : Math.round(Number(value) * 1440);
    return found === undefined
      ? undefined
      : { ...found, Planned: minutes(found.Planned), Actual: minutes(found.Actual) };
  };

  it('is stamped with the time of the tap, however long the script was away', () => {
    const { call, book, account } = inTheRoom();
    expect(call('stampMoment', moment('Start')).times).toMatchObject({ next: 'Break' });
    expect(row(book(), 'Start')).toMatchObject({ Planned: 960, Actual: 964, 'Event ID': 'E001' });
    account.state.nowMs += 10 * 60_000;
    call('stampMoment', moment('Break', { at: { agoMs: 9 * 60_000 } }));
    expect(row(book(), 'Break')).toMatchObject({ Actual: 965 });
  });

  it('is corrected, explained and taken out, in the one row that it has', () => {
    const { call, book } = inTheRoom();
    call('stampMoment', moment('Start'));
    const shown = call(
      'stampMoment',
      moment('start', { at: { time: '4:06 pm' }, reason: 'the room\nwas locked' }),
    ).times;
    expect(shown?.moments[0]).toEqual({
      ...{ name: 'Start', planned: '4:00 pm', actual: '4:06 pm', late: '6 min', reason: 'the room was locked' },
    });
    call('stampMoment', moment('Start', { at: { time: '' } }));
    expect(row(book(), 'Start')).toMatchObject({ Actual: '', Reason: 'the room was locked' });
    expect(readTab(book(), 'Timings')).toHaveLength(1);
  });

  it.each([
    ['no time', moment('Start', { at: { time: 'soon' } }), '“soon” is no time. Type it as 19:04 or 7:04 pm.'],
    ['no moment', moment(' '), 'Type what happened.'],
    [
      'no event',
      { ...moment('Start'), eventId: 'E999' },
      'Choose an event of the schedule that has an Event ID of its own.',
    ],
    [
      'an event of another day',
      { ...moment('Start'), eventId: 'E002' },
      'This event is on another day than today (4:04 pm now). Type the time, or choose another event.',
    ],
    ['a tap of yesterday', moment('Start', { at: { agoMs: 9e7 } }), 'That was too long ago. Type the time.'],
    ['a tap that is no number', moment('Start', { at: { agoMs: 'x' } }), 'That was too long ago. Type the time.'],
  ])('with %s is refused, and nothing is changed', (_, request, message) => {
    const { call, book } = inTheRoom();
    expect(call('stampMoment', request as never)).toMatchObject({ state: 'refused', message, times: null });
    expect(readTab(book(), 'Timings')).toEqual([]);
  });

  it('of which there are two rows is not guessed at', () => {
    const { call, book } = inTheRoom();
    for (const Moment of ['Start', 'start'])
      appendRow(book(), { tab: 'Timings', set: { Moment, 'Event ID': 'E001', Actual: '16:00' } });
    expect(call('timesShown', { eventId: 'E001' }).times?.unclear).toEqual(['Start has two rows']);
    expect(call('stampMoment', moment('Start')).message).toBe(
      'Start has two rows in Timings. Delete one of them first.',
    );
  });

  it('typed as no time is named, and keeps what was typed', () => {
    const { call, book } = inTheRoom();
    appendRow(book(), { tab: 'Timings', set: { Moment: 'Start', 'Event ID': 'E001', Actual: 'quarter past' } });
    expect(call('timesShown', { eventId: 'E001' }).times?.unclear).toEqual(['Start: Actual is no time']);
    call('stampMoment', moment('Start', { reason: 'late bus' }));
    expect(readTab(book(), 'Timings')[0]).toMatchObject({ Actual: 'quarter past', Reason: 'late bus' });
  });

  it('of a show makes run time and show time', () => {
    const { call, book } = inTheRoom();
    editCells(book(), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set: { Type: 'Performance' } });
    for (const [name, time] of [
      ['Act I up', '16:05'],
      ['Act I down', '16:50'],
      ['Act II up', '17:05'],
      ['Act II down', '17:40'],
    ])
      call('stampMoment', moment(name ?? '', { at: { time } }));
    expect(call('timesShown', { eventId: 'E001' }).times?.sums).toEqual([
      ...['Act I 45 min', 'Act II 35 min', 'Interval 15 min', 'Run time 1 h 20 min', 'Show time 1 h 35 min'],
    ]);
  });

  it('of a show follows from when the curtain is planned', () => {
    const { call, book } = inTheRoom();
    editCells(book(), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set: { Type: 'Performance' } });
    expect(call('timesShown', { eventId: 'E001' }).times?.hint).toContain('curtain 19:00');
    const shown = call('stampMoment', moment('Act I up', { planned: '16:30' })).times;
    const plan = shown?.moments.map(({ name, planned }) => [name, planned]).slice(0, 4);
    expect([plan, shown?.hint]).toEqual([
      [
        ['House open', '4:00 pm'],
        ['Half', '4:00 pm'],
        ['Places', '4:25 pm'],
        ['Act I up', '4:30 pm'],
      ],
      '',
    ]);
    expect(call('stampMoment', moment('Act I up', { planned: 'late' })).message).toContain('is no time');
  });

  it('needs the tab: without it nothing is stamped, and it is said how to bring it back', () => {
    const { call, book } = inTheRoom();
    deleteTab(book(), 'Timings');
    expect(call('timesShown', { eventId: 'E001' }).times?.moments).toHaveLength(4);
    expect(call('stampMoment', moment('Start'))).toMatchObject({
      times: null,
      message: expect.stringContaining('Timings tab is not there'),
    });
  });
});

it.each(['now', 5, true, [], {}, { time: {} }, { agoMs: '5' }])('a time that is %j is refused in words', (at) => {
  const { call, book } = inTheRoom();
  const outcome = call('stampMoment', { eventId: 'E001', moment: 'Start', at } as never);
  expect(outcome.state).toBe('refused');
  expect(readTab(book(), 'Timings')).toEqual([]);
});
