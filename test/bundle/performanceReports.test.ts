/** Reports of tech and of performances: one a performance, each numbered by itself, to their own readers, let go by an adult. */

import type { LocalFile } from '../../local/account/state.ts';
import { readTab } from '../../local/host/readTab.ts';
import { deleteRow } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DAY = '2027-03-05';

/** As somebody reads it. */
function docText(file: LocalFile | undefined): string {
  const html = String((file?.content as { data?: unknown } | undefined)?.data ?? '');
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

function showDay() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T22:30' });
  const call = callsOf(account);
  const book = () => workbookOf(account);
  const put = (id: string, set: Record<string, string>) =>
    editCells(book(), { tab: 'Schedule', where: { 'Event ID': id }, set });
  put('E001', { Type: 'Performance', Start: '14:00', End: '16:30', Scenes: '' });
  put('E002', { Type: 'Performance', Date: DAY, Start: '19:00', End: '21:30', Scenes: '', Work: 'Curtain 19:00' });
  const make = () => finished(call, call('makeReport', { date: DAY }));
  const reports = () =>
    readTab(book(), 'Reports')
      .filter(({ Report }) => String(Report).endsWith(' report'))
      .map(({ Report, No, 'Event ID': id, Revision }) => [Report, No, id ?? '', Revision]);
  const doc = (number: number, word = 'Performance Report') =>
    docText(Object.values(account.state.files).find(({ name }) => name.startsWith(`${word} ${number} `)));
  return { account, call, book, put, make, reports, doc };
}

it('makes one of each performance of a day, and keeps their numbers', () => {
  const { make, reports, doc } = showDay();
  expect(make().message).toBe(
    'Performance report 1 for Friday 5 March 2027 is made. Performance report 2 for Friday 5 March 2027 is made.',
  );
  expect(reports()).toEqual([
    ['Performance report', 1, 'E001', 1],
    ['Performance report', 2, 'E002', 1],
  ]);
  expect(make().message).toContain('up to date');
  expect(doc(1)).toContain('2:00 pm');
});

it('says the times, the house, who was out and what is next', () => {
  const { call, make, doc } = showDay();
  const at = (moment: string, time: string, reason?: string) =>
    call('stampMoment', { eventId: 'E002', moment, at: { time }, ...(reason === undefined ? {} : { reason }) });
  at('Act I up', '19:06', 'The queue at the doors');
  at('Act I down', '20:01');
  at('Act II up', '20:18');
  at('Act II down', '21:10');
  call('savePerformance', {
    ...{ eventId: 'E002', type: '', houseCount: '212', latecomers: '7', response: 'They stood up', reached: '' },
  });
  make();
  const text = doc(2);
  for (const part of [
    'Act I up',
    '6 min',
    'The queue at the doors',
    'Run time 1 h 47 min',
    'Show time 2 h 4 min',
    'House count 212',
    'Latecomers 7',
    'They stood up',
  ])
    expect(text).toContain(part);
  expect(doc(1)).not.toContain('212');
});

it('says that an incident was filed, and no word of it', () => {
  const { account, make, doc } = showDay();
  const confidential = account.state.spreadsheets;
  const book = Object.values(confidential).find(({ sheets }) =>
    sheets.some(({ properties }) => properties.title === 'Incidents'),
  );
  if (book === undefined) throw new Error('There is a Confidential workbook');
  appendRow(book, { tab: 'Incidents', set: { Date: DAY, 'What happened': 'MARKED fell', People: 'MARKED Cleo' } });
  make();
  expect(doc(1)).toContain('An incident report was filed.');
  expect(JSON.stringify(Object.values(account.state.files))).not.toContain('MARKED');
});

it('says of a time or a house no word that sounds as if somebody is hurt, and says that it does not', () => {
  const { account, call, make, doc } = showDay();
  const at = (moment: string, time: string, reason: string) =>
    call('stampMoment', { eventId: 'E002', moment, at: { time }, reason });
  at('Places', '18:58', 'MARKED Cleo—hurt her ankle');
  at('Ambulance for MARKED Cleo', '19:20', '');
  at('Act I up', '19:06', 'The queue at the doors');
  call('savePerformance', {
    ...{
      eventId: 'E002',
      type: '',
      houseCount: '212',
      latecomers: '',
      response: 'MARKED fainted in row C',
      reached: '',
    },
  });
  const { problems } = make();
  expect(doc(2)).toContain('The queue at the doors');
  expect(doc(2)).toContain('6:58 pm');
  expect(doc(2)).toContain('212');
  const choice = { kind: 'performance', eventId: 'E002' };
  const preview = call('previewReport', { date: DAY, ...choice });
  call('sendReport', { date: DAY, hash: preview.hash, partial: false, ...choice });
  expect(account.state.mails.length).toBeGreaterThan(0);
  expect(JSON.stringify([account.state.mails, Object.values(account.state.files)])).not.toContain('MARKED');
  for (const found of [problems, preview.problems]) {
    const own = found.filter(({ message }) => message.includes('hurt or ill'));
    expect(own.map(({ tab, column }) => `${tab} ${column}`).sort()).toEqual([
      ...['Performances Response', 'Timings Moment', 'Timings Reason'],
    ]);
    expect(JSON.stringify(own)).not.toContain('MARKED');
  }
});

