/** Which tabs a workbook shows: eight at first, the others with what needs them. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const now = '2026-10-02T15:10';
const shown = (account: LocalAccount) =>
  workbookOf(account)
    .sheets.filter(({ properties }) => properties.hidden !== true)
    .map(({ properties }) => properties.title);
const EIGHT = ['Start here', 'People', 'Guardians', 'Scenes', 'Schedule', 'Conflicts', 'Attendance', 'Notes'];

function hours(account: LocalAccount, count: number): void {
  account.moveClockTo(account.state.nowMs + count * 3_600_000);
}

function phase(account: LocalAccount, value: string): void {
  appendRow(workbookOf(account), { tab: 'Production', set: { Setting: 'Phase', Value: value } });
}

it('starts with eight, and the Breakdown where there are scenes', () => {
  expect(shown(setUpAccount(SMALL, { now })).sort()).toEqual([...EIGHT, 'Breakdown'].sort());
});

it('shows what a new phase needs, within the hour, and hides nothing', () => {
  const account = setUpAccount(SMALL, { now });
  callsOf(account)('repairTriggers');
  const settings = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Start here');
  const at = settings?.rows.findIndex((row) => row[0]?.userEnteredValue?.stringValue === 'Phase') ?? -1;
  if (at < 0) phase(account, 'Pre-Tech');
  else editCells(workbookOf(account), { tab: 'Production', where: { Setting: 'Phase' }, set: { Value: 'Pre-Tech' } });
  hours(account, 2);
  expect(shown(account)).toEqual(expect.arrayContaining(['Props', 'Cues', 'Run sheet', 'Scripts', ...EIGHT]));
  expect(shown(account)).not.toContain('Outbox');
});

it('leaves a tab hidden that somebody hides again', () => {
  const account = setUpAccount(SMALL, { now });
  callsOf(account)('repairTriggers');
  const breakdown = workbookOf(account).sheets.find(({ properties }) => properties.title === 'Breakdown');
  if (breakdown) breakdown.properties.hidden = true;
  hours(account, 5);
  expect(shown(account)).not.toContain('Breakdown');
});

it('shows a tab that somebody asks for, and one that a table is imported into', () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  expect(call('getTabs').find(({ name }) => name === 'Outbox')).toEqual({
    name: 'Outbox',
    title: 'Outbox',
    isShown: false,
  });
  expect(call('unhideTab', { name: 'Outbox' })).toMatchObject({ state: 'done', message: 'The Outbox tab is shown.' });
  expect(shown(account)).toContain('Outbox');
  expect(call('unhideTab', { name: 'Outbox' }).state).toBe('nothing');
  expect(call('unhideTab', { name: 'Mine' }).state).toBe('refused');
  const table = { tab: 'Props', text: 'Name\nLantern' };
  const { hash } = call('previewImport', table as never);
  expect(call('applyImport', { ...table, hash } as never).state).toBe('done');
  expect(shown(account)).toContain('Props');
});
