import { makeSignIn, SIGN_IN_TABS } from '../../../src/features/attendance/makeSignIn.ts';
import { makeReport } from '../../../src/features/reports/makeReport.ts';
import { REPORT_TABS } from '../../../src/features/reports/reportOf.ts';
import { reportMailPlan, SEND_REPORT_TABS, sendReport } from '../../../src/features/reports/sendReport.ts';
import type { CellValue } from '../../../src/port/workspace.ts';
import { productionTab, reportsTab } from '../../../src/workbook/tabs/office.ts';
import { attendanceTab } from '../../../src/workbook/tabs/rehearsal.ts';
import { file, filesIn } from '../../builders/fixture.ts';
import { type Account, newAccount, nextJob, opened, setUp } from '../../builders/setUp.ts';

const NOTES = file(
  'notes.csv',
  'Date,Event ID,Departments,Note,For,Status,Restricted',
  '2027-03-05,E001,Props; Costumes,Hat is too big,Mia,,',
  '2027-03-05,,Puppetry,Needs a string,,Done,',
  '2027-03-05,E001,General,Somebody fell,,,Yes',
  '2027-03-06,E002,Props,Another day,,,',
);

function account(options: Parameters<typeof newAccount>[0] = {}): Account {
  const one = newAccount(options);
  setUp(one, [...filesIn('test/fixtures/small'), NOTES]);
  return one;
}

const make = (one: Account, date = '2027-03-05') => makeReport(opened(one, REPORT_TABS), date, new Set());
const docs = ({ drive }: Account) => [...drive.files.values()].filter(({ html }) => html !== '');
const records = (one: Account) => opened(one, REPORT_TABS).workbook.records(reportsTab, []);

