import { readTab } from '../../local/host/readTab.ts';
import { setUpAccount, workbookOf } from '../support/bundle.ts';
import { caseTest } from '../support/sharedCases.ts';

caseTest('13-zero-width', 'signs that nobody sees are taken off an address and a number', (folder) => {
  const account = setUpAccount(folder, { now: '2027-03-05T12:00' });
  const guardians = readTab(workbookOf(account), 'Guardians');
  expect(guardians.slice(0, 2).map((row) => [row.Email, row.Phone])).toEqual([
    ['marta.silva@example.org', '401-555-0101'],
    ['fiona.obrien@example.org', '401-555-0102'],
  ]);
});
