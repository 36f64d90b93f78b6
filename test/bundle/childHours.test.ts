/** The hours of children through the built bundle: what the stage manager is told, and what nobody else ever sees. */
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { isCallMail } from '../../local/host/callMail.ts';
import { deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, filesOf, finished, SMALL, serviceCallsDuring, setUpAccount, workbookOf } from '../support/bundle.ts';

const FRIDAY = '2027-03-05T16:30';
const SATURDAY = '2027-03-06';
const MARK = 'ZQXJ';
const LATE = 'Under-18s past 10:00 pm: Dev Shah (to 10:30 pm).';

/** Dev is of the youngest, Cleo of the oldest who have limits; both are called on Saturday until half past ten. */
function account(settings: Record<string, string>): LocalAccount {
  const typed = Object.entries(settings).map(([name, value]) => `${name},"${value}"`);
  const files = filesOf(SMALL).map((file) =>
    file.name === 'production.csv' ? { ...file, text: `${file.text.trim()}\n${typed.join('\n')}\n` } : file,
  );
  const one = setUpAccount(files, { now: FRIDAY });
  const set = { Start: '18:00', End: '22:30', Work: '', Scenes: '', 'Also called': 'Full company' };
  editCells(workbookOf(one), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set });
  appendRow(closed(one), { tab: 'Young people', set: { 'Person ID': 'P003', 'Age band': '9 to 15' } });
  appendRow(closed(one), { tab: 'Young people', set: { 'Person ID': 'P004', 'Age band': 'Under 5' } });
  return one;
}

function closed({ state }: LocalAccount) {
  const found = Object.values(state.spreadsheets).find(({ sheets }) =>
    sheets.some(({ properties }) => properties.title === 'Clearances'),
  );
  if (found === undefined) throw new Error('There is no Confidential workbook');
  return found;
}

const ENGLAND = {
  'Hours of children': 'England',
  'Hours of children confirmed by': 'Ana Reyes, 5 January 2027, England',
};

it('warns in the preview, on Today and in the check, and neither stops a call nor leaves anybody out', () => {
  const one = account(ENGLAND);
  const call = callsOf(one);
  const preview = call('previewCall', { date: SATURDAY });
  expect(preview.warnings).toContain(LATE);
  expect(preview.holds).toEqual([]);
  expect(preview.messages).toHaveLength(5);
  const today = call('getToday').attention.find(({ title }) => title.startsWith('Hours of children'));
  expect(today?.lines).toContain(`Sat 6 Mar: ${LATE}`);
  expect(call('checkCompany', { date: SATURDAY }).children.map(({ message }) => message)).toContain(LATE);
});

it('shows no family a verdict, and nobody an age band', () => {
  const one = account(ENGLAND);
  const call = callsOf(one);
  appendRow(closed(one), {
    tab: 'Licences',
    set: { 'Person ID': 'P004', Number: MARK, Kind: 'Licence', 'Issued by': MARK, Notes: MARK, From: MARK },
  });
  const preview = call('previewCall', { date: SATURDAY });
  const seen = [
    preview,
    call('getToday'),
    call('health'),
    call('checkCompany', { date: SATURDAY }),
    finished(call, call('sendCall', { date: SATURDAY, hash: preview.hash, partial: false })),
  ];
  expect(one.state.mails).toHaveLength(5);
  const sent = JSON.stringify([one.state.mails, preview.messages, preview.page]);
  expect(sent).not.toMatch(/Under-18s|past 10:00|chaperone|licence|exemption|Hours of children/i);
  const docs = Object.values(one.state.files).flatMap(({ content }) => (content === undefined ? [] : [content.data]));
  const all = JSON.stringify([seen, one.state.mails, one.logs, one.state.properties, docs]);
  expect(all).not.toMatch(/Under 5|9 to 15/);
  expect(all).not.toContain(MARK);
});

it('mails the stage manager alone what is to be looked at in a call that went out by itself', () => {
  const one = account(ENGLAND);
  callsOf(one)('repairTriggers');
  for (let hour = 0; hour < 8; hour++) one.moveClockTo(one.state.nowMs + 3_600_000);
  const notices = one.state.mails.filter((mail) => !isCallMail(mail));
  expect(notices.map(({ to, cc, bcc }) => [to, cc ?? '', bcc ?? ''].flat().filter(Boolean))).toEqual([
    ['ana.reyes@example.org'],
  ]);
  expect(notices[0]?.subject).toContain('Look at the call for Saturday 6 March 2027');
  expect(notices[0]?.text).toContain(LATE);
  expect(one.state.mails.filter(isCallMail)).toHaveLength(5);
});

