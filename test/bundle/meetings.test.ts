/** Meetings: one Doc each, agenda before and minutes after; what was decided comes back until it is done. */
import { readTab } from '../../local/host/readTab.ts';
import { deleteRow } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const DAY = '2027-03-05';

function withMeetings() {
  const account = setUpAccount(SMALL, { now: `${DAY}T09:00` });
  const call = callsOf(account);
  const book = () => workbookOf(account);
  const meet = (id: string, date: string, work = 'Production meeting', status = 'Published') => {
    const set = { Date: date, Start: '08:00', End: '09:00', Type: 'Meeting', Status: status, Work: work };
    appendRow(book(), { tab: 'Schedule', set: { 'Event ID': id, ...set } });
  };
  meet('E801', DAY);
  meet('E802', '2027-03-12', 'Lighting meeting: cues');
  meet('E803', '2027-03-13');
  return {
    ...{ account, call, book, meet },
    make: (date: string) => finished(call, call('makeMeeting', { date })),
    decide: (typed: string, eventId: string) => call('addNote', { typed, eventId }),
    done: (note: string) => {
      const shown = call('notesOpen').notes?.groups.flatMap(({ notes }) => notes) ?? [];
      call('noteDone', { id: shown.find((one) => one.note === note)?.id ?? '', done: true });
    },
    doc: (number: number) => {
      const found = Object.values(account.state.files).filter(({ name }) => name.startsWith(`Meeting ${number} - `));
      expect(found).toHaveLength(1);
      return { id: found[0]?.id, name: found[0]?.name, text: JSON.stringify(found[0]) };
    },
    listed: () =>
      readTab(book(), 'Reports')
        .filter(({ Report }) => Report === 'Meeting agenda')
        .map((row) => [row.No, row['Event ID'], row.Revision]),
  };
}

it('is an agenda first and the minutes afterwards, in the same Doc with the same number', () => {
  const { make, decide, doc, listed } = withMeetings();
  expect(make(DAY).message).toBe('Meeting 1 for Friday 5 March 2027 is made.');
  const before = doc(1);
  expect(before.text).toContain('Production meeting 1, agenda');
  expect(before.text).toContain('No note is marked Now or Tonight.');
  decide('lx: cut the strobe @Maya !next', 'E801');
  decide('props: buy cups @Ben', 'E801');
  expect(make(DAY).message).toBe('Meeting 1 for Friday 5 March 2027 is re-issued.');
  const after = doc(1);
  expect(after.id).toBe(before.id);
  for (const words of ['Production meeting 1, minutes', 'M1.1', 'cut the strobe', 'Maya', 'Before next', 'M1.2'])
    expect(after.text).toContain(words);
  expect(listed()).toEqual([[1, 'E801', 2]]);
  expect(make(DAY).message).toContain('up to date');
});

it('what was decided comes back in the next agenda and in reports until it is done; a department sees its own', () => {
  const { call, make, decide, done, doc, account } = withMeetings();
  make(DAY);
  decide('lx: cut the strobe @Maya !next', 'E801');
  decide('props: buy cups @Ben', 'E801');
  make('2027-03-12');
  make('2027-03-13');
  expect(doc(2).text).toContain('Lighting meeting 2, agenda');
  expect(doc(2).text).toContain('M1.1');
  expect(doc(2).text).not.toContain('buy cups');
  for (const words of ['M1.1', 'M1.2', 'buy cups']) expect(doc(3).text).toContain(words);
  finished(call, call('makeReport', { date: '2027-03-06' }));
  const report = Object.values(account.state.files).find(({ name }) => name.startsWith('Rehearsal Report 1'));
  expect(JSON.stringify(report)).toContain('buy cups');
  done('buy cups');
  make('2027-03-13');
  expect(doc(3).text).not.toContain('buy cups');
  expect(doc(3).text).toContain('cut the strobe');
});

it('keeps its number where its row is deleted or it is moved, and one that is cancelled takes none', () => {
  const { book, make, meet, doc, listed } = withMeetings();
  meet('E804', '2027-03-14', 'Off', 'Cancelled');
  make(DAY);
  make('2027-03-12');
  expect(make('2027-03-14')).toMatchObject({ state: 'nothing', message: expect.stringContaining('No meeting') });
  deleteRow(book(), 'Reports', { 'Event ID': 'E802' });
  make('2027-03-13');
  make('2027-03-12');
  expect(listed()).toEqual([
    [1, 'E801', 1],
    [3, 'E803', 1],
    [2, 'E802', 1],
  ]);
  editCells(book(), { tab: 'Schedule', where: { 'Event ID': 'E802' }, set: { Date: '2027-03-20' } });
  expect(make('2027-03-20').message).toBe('Meeting 2 for Saturday 20 March 2027 is re-issued.');
  expect(doc(2).name).toBe('Meeting 2 - 2027-03-20');
});

it('stays as it is where somebody has written in it, until they say so', () => {
  const { account, call, make, decide, doc } = withMeetings();
  make(DAY);
  const file = Object.values(account.state.files).find(({ name }) => name.startsWith('Meeting 1 - '));
  account.state.nowMs += 10 * 60_000;
  if (file !== undefined) file.modifiedTime = new Date(account.state.nowMs).toISOString();
  decide('lx: cut the strobe', 'E801');
  expect(make(DAY).message).toContain('was edited by hand, and stays as it is');
  expect(doc(1).text).not.toContain('cut the strobe');
  expect(finished(call, call('makeMeeting', { date: DAY, overwrites: true })).message).toContain('is re-issued');
  expect(doc(1).text).toContain('cut the strobe');
});

it('without an Event ID of its own gets no agenda, and is named', () => {
  const { make, meet } = withMeetings();
  meet('E801', '2027-03-15');
  expect(make('2027-03-15')).toMatchObject({
    state: 'nothing',
    problems: [expect.objectContaining({ tab: 'Schedule', column: 'Event ID' })],
  });
});

it('holds back a note of the meeting that sounds like an injury, in the page and in its numbers', () => {
  const { make, decide, doc } = withMeetings();
  decide('lx: cut the strobe', 'E801');
  decide('Cleo hurt her ankle', 'E801');
  decide('props: buy cups', 'E801');
  make(DAY);
  expect(doc(1).text).not.toMatch(/ankle|M1\.2/);
  expect(doc(1).text).toContain('M1.3');
});

it('is offered for the weeks around today, with its page once there is one', () => {
  const { call, make, meet } = withMeetings();
  meet('E805', '2027-06-01');
  make(DAY);
  const shown = call('meetingsShown').meetings?.map(({ id, words, link }) => [id, words, link !== '']);
  expect(shown).toEqual([
    ['E801', 'Fri 5 Mar, 8:00 am: Production meeting', true],
    ['E802', 'Fri 12 Mar, 8:00 am: Lighting meeting: cues', false],
    ['E803', 'Sat 13 Mar, 8:00 am: Production meeting', false],
  ]);
});