test('reports are numbered from 1 in the order they are made, and keep their number', () => {
  const one = account();
  expect(make(one, '2027-03-06')).toMatchObject({ state: 'done', reports: [{ number: 1, outcome: 'made' }] });
  expect(make(one)).toMatchObject({ reports: [{ number: 2, outcome: 'made' }] });
  // What was open from the day before has its number now.
  expect(make(one, '2027-03-06')).toMatchObject({ reports: [{ number: 1, outcome: 'reissued' }] });
  expect(make(one, '2027-03-06')).toMatchObject({ reports: [{ number: 1, outcome: 'same' }] });
  expect(records(one).map(({ No, Revision }) => [No, Revision])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(docs(one).map(({ name }) => name)).toEqual([
    'Rehearsal Report 1 - 2027-03-06',
    'Rehearsal Report 2 - 2027-03-05',
  ]);
});

test('a report that was made without the workbook hearing of it keeps its number and is no twin', () => {
  const one = account();
  let killed = false;
  one.ws.onCall = (_, name) => {
    if (name === 'write' && docs(one).length > 0 && !killed) {
      killed = true;
      throw new Error('killed');
    }
  };
  expect(() => make(one)).toThrow('killed');
  expect(make(one, '2027-03-05')).toMatchObject({ state: 'done', reports: [{ number: 1 }] });
  expect(docs(one)).toHaveLength(1);
});

test('notes are numbered within the report and stand in each of their departments; a restricted one is not there', () => {
  const one = account();
  make(one);
  const html = docs(one)[0]?.html ?? '';
  expect(html.match(/Hat is too big/g)).toHaveLength(2);
  expect(html).toContain('<b>1.1</b> Hat is too big (for Mia)');
  expect(html).toContain('Puppetry');
  expect(html).toContain('<b>1.2</b> Needs a string — done');
  expect(html).toMatch(/<b>No notes, thank you:<\/b> [^<]*Lighting, Sound/);
  // A department with nothing is on that line alone.
  expect(html.match(/Lighting/g)).toHaveLength(1);
  expect(html).not.toContain('Somebody fell');
  expect(html).not.toContain('Another day');
});

test('departments are known by the words that people use, and one that is none is said with its row', () => {
  const one = newAccount();
  const notes = file(
    'notes.csv',
    'Date,Event ID,Departments,Note,For,Status,Restricted',
    '2027-03-05,E001,set,Door sticks,,,',
    '2027-03-05,E001,"LX, Costume",Cloak too dark,,,',
    '2027-03-05,E001,Puppetry,Needs a string,,,',
  );
  setUp(one, [...filesIn('test/fixtures/small'), notes]);
  const { problems } = make(one);
  expect(problems.map(({ row, column, message }) => [row, column, message.split(',')[0]])).toEqual([
    [4, 'Departments', '“Puppetry” is not one of Scenic'],
  ]);
  const text = (docs(one)[0]?.html ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  for (const [department, note] of [
    ['Scenic', '1.1 Door sticks'],
    ['Costumes', '1.2 Cloak too dark'],
    ['Lighting', '1.2 Cloak too dark'],
    ['Puppetry', '1.3 Needs a string'],
  ]) {
    expect(text).toContain(`${department} ${note}`);
  }
  expect(text).not.toMatch(/ (set|LX) 1\./);
});

test('who came late or not is in the report as Attendance says', () => {
  const one = account();
  makeSignIn(opened(one, SIGN_IN_TABS), '2027-03-05');
  const rows = one.sheets.rowsOf(1008);
  const column = (header: string) => rows[0]?.indexOf(header) ?? -1;
  const [, first] = rows;
  if (first === undefined) throw new Error('Somebody is called');
  first[column('Status')] = 'Late';
  first[column('Minutes late')] = 12;
  first[column('In')] = 16.2 / 24;
  make(one);
  const html = docs(one).at(-1)?.html ?? '';
  expect(html).toContain(`${first[column('Name')]} (12 min)`);
  expect(html).toContain('4:12 pm');
});

/** The report as it would be printed, with Attendance after `mark` has typed into it. */
function withMarks(
  mark: (rows: CellValue[][], column: (header: string) => number, add: (row: CellValue[]) => void) => void,
): string {
  const one = account();
  makeSignIn(opened(one, SIGN_IN_TABS), '2027-03-05');
  const [headers = [], ...rows] = one.sheets.rowsOf(attendanceTab.sheetId);
  mark(
    rows,
    (header) => headers.indexOf(header),
    (row) => one.sheets.rowsOf(attendanceTab.sheetId).push(row),
  );
  make(one);
  return text(docs(one).at(-1)?.html ?? '');
}
const text = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('who has no mark is not marked, and nobody is said to have come', () => {
  const report = withMarks(() => undefined);
  expect(report).toContain('Absent nobody is marked so');
  expect(report).toContain('Late nobody is marked so');
  expect(report).toContain('Not marked 2: Ben Okafor, Cleo Park');
  expect(report).toContain('nobody signed in or out');
  expect(report).not.toContain('Absent nobody Excused');
});

test('a time, a status and an absence are marks; what is signed is said as that', () => {
  const report = withMarks(([first, second], column) => {
    if (first) first[column('In')] = 15.5 / 24;
    if (second) second[column('Status')] = 'Absent';
  });
  expect(report).toContain('Late nobody Absent Cleo Park');
  expect(report).not.toContain('Not marked');
  expect(report).toContain('first in 3:30 pm, nobody signed out');
});

test('when everybody is marked, nobody is absent', () => {
  const report = withMarks((rows, column) => {
    for (const row of rows) row[column('Status')] = 'Present';
  });
  expect(report).toContain('Absent nobody Excused');
  expect(report).not.toContain('Not marked');
});

test('a mark that cannot be read is none', () => {
  const report = withMarks((rows, column) => {
    for (const row of rows) row[column('Status')] = 'Present';
    if (rows[0]) rows[0][column('Status')] = 'here I think';
  });
  expect(report).toContain('Not marked 1: Ben Okafor');
});

test('a mark of no event is nobody’s, and an id counts in any case', () => {
  const report = withMarks((rows, column) => {
    for (const row of rows) row[column('Status')] = 'Present';
    if (rows[0]) rows[0][column('Event ID')] = null;
    if (rows[1]) rows[1][column('Event ID')] = 'e001';
  });
  expect(report).toContain('Not marked 1: Ben Okafor');
});

test('who left early, came without a call or has a cell that cannot be read is said, and never why', () => {
  const report = withMarks((rows, column, add) => {
    const [ben = [], cleo = []] = rows;
    Object.assign(ben, { [column('In')]: 16 / 24, [column('Out')]: 17.5 / 24, [column('Status')]: 'Left early' });
    ben[column('Note')] = 'asthma again';
    Object.assign(cleo, {
      [column('In')]: 'half past, dentist',
      [column('Status')]: null,
      [column('Note')]: 'dentist',
    });
    const ana: CellValue[] = ben.map(() => null);
    Object.assign(ana, { [column('Event ID')]: 'E001', [column('Person ID')]: 'P001', [column('Name')]: 'Ana Reyes' });
    Object.assign(ana, { [column('In')]: 16 / 24, [column('Status')]: 'Present', [column('Date')]: 46451 });
    add(ana);
  });
  expect(report).toContain('Left early Ben Okafor (5:30 pm)');
  expect(report).toContain('Came without a call Ana Reyes');
  expect(report).not.toMatch(/asthma|dentist|half past/);
  expect(report).toContain('Cannot be read Cleo Park (In)');
});

test('two rows of one person are said, and make nobody late', () => {
  const report = withMarks((rows, column) => {
    const [ben = [], cleo = []] = rows;
    ben[column('Status')] = 'Late';
    cleo[column('Status')] = 'Present';
    cleo[column('Person ID')] = ben[column('Person ID')] ?? null;
  });
  expect(report).toContain('Late nobody');
  expect(report).toContain('Cannot be read Ben Okafor (two rows), Cleo Park (two rows)');
});

test('late by the times is late, whoever was not there to see the edit', () => {
  const report = withMarks((rows, column) => {
    for (const row of rows) row[column('In')] = 16.2 / 24;
  });
  expect(report).toContain('Late Ben Okafor (12 min), Cleo Park (12 min)');
});

test('who has told of a conflict is excused for it, once, and nobody reads what it is', () => {
  const one = newAccount();
  const others = filesIn('test/fixtures/small').filter(({ name }) => name !== 'conflicts.csv');
  const conflicts = file(
    'conflicts.csv',
    'Person,From date,To date,From time,To time,Reason,Status',
    'Ben Okafor,2027-03-05,,,,Chemotherapy,Approved',
  );
  setUp(one, [...others, conflicts]);
  // Before there are rows, and after.
  make(one);
  expect(text(docs(one).at(-1)?.html ?? '')).toContain('Excused Ben Okafor (conflict) Not marked 1: Cleo Park');
  makeSignIn(opened(one, SIGN_IN_TABS), '2027-03-05');
  const [headers = [], ...rows] = one.sheets.rowsOf(attendanceTab.sheetId);
  const cleo = rows.find((row) => row.includes('Cleo Park'));
  if (cleo) cleo[headers.indexOf('Status')] = 'Excused';
  make(one);
  const report = text(docs(one).find(({ name }) => name.startsWith('Rehearsal'))?.html ?? '');
  expect(report).toMatch(/Excused (Ben Okafor \(conflict\), Cleo Park|Cleo Park, Ben Okafor \(conflict\)) /);
  expect(report).not.toContain('Chemotherapy');
});

test('the e-mail says the same', () => {
  const one = account();
  make(one);
  const message = mail(one).mail.all[0]?.message;
  expect(message?.text).toContain('Absent: nobody is marked so');
  expect(message?.text).toContain('Not marked: 2: Ben Okafor, Cleo Park');
  expect(message?.text).toContain('nobody signed in or out');
});

test('a change of the notes issues the same document again, with the next revision', () => {
  const one = account();
  make(one);
  const rows = one.sheets.rowsOf(1009);
  if (rows[1]) rows[1][rows[0]?.indexOf('Note') ?? -1] = 'Hat fits now';
  expect(make(one)).toMatchObject({ reports: [{ number: 1, outcome: 'reissued' }] });
  expect(docs(one)).toHaveLength(1);
  expect(records(one)[0]?.Revision).toBe(2);
});

test('a day without a rehearsal has nothing to report', () => {
  expect(make(account(), '2027-03-09')).toMatchObject({ state: 'nothing', reports: [] });
});

function mail(one: Account) {
  return reportMailPlan(opened(one, SEND_REPORT_TABS), '2027-03-05', new Set());
}

function send(one: Account, hash: string) {
  return sendReport(
    opened(one, SEND_REPORT_TABS),
    { date: '2027-03-05', hash, partial: false, approvedBy: 'Ana Reyes' },
    new Set(),
  );
}

test('the report goes to the report list once, its readers hidden from each other', () => {
  const one = account();
  expect(mail(one).nothing).toContain('Make it first');
  make(one);
  const plan = mail(one);
  expect(send(one, 'something else').state).toBe('changed');
  expect(send(one, plan.mail.hash)).toMatchObject({ state: 'done', send: { sent: 2 } });
  expect(one.ws.sent.map(({ to, bcc }) => [to, bcc]).sort()).toEqual([
    [['ana.reyes@example.org'], undefined],
    [['board@example.org'], undefined],
  ]);
  expect(send(one, mail(one).mail.hash).state).toBe('nothing');
  expect(records(one)[0]?.Sent).toBe('2027-03-05 18:00');
});

test('when not all readers fit into the quota nothing is sent', () => {
  const one = account({ quota: 1 });
  make(one);
  expect(() => send(one, mail(one).mail.hash)).toThrow('lets you mail only 1 more today');
  expect(one.ws.sent).toEqual([]);
  expect(nextJob(one).present.state).not.toBe('running');
});

test('without a report list there is nobody to send it to', () => {
  const one = account();
  make(one);
  const { workbook } = opened(one, [productionTab]);
  workbook.change([{ tab: productionTab, mode: 'update', values: { Setting: 'Report list', Value: null } }]);
  expect(mail(one).nothing).toContain('name nobody for it');
});
