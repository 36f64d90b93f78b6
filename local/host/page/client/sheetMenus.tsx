/** What a person does to a tab besides typing: tabs, rows, columns, sorting. */
import type { TabChange, TabView } from '../pageTypes.ts';
import type { Desk } from './app.tsx';
import type { CellPlace } from './cellIn.ts';
import { Menu, type MenuItem } from './menu.tsx';

interface SheetMenusProps {
  desk: Desk;
  tab: TabView;
  place: CellPlace | null;
}

export function SheetMenus({ desk, tab, place }: SheetMenusProps) {
  const change = (body: TabChange): void =>
    void desk.act('/api/tab', { spreadsheetId: tab.spreadsheetId, sheetId: tab.sheetId, ...body });
  const askText = (title: string, label: string, initial = ''): Promise<string | null> =>
    desk.ask({ title, text: '', label, initial, yes: title, no: 'Cancel' });
  const withText = (title: string, label: string, initial: string, act: (text: string) => void) => () =>
    void askText(title, label, initial).then((text) => text !== null && text !== '' && act(text));
  const sure = (title: string, text: string, body: TabChange) => () =>
    void desk.ask({ title, text, yes: title, no: 'Cancel' }).then((yes) => yes !== null && change(body));

  const header = place ? (tab.columns[place.column]?.header?.text ?? '') : '';
  const shut = !tab.canEdit;
  const noRow = shut || !place;
  const noColumn = shut || header === '';
  const rowIndex = place?.row ?? 0;
  const column = place?.column ?? 0;
  const rowMenu: (MenuItem | null)[] = [
    { label: 'Insert a row above', disabled: noRow, act: () => change({ kind: 'insertRow', rowIndex }) },
    { label: 'Insert a row below', disabled: noRow, act: () => change({ kind: 'insertRow', rowIndex: rowIndex + 1 }) },
    null,
    { label: `Delete row ${rowIndex + 1}`, disabled: noRow, act: () => change({ kind: 'deleteRow', rowIndex }) },
  ];
  const columnMenu: (MenuItem | null)[] = [
    {
      label: `Sort by ${header || '…'}, A to Z`,
      disabled: noColumn,
      act: () => change({ kind: 'sort', header, descending: false }),
    },
    {
      label: `Sort by ${header || '…'}, Z to A`,
      disabled: noColumn,
      act: () => change({ kind: 'sort', header, descending: true }),
    },
    null,
    {
      label: 'Insert a column to the left',
      disabled: noColumn,
      act: withText('Insert a column', 'Its header', '', (text) =>
        change({ kind: 'insertColumn', before: header, header: text }),
      ),
    },
    {
      label: 'Rename the header',
      disabled: shut || !place,
      act: withText(
        'Rename the header',
        'Header',
        header,
        (text) =>
          void desk.act('/api/cell', { spreadsheetId: tab.spreadsheetId, sheetId: tab.sheetId, row: 0, column, text }),
      ),
    },
    {
      label: 'Move it to the left',
      disabled: noColumn || column === 0,
      act: () => change({ kind: 'moveColumn', header, columnIndex: column - 1 }),
    },
    {
      label: 'Move it to the right',
      disabled: noColumn,
      act: () => change({ kind: 'moveColumn', header, columnIndex: column + 1 }),
    },
    { label: 'Hide the column', disabled: noColumn, act: () => change({ kind: 'hideColumn', header }) },
    null,
    {
      label: 'Delete the column',
      disabled: noColumn,
      act: sure('Delete the column', `“${header}” and everything in it.`, { kind: 'deleteColumn', header }),
    },
  ];
  const tabMenu: (MenuItem | null)[] = [
    {
      label: 'Add a tab',
      disabled: shut,
      act: withText('Add a tab', 'Its name', '', (title) => change({ kind: 'addTab', title })),
    },
    {
      label: `Rename “${tab.title}”`,
      disabled: shut,
      act: withText('Rename the tab', 'Name', tab.title, (title) => change({ kind: 'renameTab', title })),
    },
    null,
    {
      label: `Delete “${tab.title}”`,
      disabled: shut,
      act: sure('Delete the tab', `“${tab.title}” and everything in it.`, { kind: 'deleteTab' }),
    },
  ];
  return (
    <>
      <Menu label="Tab" items={tabMenu} />
      <Menu label="Row" items={rowMenu} />
      <Menu label="Column" items={columnMenu} />
    </>
  );
}
