/** What Today asks for next in a new production, by what the workbook says, until it is done or hidden. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, newAccount, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const NOW = '2027-03-04T09:00';

const SETTINGS = {
  Title: 'Tiny Play',
  Year: '2027',
  'Stage manager email': 'ana@example.org',
  'Time zone': 'Europe/London',
};

function begun(account: LocalAccount) {
  const call = callsOf(account);
  const open = () =>
    call('getToday')
      .firstSteps.filter(({ isDone }) => !isDone)
      .map(({ title }) => title);
  return { account, call, open };
}

/** A production with nothing in it. */
function empty() {
  const account = newAccount([], { now: NOW, log: false });
  finished(callsOf(account), callsOf(account)('setUp', { files: [], settings: SETTINGS }));
  return begun(account);
}

test('an empty production is asked for everything in the order of the work, and each step goes when it is done', () => {
  const { account, call, open } = empty();
  const workbook = workbookOf(account);
  expect(open()).toEqual([
    'Add your people',
    'Type the schedule',
    'Publish the drafts',
    'Turn on automatic calls',
    'Preview the first call',
  ]);
  appendRow(workbook, {
    tab: 'People',
    set: { Name: 'Zoe Lund', Group: 'Crew', Role: 'ASM', Minor: 'No', Email: 'zoe@example.org' },
  });
  appendRow(workbook, {
    tab: 'Schedule',
    set: { 'Event ID': 'E001', Date: '2027-03-08', Start: '18:00', End: '20:00', Type: 'Rehearsal' },
  });
  expect(open()[0]).toBe('Publish the drafts');
  expect(open().at(-1)).toBe('Let your ASM in');
  expect(call('getToday').drafts).toEqual([
    { id: 'E001', words: expect.stringContaining('Mon 8 Mar'), week: 'Week of Mon 8 Mar' },
  ]);
  const publish = { action: 'publish' as const, eventId: '', events: ['E001'] };
  call('applyFill', { ...publish, hash: call('previewFill', publish).hash });
  call('repairTriggers');
  expect(open()).toEqual(['Preview the first call', 'Let your ASM in']);
  expect(call('getToday').drafts).toEqual([]);
});

test('a Sunday’s draft belongs to the week that began on Monday', () => {
  const { account, call } = empty();
  for (const [id, date] of [
    ['E001', '2027-03-07'],
    ['E002', '2027-03-08'],
  ]) {
    const set = { 'Event ID': id ?? '', Date: date ?? '', Start: '18:00', End: '20:00', Type: 'Rehearsal' };
    appendRow(workbookOf(account), { tab: 'Schedule', set });
  }
  expect(call('getToday').drafts.map(({ week }) => week)).toEqual(['Week of Mon 1 Mar', 'Week of Mon 8 Mar']);
});

test('the first call and the assistant are done by what the Outbox and the Sharing tab say', () => {
  const { account, call, open } = begun(setUpAccount(SMALL, { now: NOW, log: false }));
  editCells(workbookOf(account), { tab: 'People', where: { 'Person ID': 'P002' }, set: { Role: 'ASM' } });
  expect(open()).toEqual(['Turn on automatic calls', 'Preview the first call', 'Let your ASM in']);
  const [one] = call('checkSharing').assistants;
  if (one === undefined) throw new Error('There is an assistant');
  expect(call('letAssistantIn', one).state).toBe('done');
  const { hash } = call('previewCall', { date: '2027-03-05' });
  call('sendCall', { date: '2027-03-05', hash, partial: false });
  expect(open()).toEqual(['Turn on automatic calls']);
});

test('they are hidden for good by a click, and a lost tab Sharing keeps Today from nothing', () => {
  const { account, call, open } = empty();
  const workbook = workbookOf(account);
  workbook.sheets = workbook.sheets.filter(({ properties }) => properties.title !== 'Sharing');
  expect(open()).toContain('Add your people');
  expect(call('hideFirstSteps').state).toBe('done');
  expect(call('getToday').firstSteps).toEqual([]);
  expect(call('hideFirstSteps').state).toBe('nothing');
});

test('that automatic calls are off is said once: by the step that stands open, else among what needs attention', () => {
  const off = 'Automatic calls are off. Choose Turn on automatic calls.';
  const titles = ({ call }: ReturnType<typeof begun>) => call('getToday').attention.map(({ title }) => title);
  expect(titles(empty())).toContain(off);
  const ready = begun(setUpAccount(SMALL, { now: NOW, log: false }));
  const next = ready.call('getToday').firstSteps.find(({ isDone }) => !isDone);
  expect(next?.what).toContain('They are off: no call goes out by itself.');
  expect(titles(ready)).not.toContain(off);
  ready.call('hideFirstSteps');
  expect(titles(ready)).toContain(off);
});

test.each([
  ['Europe/Warsaw', 'Europe/Warsaw'],
  ['Etc/GMT', ''],
  ['GMT+1', ''],
])('before the set-up the spreadsheet’s own time zone is proposed where it is a place: %s', (zone, proposed) => {
  const account = newAccount([], { now: NOW });
  for (const { properties } of Object.values(account.state.spreadsheets)) properties.timeZone = zone;
  expect(callsOf(account)('getToday')).toMatchObject({ state: 'notSetUp', timeZone: proposed });
});
