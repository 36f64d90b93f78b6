/** A workbook: its menus, the cell's text above the grid, the tabs below, and the sidebar at its side. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DriveFile, SelectedCell, SpreadsheetView } from '../pageTypes.ts';
import type { Desk } from './app.tsx';
import { CardPanel } from './cardPanel.tsx';
import { CellBar } from './cellBar.tsx';
import type { CellPlace } from './cellIn.ts';
import { go, hashOf } from './place.ts';
import { type Filter, RowFilter } from './rowFilter.tsx';
import { ScriptDialog } from './scriptDialog.tsx';
import { openLink, ScriptFrame } from './scriptFrame.tsx';
import { ScriptMenus } from './scriptMenus.tsx';
import { SheetMenus } from './sheetMenus.tsx';
import { SheetTabs } from './sheetTabs.tsx';
import { TabGrid } from './tabGrid.tsx';
import { useAnswer } from './useAnswer.ts';
import { useScript } from './useScript.ts';
import { useTyping } from './useTyping.ts';

interface WorkbookViewProps {
  desk: Desk;
  file: DriveFile;
  sheetId: number | null;
  download: string;
}

export function WorkbookView({ desk, file, sheetId, download }: WorkbookViewProps) {
  const query = { as: desk.as, tab: sheetId };
  const { value: book, error } = useAnswer<SpreadsheetView>(`/api/spreadsheet/${file.id}`, query, desk.version);
  const [place, setPlace] = useState<CellPlace | null>(null);
  const [filter, setFilter] = useState<Filter | null>(null);
  const [isCardOpen, setCardOpen] = useState(false);
  const script = useScript(desk, file);
  const [selected, setSelected] = useState<SelectedCell | null>(null);
  const { id } = file;
  const goToCell = useCallback(
    (cell: SelectedCell) => {
      setFilter(null);
      setSelected(cell);
      go({ view: 'file', id, sheetId: cell.sheetId });
    },
    [id],
  );
  const tab = book?.tab ?? null;
  const type = useTyping(desk, tab);
  // Another tab begins without a place and a filter
  useEffect(() => {
    setPlace(null);
    setFilter(null);
  }, [tab?.sheetId]);

  if (!book) return <p class="loading">{error || 'Opening the workbook…'}</p>;
  return (
    <div class="workbook">
      <div class="book">
        <div class="file-head">
          <h2>{book.name}</h2>
          <a class="button" href={hashOf({ view: 'drive', folderId: file.parentId })}>
            Its folder
          </a>
          <a class="button" href={download} download>
            Download .xlsx
          </a>
          <button type="button" aria-pressed={isCardOpen} onClick={() => setCardOpen(!isCardOpen)}>
            Add-on card
          </button>
        </div>
        {tab ? (
          <>
            <div class="bar">
              <SheetMenus desk={desk} tab={tab} place={place} />
              <ScriptMenus menus={script.screen?.menus ?? []} onChoose={script.choose} />
              {tab.canEdit ? null : <span class="tag">View only</span>}
              <RowFilter tab={tab} place={place} filter={filter} onFilter={setFilter} />
            </div>
            <CellBar
              key={`bar ${tab.sheetId}`}
              tab={tab}
              place={place}
              onType={type}
              onOpen={(address) => openLink(address, desk.say)}
            />
            <TabGrid
              key={tab.sheetId}
              tab={tab}
              filter={filter}
              goTo={selected?.sheetId === tab.sheetId ? selected : null}
              onSelect={setPlace}
              onType={type}
            />
          </>
        ) : null}
        <SheetTabs book={book} />
      </div>
      {isCardOpen ? (
        <aside class="sidebar card-side" aria-label="Add-on card">
          <CardPanel desk={desk} host="SHEETS" selected={file.id} />
        </aside>
      ) : null}
      {script.screen?.sidebar && script.isSidebarOpen ? (
        <aside class="sidebar" aria-label={script.screen.sidebar}>
          <div class="sidebar-head">
            <h2>{script.screen.sidebar}</h2>
            <button type="button" aria-label="Close the sidebar" onClick={script.closeSidebar}>
              ✕
            </button>
          </div>
          <ScriptFrame
            key={`${desk.as} ${script.opened}`}
            desk={desk}
            workbook={file.id}
            path={`/frame/sidebar?as=${encodeURIComponent(desk.as)}`}
            title={script.screen.sidebar}
            onClose={script.closeSidebar}
            onSelect={goToCell}
            onDialog={script.showDialog}
          />
        </aside>
      ) : null}
      {script.dialog ? (
        <ScriptDialog desk={desk} workbook={file.id} dialog={script.dialog} onClose={script.closeDialog} />
      ) : null}
    </div>
  );
}
