/** A call that is cut off, and a workbook that is changed before it goes on: nobody is lost, and nobody hears twice. */
import { readTab } from '../../local/host/readTab.ts';
import { editCells } from '../../local/services/sheets/tableEdits.ts';
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { callsOf, MIDSUMMER, setUpWorkspace, workbookOf } from '../support/bundle.ts';

const DATE = '2027-03-06';
/** As the cells hold it. */
const DATE_SERIAL = 46452;
const HOUR_MS = 3_600_000;
const SENT_BEFORE = 12;

/** The example’s call, begun by the tick and ended by Google after a dozen messages. */
function cutOff(): LocalWorkspace {
  const workspace = setUpWorkspace(MIDSUMMER, { now: '2027-03-05T17:30', consumerAccount: false });
  callsOf(workspace)('repairTriggers');
  workspace.faults.arm({ call: SENT_BEFORE + 1, kind: 'kill', method: 'MailApp.sendEmail' });
  while (calls(workspace).length < SENT_BEFORE) workspace.moveClockTo(workspace.state.nowMs + HOUR_MS / 12);
  expect(calls(workspace)).toHaveLength(SENT_BEFORE);
  return workspace;
}

const calls = ({ state }: LocalWorkspace) =>
  state.mails.filter(({ subject }) => subject.startsWith('Call for Saturday'));
const notices = ({ state }: LocalWorkspace) =>
  state.mails.filter(({ subject }) => !subject.startsWith('Call for Saturday'));
const states = (workspace: LocalWorkspace) =>
  readTab(workbookOf(workspace), 'Outbox')
    .filter((row) => row.Kind === 'Daily call')
    .map((row) => String(row.State));

function move(workspace: LocalWorkspace): void {
  const events = readTab(workbookOf(workspace), 'Schedule').filter((row) => row.Date === DATE_SERIAL);
  for (const { 'Event ID': id } of events) {
    editCells(workbookOf(workspace), {
      tab: 'Schedule',
      where: { 'Event ID': String(id) },
      set: { Location: 'The garden' },
    });
  }
}

it('goes on with what is true by now, for everybody who was told nothing yet', () => {
  const workspace = cutOff();
  move(workspace);
  workspace.moveClockTo(workspace.state.nowMs + 2 * HOUR_MS);
  const after = calls(workspace).slice(SENT_BEFORE);
  // One was in flight when the run was ended; nobody can tell, so a person decides.
  expect(after.length).toBe(45 - SENT_BEFORE - 1);
  expect(after.every(({ text }) => text.includes('The garden'))).toBe(true);
  const readers = calls(workspace).map(({ to }) => to[0]);
  expect(new Set(readers).size).toBe(readers.length);
  expect(states(workspace).filter((state) => state === 'Pending')).toEqual([]);
});

it('tells the stage manager who has been told what is no longer true, once', () => {
  const workspace = cutOff();
  move(workspace);
  workspace.moveClockTo(workspace.state.nowMs + 4 * HOUR_MS);
  const told = notices(workspace).filter(({ text }) => text.includes('Told before the workbook was changed'));
  expect(told).toHaveLength(1);
  expect(callsOf(workspace)('getToday').calls[0]).toMatchObject({ date: DATE, state: 'changed' });
});

it('waits when what was typed meanwhile cannot be understood, and then goes on', () => {
  const workspace = cutOff();
  const event = readTab(workbookOf(workspace), 'Schedule').find((row) => row.Date === DATE_SERIAL);
  const where = { 'Event ID': String(event?.['Event ID']) };
  editCells(workbookOf(workspace), { tab: 'Schedule', where, set: { 'Also called': 'Nobody in particular' } });
  workspace.moveClockTo(workspace.state.nowMs + 2 * HOUR_MS);
  expect(calls(workspace)).toHaveLength(SENT_BEFORE);
  expect(notices(workspace).map(({ subject }) => subject.split(':')[0])).toContain(
    'The call for Saturday 6 March 2027 waits',
  );
  editCells(workbookOf(workspace), {
    tab: 'Schedule',
    where,
    set: { 'Also called': String(event?.['Also called'] ?? '') },
  });
  workspace.moveClockTo(workspace.state.nowMs + HOUR_MS);
  expect(calls(workspace)).toHaveLength(45 - 1);
});

it('that a person previewed sends the rest to nobody, and says by mail who has not been told', () => {
  const workspace = setUpWorkspace(MIDSUMMER, { now: '2027-03-05T09:00', consumerAccount: false });
  const call = callsOf(workspace);
  call('repairTriggers');
  const { hash } = call('previewCall', { date: DATE });
  workspace.faults.arm({ call: SENT_BEFORE + 1, kind: 'kill', method: 'MailApp.sendEmail' });
  expect(() => call('sendCall', { date: DATE, hash, partial: false })).toThrow();
  move(workspace);
  workspace.moveClockTo(workspace.state.nowMs + 2 * HOUR_MS);
  expect(calls(workspace)).toHaveLength(SENT_BEFORE);
  const [notice, ...others] = notices(workspace).filter(({ subject }) => subject.includes('6 March'));
  expect(notice?.subject).toContain('The call for Saturday 6 March 2027 stopped half way');
  expect(notice?.text).toContain('Preview the call in Callboard, then send it.');
  expect(others).toEqual([]);
});
