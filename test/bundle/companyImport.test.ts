/** Imports through the built bundle: what was previewed is written in one change, once, and nothing else is. */

import { readTab } from '../../local/host/readTab.ts';
import {
  AWKWARD,
  callsOf,
  filesOf,
  MIDSUMMER,
  requestsDuring,
  SMALL,
  setUpWorkspace,
  workbookOf,
} from '../support/bundle.ts';

const now = '2027-03-04T12:00';

function importInto(workspace: ReturnType<typeof setUpWorkspace>, tab: string, text: string) {
  const call = callsOf(workspace);
  const preview = call('previewImport', { tab, text });
  return { preview, report: call('applyImport', { tab, text, hash: preview.hash }) };
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
  const workspace = setUpWorkspace(SMALL, { now });
  const text = school(500);
  const call = callsOf(workspace);
  const preview = call('previewImport', { tab: 'People', text });
  expect(preview.problems).toEqual([]);
  expect(preview).toMatchObject({ added: 1000, changed: 0 });
  const calls = requestsDuring(workspace, () => {
    expect(call('applyImport', { tab: 'People', text, hash: preview.hash })).toMatchObject({ state: 'done' });
  });
  expect(calls.map((one) => one.method).length).toBeLessThanOrEqual(6);
  const before = structuredClone(workbookOf(workspace));
  const again = importInto(workspace, 'People', text);
  expect(again.preview).toMatchObject({ added: 0, changed: 0, leftAlone: 1000 });
  expect(again.report.state).toBe('nothing');
  expect(workbookOf(workspace)).toEqual(before);
});

it('writes nothing when the workbook was changed after the preview', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const call = callsOf(workspace);
  const text = 'Name,Group\nNew Person,Crew';
  const { hash } = call('previewImport', { tab: 'people', text });
  importInto(workspace, 'People', 'Name,Group\nSomebody Else,Crew');
  const report = call('applyImport', { tab: 'people', text, hash });
  expect(report).toMatchObject({ state: 'refused', unchanged: 'Nothing was changed.' });
  expect(JSON.stringify(workbookOf(workspace))).not.toContain('New Person');
});

it('writes nothing when anything is wrong, and says where', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const before = structuredClone(workbookOf(workspace));
  const { preview, report } = importInto(
    workspace,
    'People',
    'Name,Group,Email\nGood One,Crew,good@example.org\nBad One,Crew,"a@example.org\nb@example.org"',
  );
  expect(preview.hash).toBe('');
  expect(report.state).toBe('refused');
  expect(report.problems).toMatchObject([{ tab: 'People', row: 3, column: 'Email' }]);
  expect(workbookOf(workspace)).toEqual(before);
});

it('gives a scene of Scenes its column in Breakdown, and takes no other column for a scene', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  importInto(workspace, 'Scenes', 'Scene,Title\n3,The end');
  const refused = importInto(workspace, 'Breakdown', 'Character,3,Actor\nMouse,x,Cleo');
  expect(refused.report.problems).toMatchObject([{ tab: 'Breakdown', row: 1, column: 'Actor' }]);
  const text = 'Character,3\nMouse,x\nOwl,v';
  expect(importInto(workspace, 'Breakdown', text).report).toMatchObject({ state: 'done' });
  const rows = readTab(workbookOf(workspace), 'Breakdown').map((row) => [row.Character, row['1'], row['3']]);
  expect(rows).toEqual([
    ['Mouse', 'x', 'x'],
    ['Cat', null, null],
    ['Narrator', 'x', null],
    ['Owl', null, 'v'],
  ]);
  expect(importInto(workspace, 'Breakdown', text).report.state).toBe('nothing');
});

it('takes no setting that would stop the production', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const { report } = importInto(workspace, 'Production', 'Setting,Value\nTime zone,Mars/Olympus\nOpening,soon');
  expect(report.state).toBe('refused');
  expect(report.problems).toMatchObject([
    { tab: 'Production', row: 2, column: 'Value' },
    { tab: 'Production', row: 3, column: 'Value' },
  ]);
});

it('does not import into what Callboard alone fills, nor into what is not there', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  for (const tab of ['Outbox', 'Reports', 'Confidential', '']) {
    expect(importInto(workspace, tab, 'Key\nx').report).toMatchObject({ state: 'refused' });
  }
});

it('changes one cell of the right row after the rows were sorted', () => {
  const workspace = setUpWorkspace(SMALL, { now });
  const { people } = { people: readTab(workbookOf(workspace), 'People') };
  const name = String(people[1]?.Name ?? '');
  const { report } = importInto(workspace, 'People', `Name,Phone\n${name},555-0199`);
  expect(report).toMatchObject({ state: 'done' });
  const changed = readTab(workbookOf(workspace), 'People').filter((row) => row.Phone === '555-0199');
  expect(changed.map((row) => row.Name)).toEqual([name]);
});

it.each([
  ['the example', MIDSUMMER],
  ['what is awkward', AWKWARD],
])('finds nothing to change in the files that a production was set up from: %s', (_, fixture) => {
  const workspace = setUpWorkspace(fixture, { now });
  const call = callsOf(workspace);
  for (const { name, text } of filesOf(fixture)) {
    const tab = name.replace('.csv', '').replace(/-/g, ' ');
    const { problems, added, changed, leftAlone, rows } = call('previewImport', { tab, text });
    expect([tab, problems, added, changed, rows]).toEqual([tab, [], 0, 0, []]);
    expect([tab, leftAlone > 0]).toEqual([tab, true]);
  }
});
