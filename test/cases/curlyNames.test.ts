import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, setUpAccount, workbookOf } from '../support/bundle.ts';
import { caseFolder, caseTest } from '../support/sharedCases.ts';

caseTest('09-curly', 'names typed with other apostrophes are the same people, and bar the same adults', (folder) => {
  const account = setUpAccount(caseFolder('base'), { now: '2027-03-05T12:00' });
  const call = callsOf(account);
  const take = (tab: string, file: string) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const preview = call('previewImport', { tab, text });
    expect(preview.problems).toEqual([]);
    if (preview.nothing === '') finished(call, call('applyImport', { tab, text, hash: preview.hash }));
    return preview;
  };
  const people = take('People', 'people-from-word.csv');
  expect(people.rows.filter(({ what }) => what === 'added')).toEqual([]);
  take('Guardians', 'guardians-1.csv');
  const [, row = ''] = readFileSync(join(folder, 'guardians-2.csv'), 'utf8').split('\n');
  const [Name = '', Of = '', Email = ''] = row.split(',');
  appendRow(workbookOf(account), { tab: 'Guardians', set: { 'Guardian ID': 'G099', Name, Of, Email } });
  const set = { Person: 'Theo O’Brien', 'From date': '2027-03-06', Status: 'Approved' };
  appendRow(workbookOf(account), { tab: 'Conflicts', set });
  const preview = call('previewCall', { date: '2027-03-06' });
  expect(preview.conflicts).toEqual([expect.stringMatching(/^Theo O.Brien: away/)]);
  expect(preview.messages.flatMap(({ to }) => to).sort()).toEqual([
    'asha.patel@example.org',
    'ben.okafor@example.org',
    'marta.silva@example.org',
    'wei.chen@example.org',
  ]);
  expect(preview.problems.map(({ message }) => message)).toContainEqual(
    'Pat O’Neil gets no messages about Ana Silva: has the name of somebody who must not be contacted: if it is somebody else, type the middle names of both.',
  );
});
