/** Imports through the built bundle: what was previewed is written in one change, once, and nothing else is. */

import { readTab } from '../../local/host/readTab.ts';
import { insertColumn } from '../../local/services/sheets/structureEdits.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import {
  AWKWARD,
  callsOf,
  filesOf,
  MIDSUMMER,
  SMALL,
  serviceCallsDuring,
  setUpAccount,
  workbookOf,
} from '../support/bundle.ts';

const now = '2027-03-04T12:00';

function importInto(account: ReturnType<typeof setUpAccount>, tab: string, text: string) {
  const call = callsOf(account);
  const preview = call('previewImport', { tab, text });
  return { preview, outcome: call('applyImport', { tab, text, hash: preview.hash }) };
}

/** A people table of a school, with two parents for each child. */
function school(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const family = `Family${Math.floor(at / 2)}`;
    return [`Kid${at}`, family, 'Cast', '', `Pat ${family}`, `pat.${family}@example.org`, `Sam ${family}`, '555-0100'];
  });
  const headers = [
    'First name',
    'Last name',
    'Group',
    'E-mail',
    'Parent 1 name',
    'Parent 1 email',
    'Parent 2 name',
    'Parent 2 phone',
  ];
  return [headers, ...rows].map((row) => row.join('\t')).join('\n');
}

it('brings in 500 people with their guardians in at most six service calls, and the second time changes nothing', () => {
  const account = setUpAccount(SMALL, { now });
  const text = school(500);
  const call = callsOf(account);
  const preview = call('previewImport', { tab: 'People', text });
  expect(preview.problems).toEqual([]);
  expect(preview).toMatchObject({ added: 1000, changed: 0 });
  const calls = serviceCallsDuring(account, () => {
    expect(call('applyImport', { tab: 'People', text, hash: preview.hash })).toMatchObject({ state: 'done' });
  });
  expect(calls.map((one) => one.method).length).toBeLessThanOrEqual(6);
  const before = structuredClone(workbookOf(account));
  const again = importInto(account, 'People', text);
  expect(again.preview).toMatchObject({ added: 0, changed: 0, leftAlone: 1000 });
  expect(again.outcome.state).toBe('nothing');
  expect(workbookOf(account)).toEqual(before);
});

it('writes nothing when the workbook was changed after the preview', () => {
  const account = setUpAccount(SMALL, { now });
  const call = callsOf(account);
  const text = 'Name,Group\nNew Person,Crew';
  const { hash } = call('previewImport', { tab: 'people', text });
  importInto(account, 'People', 'Name,Group\nSomebody Else,Crew');
  const outcome = call('applyImport', { tab: 'people', text, hash });
  expect(outcome).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
  expect(JSON.stringify(workbookOf(account))).not.toContain('New Person');
});

it('writes nothing when anything is wrong, and says where', () => {
  const account = setUpAccount(SMALL, { now });
  const before = structuredClone(workbookOf(account));
  const { preview, outcome } = importInto(
    account,
    'People',
    'Name,Group,Email\nGood One,Crew,good@example.org\nBad One,Crew,"a@example.org\nb@example.org"',
  );
  expect(preview.hash).toBe('');
  expect(outcome.state).toBe('refused');
  expect(outcome.problems).toMatchObject([{ tab: 'People', row: 3, column: 'Email' }]);
  expect(workbookOf(account)).toEqual(before);
});

it('lets every scene keep its column in Breakdown, whenever somebody puts another one in', () => {
  const text = 'Character,1,2,3\nMouse,x,x,v';
  for (let at = 1; ; at++) {
    const account = setUpAccount(SMALL, { now, log: false });
    appendRow(workbookOf(account), { tab: 'Scenes', set: { Scene: '3', Title: 'The cellar' } });
    let number = 0;
    const call = callsOf(account);
    const { hash } = call('previewImport', { tab: 'Breakdown', text });
    account.beforeCall = () => {
      number++;
      if (number === at) insertColumn(workbookOf(account), 'Breakdown', '1', 'Our notes');
    };
    call('applyImport', { tab: 'Breakdown', text, hash });
    account.beforeCall = null;
    if (number < at) break;
    const [mouse] = readTab(workbookOf(account), 'Breakdown');
    // Where the column came first, the table that was looked at is another one, and nothing is done.
    const has = [mouse?.['1'], mouse?.['2'], mouse?.['3'] ?? 'v'];
    expect([at, ...has]).toEqual([at, 'x', 'x', 'v']);
  }
});

it('gives a scene of Scenes its column in Breakdown, and takes no other column for a scene', () => {
  const account = setUpAccount(SMALL, { now });
  importInto(account, 'Scenes', 'Scene,Title\n3,The end');
  const refused = importInto(account, 'Breakdown', 'Character,3,Actor\nMouse,x,Cleo');
  expect(refused.outcome.problems).toMatchObject([{ tab: 'Breakdown', row: 1, column: 'Actor' }]);
  const text = 'Character,3\nMouse,x\nOwl,v';
  expect(importInto(account, 'Breakdown', text).outcome).toMatchObject({ state: 'done' });
  const rows = readTab(workbookOf(account), 'Breakdown').map((row) => [row.Character, row['1'], row['3']]);
  expect(rows).toEqual([
    ['Mouse', 'x', 'x'],
    ['Cat', null, null],
    ['Narrator', 'x', null],
    ['Owl', null, 'v'],
  ]);
  expect(importInto(account, 'Breakdown', text).outcome.state).toBe('nothing');
});

it('takes no setting that would stop the production', () => {
  const account = setUpAccount(SMALL, { now });
  const { outcome } = importInto(account, 'Production', 'Setting,Value\nTime zone,Mars/Olympus\nOpening,soon');
  expect(outcome.state).toBe('refused');
  expect(outcome.problems).toMatchObject([
    { tab: 'Production', row: 2, column: 'Value' },
    { tab: 'Production', row: 3, column: 'Value' },
  ]);
});

it('does not import into what Callboard alone fills, nor into what is not there', () => {
  const account = setUpAccount(SMALL, { now });
  for (const tab of ['Outbox', 'Reports', 'Confidential', '']) {
    expect(importInto(account, tab, 'Key\nx').outcome).toMatchObject({ state: 'refused' });
  }
});

it('changes one cell of the right row after the rows were sorted', () => {
  const account = setUpAccount(SMALL, { now });
  const { people } = { people: readTab(workbookOf(account), 'People') };
  const name = String(people[1]?.Name ?? '');
  const { outcome } = importInto(account, 'People', `Name,Phone\n${name},555-0199`);
  expect(outcome).toMatchObject({ state: 'done' });
  const changed = readTab(workbookOf(account), 'People').filter((row) => row.Phone === '555-0199');
  expect(changed.map((row) => row.Name)).toEqual([name]);
});

it.each([
  ['the example', MIDSUMMER],
  ['what is awkward', AWKWARD],
])('finds nothing to change in the files that a production was set up from: %s', (_, fixture) => {
  const account = setUpAccount(fixture, { now });
  const call = callsOf(account);
  for (const { name, text } of filesOf(fixture)) {
    const tab = name.replace('.csv', '').replace(/-/g, ' ');
    const { problems, added, changed, leftAlone, rows } = call('previewImport', { tab, text });
    expect([tab, problems, added, changed, rows]).toEqual([tab, [], 0, 0, []]);
    expect([tab, leftAlone > 0]).toEqual([tab, true]);
  }
});
