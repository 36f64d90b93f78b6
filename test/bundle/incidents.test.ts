/** Incident reports: filed once, numbered, told by number alone; and nothing of what happened anywhere else. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalFile, LocalSpreadsheet } from '../../local/account/state.ts';
import { readTab } from '../../local/host/readTab.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { tickNow } from '../../local/runs/clockRun.ts';
import { deleteColumn, deleteRow } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { IncidentsOutcome } from '../../src/features/incidents/incidentTypes.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-05T18:00';
const MARK = 'ZQXJ';

function production(now = NOW) {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  const fileOf = (name: string) => Object.values(account.state.files).find((file) => file.name === name);
  const closed = (): LocalSpreadsheet => {
    const book = account.state.spreadsheets[fileOf('Tiny Play: Confidential')?.id ?? ''];
    if (book === undefined) throw new Error('There is a Confidential workbook');
    return book;
  };
  return {
    ...{ account, call, fileOf, closed },
    book: () => workbookOf(account),
    incidents: () => readTab(closed(), 'Incidents'),
    file: (set: Record<string, string>) =>
      appendRow(closed(), { tab: 'Incidents', set: { Date: '2027-03-05', 'What happened': 'A fall', ...set } }),
    readers: (Value: string) =>
      editCells(workbookOf(account), { tab: 'Production', where: { Setting: 'Incident readers' }, set: { Value } }),
    docs: () => Object.values(account.state.files).filter(({ name }) => name.startsWith('Incident Report ')),
    make: () => finished(call, call('makeIncidents')),
    notes: () => readTab(workbookOf(account), 'Notes'),
  };
}

const textOf = (account: LocalAccount, file: LocalFile | undefined) =>
  JSON.stringify(account.state.files[file?.id ?? '']);

describe('An incident report', () => {
  it('is a numbered Doc in the restricted folder, and its row says which', () => {
    const { account, file, make, docs, incidents } = production();
    file({ Time: '16:20', Place: 'Corner Hall', People: 'Cleo', 'Guardian told': 'Rosa', 'Could continue': 'No' });
    file({ 'What happened': 'A cut' });
    expect(make()).toMatchObject({ message: 'Incident reports: 2 made.', problems: [] });
    expect(docs().map(({ name }) => name)).toEqual([
      'Incident Report 1 - 2027-03-05',
      'Incident Report 2 - 2027-03-05',
    ]);
    expect(docs().map(({ parents }) => account.state.files[parents[0] ?? '']?.name)).toEqual([
      'Incident Reports',
      'Incident Reports',
    ]);
    expect(incidents().map((row) => [row['Incident ID'], row.No, row.Doc, row.Revision])).toEqual([
      ['I001', 1, 'Incident report 1, Fri 5 Mar', 1],
      ['I002', 2, 'Incident report 2, Fri 5 Mar', 1],
    ]);
    const [first] = docs();
    for (const words of ['A fall', 'Rosa', 'Corner Hall', 'Not written down', 'Open.'])
      expect(textOf(account, first)).toContain(words);
  });

  it('is issued again in place when its row changes, with its number; what has not changed is not', () => {
    const { file, make, docs, closed, incidents } = production();
    file({});
    file({ 'What happened': 'A cut' });
    make();
    const before = docs().map(({ id }) => id);
    editCells(closed(), {
      tab: 'Incidents',
      where: { 'Incident ID': 'I001' },
      set: { 'Follow-up': 'Ice', Closed: '2027-03-09' },
    });
    expect(make().message).toBe('Incident reports: 1 re-issued, 1 up to date.');
    expect(docs().map(({ id }) => id)).toEqual(before);
    expect(incidents().map(({ No, Revision }) => [No, Revision])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('keeps its number and its Doc to itself when its row is deleted', () => {
    const { file, make, docs, closed, incidents } = production();
    file({});
    make();
    deleteRow(closed(), 'Incidents', { 'Incident ID': 'I001' });
    file({ 'What happened': 'Another' });
    make();
    expect(incidents().map((row) => [row['Incident ID'], row.No])).toEqual([['I002', 2]]);
    expect(docs()).toHaveLength(2);
  });

  it('is not filed from a row without a date, which is named without a word of it', () => {
    const { call, file, make } = production();
    file({ Date: '', 'What happened': `${MARK} fell` });
    file({ Date: `the ${MARK} day` });
    const outcome = make();
    expect(outcome).toMatchObject({ state: 'nothing', message: 'No row of Incidents can be filed as it is.' });
    expect(outcome.problems.map(({ tab, row, column }) => [tab, row, column])).toEqual([
      ['Incidents', 2, 'Date'],
      ['Incidents', 3, 'Date'],
    ]);
    expect(JSON.stringify(outcome)).not.toContain(MARK);
    expect(call('incidentsShown').shown?.unfiled).toBe(2);
  });

  it('is not made while everybody who can open the production can open the Confidential folder', () => {
    const { call, file, fileOf, docs } = production();
    file({});
    const folder = fileOf('Confidential');
    if (folder === undefined) throw new Error('There is a Confidential folder');
    folder.inheritedPermissionsDisabled = false;
    expect(call('makeIncidents')).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('no incident report'),
    });
    expect(docs()).toEqual([]);
  });

  it('waits for the columns of a workbook of an earlier version, which setting up again brings without losing a cell', () => {
    const { call, file, closed, make, incidents } = production();
    file({ People: 'Cleo' });
    for (const header of ['First aid by', 'No', 'Doc', 'Revision', 'From note', 'File ID', 'Closed'])
      deleteColumn(closed(), 'Incidents', header);
    expect(call('makeIncidents')).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('Put back what is missing'),
    });
    finished(call, call('setUp', { files: [], settings: {} }));
    expect(make().message).toBe('Incident reports: 1 made.');
    expect(incidents()).toEqual([expect.objectContaining({ People: 'Cleo', No: 1, 'What happened': 'A fall' })]);
  });
});

describe('A note about somebody hurt', () => {
  function withNote(typed = `Cleo hurt her ${MARK} ankle @${MARK} #${MARK}`) {
    const one = production();
    one.call('addNote', { typed, eventId: 'E001' });
    const noteId = one.call('incidentsShown').shown?.notes[0]?.id ?? '';
    return { ...one, noteId, move: () => one.call('moveToIncidents', { noteId }) };
  }

  it('is moved into Incidents on a click, once, and its words leave the Notes tab', () => {
    const { call, move, notes, incidents, account } = withNote();
    expect(move()).toMatchObject({ state: 'done', shown: { notes: [], unfiled: 1 } });
    expect(move()).toMatchObject({ state: 'done', message: 'This note was moved to Incidents before.' });
    expect(notes().at(-1)).toMatchObject({
      ...{ Note: 'An incident report was filed', For: null, Tag: null, Restricted: 'Yes', Status: 'Done' },
    });
    expect(incidents()).toHaveLength(1);
    expect(incidents()[0]).toMatchObject({
      ...{ 'Incident ID': 'I001', Place: 'Corner Hall', 'From note': String(notes().at(-1)?.['Note ID']) },
      'What happened': `Cleo hurt her ${MARK} ankle\nFor: ${MARK}\nTag: ${MARK}`,
    });
    finished(call, call('makeIncidents'));
    expect(outsideOf(account)).not.toContain(MARK);
  });

  it('keeps what is typed into it while it is moved', () => {
    const { account, move, notes, incidents } = withNote();
    account.beforeCall = ({ method, body }) => {
      if (!method.endsWith('batchUpdate') || !JSON.stringify(body ?? {}).includes(MARK)) return;
      account.beforeCall = null;
      const where = { 'Note ID': String(notes().at(-1)?.['Note ID']) };
      editCells(workbookOf(account), { tab: 'Notes', where, set: { Note: 'She hurt it again' } });
    };
    expect(move().state).toBe('done');
    const [incident] = incidents();
    expect(incident?.['What happened']).toContain(`${MARK} ankle`);
    expect(incident?.['What happened']).toContain('She hurt it again');
    expect(incidents()).toHaveLength(1);
  });

  it('stays where it is for somebody who may not open the Confidential workbook', () => {
    const { account, noteId, notes, call, fileOf } = withNote();
    const asm = 'ben.okafor@example.org';
    fileOf('Tiny Play: Callboard')?.permissions.push({ id: 'asm', type: 'user', role: 'writer', emailAddress: asm });
    const asked = (name: string, ...args: unknown[]) => askAsPage(account, name, args, { as: asm }) as IncidentsOutcome;
    expect(asked('moveToIncidents', { noteId })).toMatchObject({
      state: 'refused',
      message: expect.stringContaining('cannot open the Confidential workbook for you'),
      unchanged: 'Nothing was changed.',
    });
    expect(asked('makeIncidents').state).toBe('refused');
    expect(notes().at(-1)?.Note).toContain(MARK);
    // Such a person sees which rows wait, and no more.
    expect(asked('incidentsShown').shown).toMatchObject({
      reports: [],
      cannot: expect.stringContaining('cannot open'),
    });
    expect(call('incidentsShown').shown?.notes).toHaveLength(1);
  });

  it('that is typed into the tab stays out of reports and lists until somebody types No', () => {
    const { account, call, book, notes } = production();
    const set = { Date: '2027-03-05', Departments: 'Props', Note: `${MARK} bleeding finger` };
    appendRow(book(), { tab: 'Notes', set });
    const report = () => {
      const { problems } = finished(call, call('makeReport', { date: '2027-03-05' }));
      const doc = Object.values(account.state.files).find(({ name }) => name.startsWith('Rehearsal Report 1'));
      return { problems, text: textOf(account, doc) };
    };
    const first = report();
    expect(first.text).not.toContain(MARK);
    expect(first.problems).toEqual([expect.objectContaining({ tab: 'Notes', row: 2, column: 'Restricted' })]);
    expect(JSON.stringify(call('notesOpen'))).not.toContain(MARK);
    expect(call('notesOpen').notes?.incidents).toBe(1);
    editCells(book(), { tab: 'Notes', where: { Note: notes()[0]?.Note ?? '' }, set: { Restricted: 'No' } });
    expect(report().text).toContain(MARK);
    expect(call('notesOpen').notes?.incidents).toBe(0);
  });
});

describe('The readers of incident reports', () => {
  function filed() {
    const one = production();
    one.file({ People: `${MARK}A`, 'What happened': `${MARK}B`, Place: `${MARK}C`, Witnesses: `${MARK}D` });
    one.make();
    one.readers('officer@example.org; board@example.org');
    const tell = () => {
      const preview = one.call('previewIncidentNotice', { number: 1 });
      if (preview.nothing !== '') return preview.nothing;
      return finished(one.call, one.call('tellIncident', { number: 1, hash: preview.hash, partial: false })).message;
    };
    return { ...one, tell };
  }

  it('are each told by number and link, once, and again when it has changed', () => {
    const { account, tell, closed, make } = filed();
    expect(tell()).toBe('The notice of incident report 1: 2 messages sent.');
    expect(tell()).toBe('Every reader has been told.');
    expect(account.state.mails.map(({ to, subject }) => [to.join(), subject]).sort()).toEqual([
      ['board@example.org', 'Tiny Play: Incident report 1 was filed'],
      ['officer@example.org', 'Tiny Play: Incident report 1 was filed'],
    ]);
    expect(JSON.stringify(account.state.mails)).not.toContain(MARK);
    editCells(closed(), { tab: 'Incidents', where: { 'Incident ID': 'I001' }, set: { Closed: '2027-03-09' } });
    make();
    expect(tell()).toBe('The notice of incident report 1: 2 messages sent.');
    expect(account.state.mails.at(-1)?.subject).toBe('Tiny Play: Incident report 1 was changed (revision 2)');
  });

  it('who are added later get theirs, and nobody else another, also once the date is put right', () => {
    const { account, tell, readers, closed } = filed();
    tell();
    editCells(closed(), { tab: 'Incidents', where: { 'Incident ID': 'I001' }, set: { Date: '2027-03-04' } });
    readers('officer@example.org; board@example.org; new@example.org');
    expect(tell()).toBe('The notice of incident report 1: 1 message sent.');
    expect(account.state.mails.at(-1)?.to).toEqual(['new@example.org']);
  });

  it('who are under 18, barred or gone are neither told nor let in', () => {
    const { call, readers, tell } = filed();
    readers('dev.shah@example.org');
    expect(call('previewIncidentNotice', { number: 1 }).problems).toEqual([
      expect.objectContaining({ message: expect.stringContaining('Incident readers: dev.shah@example.org') }),
    ]);
    expect(tell()).toBe('Nobody among the Incident readers may be mailed.');
    expect(call('checkSharing').leftOut.join()).toContain('dev.shah@example.org');
  });

  it('open the folder of incident reports by Sharing, and nothing else', () => {
    const { account, call, fileOf } = filed();
    const before = call('previewIncidentNotice', { number: 1 }).problems;
    expect(before.map(({ message }) => message)).toEqual([
      expect.stringContaining('officer@example.org cannot open the folder'),
      expect.stringContaining('board@example.org cannot open the folder'),
    ]);
    finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    const may = (name: string) =>
      (fileOf(name)?.permissions ?? []).filter(({ emailAddress }) => emailAddress === 'officer@example.org').length;
    expect(may('Incident Reports')).toBe(1);
    expect(call('previewIncidentNotice', { number: 1 }).problems).toEqual([]);
    for (const name of ['Confidential', 'Tiny Play: Confidential', 'Tiny Play 2027'])
      expect([name, may(name)]).toEqual([name, 0]);
    expect(account.state.mails).toEqual([]);
  });
});

/** Everything that the account holds, but for what lies in the Confidential folder. */
function outsideOf({ state, logs }: LocalAccount): string {
  const isInside = (file: LocalFile): boolean => {
    const parent = state.files[file.parents[0] ?? ''];
    return parent !== undefined && (parent.name === 'Confidential' || isInside(parent));
  };
  const outside = Object.values(state.files).filter((file) => !isInside(file));
  return JSON.stringify({
    files: outside,
    tabs: outside.map(({ id }) => state.spreadsheets[id]),
    ...{ mails: state.mails, properties: state.properties, calendars: state.calendars, logs },
  });
}

