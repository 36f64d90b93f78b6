/** Fill the schedule through the built bundle: repeat, move and cancel, each looked at before it is done. */
import { readTab } from '../../local/host/readTab.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { FillAsked } from '../../src/features/fillSchedule/fillTypes.ts';
import { callsOf, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

function production() {
  const account = setUpAccount(SMALL, { now: '2027-03-04T09:00' });
  const call = callsOf(account);
  const rows = () =>
    readTab(workbookOf(account), 'Schedule').map((row) => ({
      id: row['Event ID'],
      day: row.Date,
      status: row.Status,
      work: row.Work,
    }));
  const apply = (asked: FillAsked) => {
    const { hash } = call('previewFill', asked);
    return call('applyFill', { ...asked, hash });
  };
  return { account, call, rows, apply };
}

const REPEAT: FillAsked = { action: 'repeat', eventId: 'E001', until: '2027-04-02', skip: ['2027-03-19'] };

it('repeats an event every week but on the days left out, and says what it will add', () => {
  const { call, rows, apply } = production();
  expect(call('previewFill', REPEAT)).toMatchObject({
    lines: [
      'Fri 12 Mar: Rehearsal, Block scene 1, as E003, Draft',
      'Fri 26 Mar: Rehearsal, Block scene 1, as E004, Draft',
      'Fri 2 Apr: Rehearsal, Block scene 1, as E005, Draft',
    ],
    left: ['Fri 19 Mar is left out.'],
    problems: [],
  });
  expect(apply(REPEAT).message).toBe('3 events are added to the schedule.');
  expect(rows().slice(2)).toEqual(
    ['E003', 'E004', 'E005'].map((id, at) => ({
      id,
      day: Number(rows()[0]?.day) + Number([7, 21, 28][at]),
      status: 'Draft',
      work: 'Block scene 1',
    })),
  );
});

it('adds nothing when it is done again, and refuses what was not previewed', () => {
  const { account, call, apply } = production();
  const { hash } = call('previewFill', REPEAT);
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set: { Work: 'Block scene 2' } });
  expect(call('applyFill', { ...REPEAT, hash })).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
  apply(REPEAT);
  expect(call('applyFill', { ...REPEAT, hash })).toMatchObject({ state: 'nothing' });
  expect(call('previewFill', REPEAT).nothing).toBe('There is nothing to do.');
});

it('moves and cancels an event in one write each', () => {
  const { account, rows, apply, call } = production();
  const move: FillAsked = { action: 'move', eventId: 'E001', date: '2027-03-08', start: '17:00', end: '19:00' };
  expect(call('previewFill', move).lines).toEqual([
    'Fri 5 Mar: Rehearsal, Block scene 1 moves to Mon 8 Mar, 17:00 to 19:00',
  ]);
  const requests = serviceCallsDuring(account, () => expect(apply(move).state).toBe('done'));
  expect(requests.filter((one) => one.method === 'sheets.spreadsheets.batchUpdate')).toHaveLength(1);
  expect(apply({ action: 'cancel', eventId: 'E001' }).state).toBe('done');
  expect(rows()[0]).toMatchObject({ id: 'E001', status: 'Cancelled' });
  expect(call('previewFill', { action: 'cancel', eventId: 'E001' }).nothing).toBe('There is nothing to do.');
});

it('says who cannot come on the new day, and that the place is taken', () => {
  const { call } = production();
  const { warnings } = call('previewFill', {
    action: 'move',
    eventId: 'E001',
    date: '2027-03-06',
    start: '10:30',
    end: '12:00',
  });
  expect(warnings.join('\n')).toContain('Corner Hall is taken twice from 10:30 am to 12:00 pm');
});

it.each([
  [{ action: 'repeat', eventId: 'E099', until: '2027-04-01' }, 'There is no event E099 in Schedule'],
  [{ action: 'repeat', eventId: 'E001', until: '2027-03-01' }, 'is not after the event'],
  [{ action: 'repeat', eventId: 'E001', until: 'soon' }, 'That is not a date'],
  [{ action: 'move', eventId: 'E001', start: '19:00', end: '18:00' }, 'which is not after 19:00'],
  [{ action: 'burn', eventId: 'E001' }, 'Choose to repeat, move or cancel'],
])('says what is wrong with %j', (asked, message) => {
  const { call } = production();
  const preview = call('previewFill', asked as FillAsked);
  expect(preview.problems.map((problem) => problem.message).join()).toContain(message);
  expect(preview.hash).toBe('');
});

it('publishes several drafts in one write, says who cannot come, and leaves what is published or cancelled', () => {
  const { account, call, rows, apply } = production();
  apply(REPEAT);
  appendRow(workbookOf(account), {
    tab: 'Conflicts',
    set: { Person: 'Ben Okafor', 'From date': '2027-03-12', Status: 'Approved' },
  });
  const publish: FillAsked = { action: 'publish', eventId: '', events: ['E003', 'E004', 'e003', 'E001'] };
  const preview = call('previewFill', publish);
  expect(preview.lines).toHaveLength(2);
  expect(preview.lines[0]).toBe('Fri 12 Mar: Rehearsal, Block scene 1 is published');
  expect(preview.warnings.join()).toContain('Ben Okafor');
  expect(preview.left).toHaveLength(1);
  expect(apply(publish).message).toBe('2 events are published.');
  expect(
    rows()
      .map(({ id, status }) => [id, status])
      .slice(2),
  ).toEqual([
    ['E003', 'Published'],
    ['E004', 'Published'],
    ['E005', 'Draft'],
  ]);
  expect(call('previewFill', publish).nothing).toBe('There is nothing to do.');
});

it('publishes nothing while one of the drafts cannot be found or has no date', () => {
  const { account, call, rows, apply } = production();
  apply(REPEAT);
  expect(call('previewFill', { action: 'publish', eventId: '', events: ['E003', 'E999'] })).toMatchObject({ hash: '' });
  editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': 'E004' }, set: { Date: 'soon' } });
  const preview = call('previewFill', { action: 'publish', eventId: '', events: ['E003', 'E004'] });
  expect([preview.hash, preview.problems[0]?.column]).toEqual(['', 'Date']);
  expect(rows().filter(({ status }) => status === 'Draft')).toHaveLength(3);
});
