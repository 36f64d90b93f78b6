import { IMPORTABLE_TABS, importableTab } from '../../src/features/imports/importPlan.ts';
import { tableFromFile, tabOfFile } from '../../src/sidebar/tables.ts';
import { fileNameOf } from '../../src/workbook/tabSpec.ts';
import { PRODUCTION_TABS } from '../../src/workbook/tabSpecs.ts';

it('offers every tab that a table may fill, and no other', () => {
  const names = PRODUCTION_TABS.filter((tab) => importableTab(tab.name) !== undefined).map((tab) => tab.name);
  expect([...IMPORTABLE_TABS].sort()).toEqual([...names].sort());
  expect(IMPORTABLE_TABS).toContain('Auditions');
  expect(IMPORTABLE_TABS).toContain('Lessons');
});

it('knows the tab that a file is named after, whatever its case', () => {
  for (const tab of PRODUCTION_TABS.filter(({ name }) => IMPORTABLE_TABS.includes(name))) {
    expect(tabOfFile(fileNameOf(tab).toUpperCase(), IMPORTABLE_TABS)).toBe(tab.name);
  }
  expect(tabOfFile('line_notes.tsv', IMPORTABLE_TABS)).toBe('Line notes');
});

it('leaves the tab that is chosen where a file is named after none', async () => {
  const read = await tableFromFile(new File(['Name'], 'Form responses 1.csv'), IMPORTABLE_TABS, 'Auditions');
  expect(read).toEqual({ tab: 'Auditions', file: 'Form responses 1.csv', text: 'Name' });
});

it('reads what Excel saves as Unicode text, and names what is in no encoding that it knows', async () => {
  const wide = new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00]);
  expect(await tableFromFile(new File([wide], 'people.txt'), IMPORTABLE_TABS, '')).toMatchObject({ text: 'Aé' });
  const latin = await tableFromFile(new File([new Uint8Array([0x41, 0xe9])], 'people.csv'), IMPORTABLE_TABS, '');
  expect(latin).toContain('Save it as CSV in UTF-8');
});