it('puts a note into the report of its event; one that names none is in one of them', () => {
  const { call, make, doc } = showDay();
  call('addNote', { typed: 'lx: matinee only', eventId: 'E001' });
  call('addNote', { typed: 'sound: evening only', eventId: 'E002' });
  call('addNote', { typed: 'props: of the day', eventId: '' });
  make();
  expect(doc(1)).toMatch(/matinee only/);
  expect(doc(1)).not.toMatch(/evening only/);
  expect(doc(2)).toMatch(/evening only/);
  expect([doc(1), doc(2)].filter((text) => /of the day/.test(text))).toHaveLength(1);
});

it('gives no number twice where a row was deleted, and makes no second Doc', () => {
  const { account, make, reports, book, put } = showDay();
  make();
  deleteRow(book(), 'Reports', { 'Event ID': 'E002' });
  put('E002', { Date: '2027-03-06' });
  appendRow(book(), {
    tab: 'Schedule',
    set: { 'Event ID': 'E009', Date: DAY, Start: '19:00', End: '21:00', Type: 'Performance', Status: 'Published' },
  });
  make();
  expect(reports().map(([, number, id]) => [number, id])).toEqual([
    [1, 'E001'],
    [3, 'E009'],
  ]);
  put('E009', { Status: 'Cancelled' });
  put('E002', { Date: DAY });
  make();
  expect(reports().map(([, number, id]) => [number, id])).toContainEqual([2, 'E002']);
  const docs = Object.values(account.state.files).filter(({ name }) => /^Performance Report \d/.test(name));
  expect(docs).toHaveLength(3);
});

it('has a tech report in the place of a rehearsal report, with how far it got', () => {
  const { call, put, make, reports, doc } = showDay();
  put('E001', { Type: 'Tech' });
  put('E002', { Date: '2027-03-06' });
  call('savePerformance', {
    ...{ eventId: 'E001', type: '', houseCount: '', latecomers: '', response: '', reached: 'LX 84, page 45' },
  });
  make();
  expect(reports()).toEqual([['Tech report', 1, '', 1]]);
  expect(doc(1, 'Tech Report')).toContain('LX 84, page 45');
});

it('keeps the rehearsal report of a tech that had one before', () => {
  const { call, put, make, reports } = showDay();
  put('E001', { Type: 'Rehearsal' });
  put('E002', { Date: '2027-03-06' });
  make();
  put('E001', { Type: 'Tech' });
  call('addNote', { typed: 'lx: later', eventId: 'E001' });
  make();
  expect(reports()).toEqual([['Rehearsal report', 1, '', 2]]);
});

it('takes no Doc for edited because Google went on with it for a moment', () => {
  const { account, call, make } = showDay();
  account.state.otherwise = ['docModifiedLater'];
  make();
  call('addNote', { typed: 'lx: later', eventId: 'E002' });
  expect(make().message).toContain('report 2 for Friday 5 March 2027 is re-issued.');
});

it('leaves a Doc in which somebody has written as it is, until they say so', () => {
  const { account, call, make, doc } = showDay();
  make();
  const file = Object.values(account.state.files).find(({ name }) => name.startsWith('Performance Report 2 '));
  if (file === undefined) throw new Error('It was made');
  account.state.nowMs += 10 * 60_000;
  (file.content as { data: string }).data = '<p>typed by hand</p>';
  file.modifiedTime = new Date(account.state.nowMs).toISOString();
  call('addNote', { typed: 'lx: later', eventId: 'E002' });
  const outcome = make();
  expect(outcome.message).toContain(
    'Performance report 2 for Friday 5 March 2027 was edited by hand, and stays as it is.',
  );
  expect(outcome.toDo).toContain('Also over what was edited by hand');
  expect(doc(2)).toContain('typed by hand');
  expect(finished(call, call('makeReport', { date: DAY, overwrites: true })).message).toContain(
    'report 2 for Friday 5 March 2027 is re-issued.',
  );
  expect(doc(2)).toContain('later');
  call('addNote', { typed: 'lx: and again', eventId: 'E002' });
  expect(make().message).toContain('report 2 for Friday 5 March 2027 is re-issued.');
});