it('no word of an incident is outside the restricted folder and workbook, through a whole play', () => {
  const { account, call, file, fileOf, readers, book, docs } = production('2027-03-05T09:00');
  const headers = [
    'Time',
    'Place',
    'People',
    'Witnesses',
    'First aid by',
    'Action taken',
    'Reported by',
    'Guardian told',
  ];
  const more = ['Guardian told at', 'Officer told', 'Sent where', 'Escalation', 'Follow-up', 'What happened'];
  const words = Object.fromEntries([...headers, ...more].map((header) => [header, `${MARK} ${header}`]));
  file({ ...words, Time: '16:20' });
  file({ ...words, Time: `${MARK} time`, Closed: `${MARK} day`, 'Could continue': `${MARK} perhaps` });
  file({ ...words, Date: `${MARK} date` });
  call('addNote', { typed: `props: ${MARK} hurt @${MARK} #${MARK}`, eventId: 'E001' });
  const answers: unknown[] = [call('incidentsShown')];
  const noteId = call('incidentsShown').shown?.notes[0]?.id ?? '';
  answers.push(call('moveToIncidents', { noteId }));
  readers('officer@example.org');
  call('repairTriggers');
  const meeting = { Date: '2027-03-05', Start: '08:00', End: '09:00', Type: 'Meeting', Status: 'Published' };
  appendRow(book(), { tab: 'Schedule', set: { 'Event ID': 'E800', ...meeting } });
  answers.push(finished(call, call('makeIncidents')), call('incidentsShown'));
  for (const number of [1, 2, 3]) {
    const preview = call('previewIncidentNotice', { number });
    answers.push(preview, call('tellIncident', { number, hash: preview.hash, partial: false }));
  }
  answers.push(
    finished(call, call('makeSignIn', { date: '' })),
    finished(call, call('makeReport', { date: '' })),
    finished(call, call('makeMeeting', { date: '' })),
    finished(call, call('makeAttendanceSummary')),
    finished(call, call('makeContactSheets')),
    finished(call, call('setUp', { files: [], settings: {} })),
  );
  const report = call('previewReport', { date: '' });
  answers.push(report, finished(call, call('sendReport', { date: '', hash: report.hash, partial: false })));
  const daily = call('previewCall', { date: '' });
  answers.push(daily, finished(call, call('sendCall', { date: daily.date, hash: daily.hash, partial: false })));
  answers.push(finished(call, call('applySharing', { hash: call('checkSharing').hash })));
  account.state.nowMs += 86_400_000;
  tickNow(account);
  answers.push(call('getToday'), call('health'), call('checkCompany', { date: '' }), call('notesOpen'));
  expect(docs()).toHaveLength(3);
  expect(textOf(account, docs()[0])).toContain(MARK);
  const told = account.state.mails.filter(({ subject }) => subject.includes('Incident report'));
  expect(told).toHaveLength(3);
  expect(outsideOf(account)).not.toContain(MARK);
  expect(JSON.stringify(answers)).not.toContain(MARK);
  // The Doc’s marks, which any app can read, and its name hold none either.
  for (const { name, properties } of docs()) expect(JSON.stringify({ name, properties })).not.toContain(MARK);
  expect(fileOf('Tiny Play: Confidential')).toBeDefined();
});
