/** The deck's tabs and columns in a workbook that was made before there were any. */

import { readTab } from '../../local/host/readTab.ts';
import { deleteColumn, deleteTab } from '../../local/services/sheets/structureEdits.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { callsOf, finished, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';

const NEW_TABS = [
  'Spikes',
  'Headsets',
  'Mics',
  'Dressing rooms',
  'Tracks',
  'Prop log',
  'Preset checks',
  'Deck pages',
  'Typed back',
];
const NEW_COLUMNS: readonly (readonly [tab: string, header: string])[] = [
  ['Props', 'Per show'],
  ['Props', 'Picture'],
  ['Quick changes', 'Chaperone'],
  ['Quick changes', 'Off in order'],
  ['Presets', 'Shelf order'],
  ['Run sheet', 'Crew needed'],
  ['Cues', 'Pre-wait'],
];

test('the deck is read without them, and set-up adds them and keeps every cell', () => {
  const account = setUpAccount(SMALL, { now: '2026-10-02T15:10' });
  const call = callsOf(account);
  const book = workbookOf(account);
  appendRow(book, { tab: 'Props', set: { Name: 'Lantern', Source: 'Borrowed', Notes: 'Dents' } });
  appendRow(book, { tab: 'Cues', set: { Cue: 'LX 1', Page: '1', Description: 'Preset' } });
  for (const tab of NEW_TABS) deleteTab(book, tab);
  for (const [tab, header] of NEW_COLUMNS) deleteColumn(book, tab, header);
  const found = () => call('deckShown').deck?.contradictions.flatMap(({ problems }) => problems);
  expect(found()).toMatchObject([{ tab: 'Props', row: 2, column: 'Return to' }]);
  expect(finished(call, call('setUp', { files: [], settings: {} })).state).toBe('done');
  const titles = book.sheets.map(({ properties }) => properties.title);
  expect(titles).toEqual(expect.arrayContaining(NEW_TABS));
  for (const [tab, header] of NEW_COLUMNS) {
    const headers = book.sheets.find(({ properties }) => properties.title === tab)?.rows[0];
    expect(headers?.map((cell) => cell?.userEnteredValue?.stringValue)).toContain(header);
  }
  expect(readTab(book, 'Props')).toMatchObject([{ Name: 'Lantern', Source: 'Borrowed', Notes: 'Dents' }]);
  expect(readTab(book, 'Cues')).toMatchObject([{ Cue: 'LX 1', Page: '1', Description: 'Preset' }]);
  expect(found()).toMatchObject([{ tab: 'Props', row: 2, column: 'Return to' }]);
});