it('leaves what somebody has written in a Doc also where its row is deleted, however often it is made', () => {
  const { account, book, call, make, doc, reports } = showDay();
  make();
  const file = Object.values(account.state.files).find(({ name }) => name.startsWith('Performance Report 2 '));
  if (file === undefined) throw new Error('It was made');
  account.state.nowMs += 10 * 60_000;
  (file.content as { data: string }).data = '<p>typed by hand</p>';
  file.modifiedTime = new Date(account.state.nowMs).toISOString();
  deleteRow(book(), 'Reports', { 'Event ID': 'E002' });
  for (const typed of ['lx: later', 'lx: and again']) {
    call('addNote', { typed, eventId: 'E002' });
    expect(make().message).toContain('report 2 for Friday 5 March 2027 was edited by hand, and stays as it is.');
    expect(doc(2)).toContain('typed by hand');
  }
  expect(reports().map(([, number]) => number)).toEqual([1, 2]);
  expect(finished(call, call('makeReport', { date: DAY, overwrites: true })).message).toContain('re-issued');
  expect(doc(2)).toContain('and again');
});

describe('Sent', () => {
  /** Cut off after the first messages, with more to go. */
  const cutOff = () => {
    const day = showDay();
    day.make();
    for (let at = 0; at < 30; at++)
      appendRow(day.book(), { tab: 'Report readers', set: { Who: `reader${at}@example.org` } });
    let sent = 0;
    day.account.beforeCall = ({ method }) => {
      if (method === 'MailApp.sendEmail' && ++sent === 10) day.account.state.nowMs += 5 * 60_000;
    };
    const outcome = send(day, 'E002');
    day.account.beforeCall = null;
    expect(outcome.state).toBe('more');
    const states = () => readTab(day.book(), 'Outbox').map(({ State }) => State);
    return { day, states };
  };

  it('goes on after a break, to everybody once', () => {
    const { day, states } = cutOff();
    expect(finished(day.call, day.call('continueJob')).state).toBe('done');
    expect(new Set(states())).toEqual(new Set(['Sent']));
    expect(new Set(day.account.state.mails.map(({ to }) => to.join())).size).toBe(31);
    expect(day.account.state.mails).toHaveLength(31);
  });

  it.each([
    ['its event is cancelled', (day: ReturnType<typeof showDay>) => day.put('E002', { Status: 'Cancelled' })],
    [
      'its row is deleted',
      (day: ReturnType<typeof showDay>) => deleteRow(day.book(), 'Reports', { 'Event ID': 'E002' }),
    ],
    [
      'its readers can be read no more',
      (day: ReturnType<typeof showDay>) => {
        for (let at = 0; at < 30; at++)
          editCells(day.book(), {
            tab: 'Report readers',
            where: { Who: `reader${at}@example.org` },
            set: { Part: '#REF!' },
          });
      },
    ],
  ])('stops in words where a break came between and %s', (_, change) => {
    const { day, states } = cutOff();
    const before = day.account.state.mails.length;
    change(day);
    const outcome = day.call('continueJob');
    expect(outcome.message).toContain('changed');
    expect(day.account.state.mails).toHaveLength(before);
    // Nothing waits that nobody is told about, and the next job can begin.
    expect(states()).not.toContain('Pending');
    expect(states()).toContain('Cancelled');
    expect(day.call('getToday').job).toBe(null);
  });

  const send = (day: ReturnType<typeof showDay>, eventId: string, more: object = {}) => {
    const choice = { kind: 'performance', eventId };
    const { hash } = day.call('previewReport', { date: DAY, ...choice });
    return day.call('sendReport', { date: DAY, hash, partial: false, ...choice, ...more });
  };

  it('each performance’s goes out by itself, once', () => {
    const day = showDay();
    day.make();
    expect(day.call('previewReport', { date: DAY }).reports.map(({ words }) => words)).toEqual([
      ...['Performance report, 2:00 pm', 'Performance report, 7:00 pm'],
    ]);
    expect(send(day, 'E002').message).toContain('performance report');
    const mails = day.account.state.mails.length;
    expect(mails).toBeGreaterThan(0);
    expect(send(day, 'E002').message).not.toContain('sent.');
    expect(day.account.state.mails).toHaveLength(mails);
    expect(send(day, 'E001').state).toBe('done');
    expect(day.account.state.mails).toHaveLength(2 * mails);
  });

  it('tells the stage manager where the clock finds it changed after a break', () => {
    const { day, states } = cutOff();
    day.call('repairTriggers');
    const before = day.account.state.mails.length;
    day.call('addNote', { typed: 'lx: something new', eventId: 'E002' });
    day.account.moveClockTo(day.account.state.nowMs + 2 * 3_600_000);
    expect(states()).toContain('Cancelled');
    const told = day.account.state.mails.slice(before).filter(({ subject }) => subject.includes('report'));
    expect(told.map(({ to, subject }) => [to, subject])).toEqual([
      [['ana.reyes@example.org'], expect.stringContaining('Sending the report has stopped')],
    ]);
    expect(told[0]?.text).toContain('Not everybody has got it');
  });

  it('leaves nothing waiting where the day’s first report was going out and is another one now', () => {
    const day = showDay();
    day.make();
    for (let at = 0; at < 30; at++)
      appendRow(day.book(), { tab: 'Report readers', set: { Who: `reader${at}@example.org` } });
    let sent = 0;
    day.account.beforeCall = ({ method }) => {
      if (method === 'MailApp.sendEmail' && ++sent === 10) day.account.state.nowMs += 5 * 60_000;
    };
    const { hash } = day.call('previewReport', { date: DAY });
    expect(day.call('sendReport', { date: DAY, hash, partial: false }).state).toBe('more');
    day.account.beforeCall = null;
    day.put('E001', { Status: 'Cancelled' });
    const before = day.account.state.mails.length;
    expect(day.call('continueJob').message).toContain('changed');
    expect(day.account.state.mails).toHaveLength(before);
    expect(readTab(day.book(), 'Outbox').map(({ State }) => State)).not.toContain('Pending');
    expect(day.call('getToday').job).toBe(null);
  });

  it('marks what changed since, for everybody, and says the revision', () => {
    const day = showDay();
    day.call('addNote', { typed: 'lx: first', eventId: 'E002' });
    day.make();
    send(day, 'E002');
    const before = day.account.state.mails.length;
    editCells(day.book(), { tab: 'Notes', where: { Note: 'first' }, set: { Note: 'second' } });
    expect(send(day, 'E002').state).toBe('done');
    const mail = day.account.state.mails.at(-1);
    expect(mail?.subject).toContain('(revision 2)');
    expect(mail?.html).toContain('▲');
    expect(day.account.state.mails).toHaveLength(2 * before);
    // The marks are no news.
    expect(day.call('previewReport', { date: DAY, kind: 'performance', eventId: 'E002' }).messages).toEqual([]);
  });

  it('somebody added later is the only one to get it', () => {
    const day = showDay();
    day.make();
    const row = (Who: string) => appendRow(day.book(), { tab: 'Report readers', set: { Who } });
    row('board@example.org');
    send(day, 'E002');
    row('later@example.org');
    const preview = day.call('previewReport', { date: DAY, kind: 'performance', eventId: 'E002' });
    expect(preview.messages.map(({ people }) => people)).toEqual([['later@example.org']]);
  });

  it('to somebody of one department has its notes, and nobody’s attendance', () => {
    const day = showDay();
    for (const typed of ['lx: for light', 'sound: for sound']) day.call('addNote', { typed, eventId: 'E002' });
    appendRow(day.book(), { tab: 'Report readers', set: { Who: 'lights@example.org', Part: 'LX' } });
    day.make();
    send(day, 'E002');
    const mail = day.account.state.mails.find(({ to }) => to.includes('lights@example.org'));
    expect(mail?.html).toContain('for light');
    expect(mail?.html).not.toMatch(/for sound|Called|Ben Okafor/);
  });

  it('by somebody else than the stage manager needs an adult’s name, and keeps it', () => {
    const day = showDay();
    day.make();
    const setting = {
      tab: 'Production',
      where: { Setting: 'Stage manager email' },
      set: { Value: 'other@example.org' },
    };
    editCells(day.book(), setting);
    const ask = (approvedBy: string) => send(day, 'E002', { approvedBy });
    expect(ask('').message).toContain('An adult has to approve the report');
    expect(ask('Cleo Park').message).toContain('under 18');
    expect(ask('Nobody').message).toContain('is not one person in People');
    const barred = { Name: 'Ben Okafor', Of: 'Cleo Park', Email: 'ben.o@example.org', 'No contact': 'Yes' };
    appendRow(day.book(), { tab: 'Guardians', set: barred });
    expect(ask('Ben Okafor').message).toContain('must not be contacted');
    expect(day.account.state.mails).toEqual([]);
    expect(ask('Ana Reyes').state).toBe('done');
    const row = readTab(day.book(), 'Reports').find((one) => one['Event ID'] === 'E002');
    expect(row?.['Approved by']).toBe('Ana Reyes');
  });
});