it('uses rules that nobody has confirmed, and says so; a confirmation of other rules is none', () => {
  const one = account({ ...ENGLAND, 'Hours of children': 'New York' });
  const { warnings } = callsOf(one)('previewCall', { date: SATURDAY });
  expect(warnings.join()).toMatch(/New York’s rules are not confirmed, and are used all the same/);
  const lines = callsOf(one)('getToday').attention.flatMap(({ problems }) => problems);
  expect(lines).toContainEqual(
    expect.objectContaining({ column: 'Value', message: expect.stringContaining('Hours of children is New York.') }),
  );
});

it('says that no rules are chosen, and is silent once an adult has confirmed that none hold', () => {
  const unset = account({});
  expect(callsOf(unset)('previewCall', { date: SATURDAY }).warnings.join()).toContain('no rules are chosen');
  expect(callsOf(unset)('health').warnings.join()).toContain('no rules are chosen');
  const none = account({
    'Hours of children': 'None',
    'Hours of children confirmed by': 'Ana Reyes, 5 January 2027, None',
  });
  const call = callsOf(none);
  const shown = JSON.stringify([call('previewCall', { date: SATURDAY }).warnings, call('getToday'), call('health')]);
  expect(shown).not.toContain('Hours of children');
});

it('costs two reads where rules are chosen, and none where nothing is', () => {
  const reads = (one: LocalAccount) =>
    serviceCallsDuring(one, () => callsOf(one)('previewCall', { date: SATURDAY })).length;
  expect(reads(account(ENGLAND)) - reads(account({}))).toBe(2);
});

it('gives a workbook that lacks the tabs both back with Put back what is missing', () => {
  const one = account(ENGLAND);
  deleteTab(closed(one), 'Young people');
  deleteTab(closed(one), 'Licences');
  const call = callsOf(one);
  expect(call('previewCall', { date: SATURDAY }).warnings.join()).toMatch(
    /No age band is on file.*Cleo Park, Dev Shah/,
  );
  finished(call, call('setUp', { files: [], settings: {} }));
  expect(closed(one).sheets.map(({ properties }) => properties.title)).toEqual(
    expect.arrayContaining(['Young people', 'Licences']),
  );
});

it('says on the day that a child is still in past a limit, and not once the child has gone', () => {
  const one = account(ENGLAND);
  const call = callsOf(one);
  editCells(workbookOf(one), { tab: 'Schedule', where: { 'Event ID': 'E002' }, set: { End: '22:45' } });
  editCells(workbookOf(one), { tab: 'Schedule', where: { 'Event ID': 'E001' }, set: { Status: 'Cancelled' } });
  finished(call, call('makeSignIn', { date: SATURDAY }));
  editCells(workbookOf(one), { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: { In: '17:55' } });
  const said = () =>
    call('getToday')
      .attention.flatMap(({ lines }) => lines)
      .filter((line) => line.includes('past 11:00 pm'));
  expect(said()).toEqual([]);
  one.moveClockTo(one.state.nowMs + 31 * 3_600_000);
  expect(said()).toEqual(['Sat 6 Mar: Under-18s past 11:00 pm: Cleo Park (to 11:30 pm).']);
  editCells(workbookOf(one), { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: { Out: '22:50' } });
  expect(said()).toEqual([]);
});

it('makes the daily record in the Confidential folder, with who came, and again in place', () => {
  const one = account(ENGLAND);
  const call = callsOf(one);
  const made = () => finished(call, call('makeDoorPapers', { what: 'record', date: SATURDAY }));
  expect(made().message).toBe('Daily record of children: 1 made.');
  const paper = () => Object.values(one.state.files).filter(({ name }) => name.startsWith('Daily record'));
  const [{ parents = [], content } = {}] = paper();
  expect(one.state.files[parents[0] ?? '']?.name).toBe('Confidential');
  expect(String(content?.data)).toMatch(/Cleo Park[\s\S]*Dev Shah/);
  expect(String(content?.data)).not.toMatch(/Ben Okafor|Under 5|9 to 15/);
  finished(call, call('makeSignIn', { date: SATURDAY }));
  editCells(workbookOf(one), { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: { In: '17:55' } });
  expect(made().message).toBe('Daily record of children: 1 re-issued.');
  expect(paper()).toHaveLength(1);
  expect(String(paper()[0]?.content?.data)).toContain('5:55 pm');
});
