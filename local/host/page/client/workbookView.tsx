/** A workbook: its menus, the cell's text above the grid, the tabs below, and the sidebar at its side. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DriveFile, ScreenChange, SpreadsheetView, TabView } from '../pageTypes.ts';
import { send } from './api.ts';
import type { Desk } from './app.tsx';
import { CardPanel } from './cardPanel.tsx';
import { CellBar } from './cellBar.tsx';
import { type CellPlace, cellIn } from './cellIn.ts';
import { Grid } from './grid.ts';
import { hashOf } from './place.ts';
import { type Filter, RowFilter } from './rowFilter.tsx';
import { ScriptDialog } from './scriptDialog.tsx';
import { ScriptFrame } from './scriptFrame.tsx';
import { ScriptMenus } from './scriptMenus.tsx';
import { SheetMenus } from './sheetMenus.tsx';
import { SheetTabs } from './sheetTabs.tsx';
import { useAnswer } from './useAnswer.ts';

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
            <CellBar tab={tab} place={place} onType={type} />
            <TabGrid key={tab.sheetId} tab={tab} filter={filter} onSelect={setPlace} onType={type} />
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
            path={`/frame/sidebar?as=${encodeURIComponent(desk.as)}`}
            title={script.screen.sidebar}
            onClose={script.closeSidebar}
          />
        </aside>
      ) : null}
      {script.dialog ? <ScriptDialog desk={desk} dialog={script.dialog} onClose={script.closeDialog} /> : null}
    </div>
  );
}

/** The grid's element; the grid itself lives outside of the page's own drawing. */
function TabGrid(props: {
  tab: TabView;
  filter: Filter | null;
  onSelect: (place: CellPlace) => void;
  onType: (place: CellPlace, text: string) => void;
}) {
  const { tab, filter } = props;
  const element = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!element.current) return;
    const made = new Grid(element.current, latest.current.tab, {
      onSelect: (place) => latest.current.onSelect(place),
      onType: (place, text) => latest.current.onType(place, text),
    });
    grid.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => grid.current?.show(tab), [tab]);
  useEffect(() => grid.current?.filter(filter), [filter]);
  return (
    <div class="grid-place">
      <div class="grid" ref={element} />
    </div>
  );
}

/** Types into a cell after the warnings that belong to it. */
function useTyping(desk: Desk, tab: TabView | null): (place: CellPlace, text: string) => void {
  return useCallback(
    (place, text) => {
      if (!tab) return;
      void (async () => {
        const cell = cellIn(tab, place);
        if (cell?.warning !== undefined) {
          const yes = await desk.ask({
            title: 'This cell is protected',
            text: `${cell.warning}. It should not be changed by hand.`,
            yes: 'Change it anyway',
            no: 'Cancel',
          });
          if (yes === null) return;
        }
        const { spreadsheetId, sheetId } = tab;
        await desk.act('/api/cell', { spreadsheetId, sheetId, row: place.row, column: place.column, text });
      })();
    },
    [desk, tab],
  );
}

/** What the script has on the screen: its menu after opening, what a menu item brings, the sidebar, a dialog. */
function useScript(desk: Desk, file: DriveFile) {
  const [screen, setScreen] = useState<ScreenChange | null>(null);
  const [isSidebarOpen, setSidebarOpen] = useState(false);
  const [opened, setOpened] = useState(0);
  const [dialog, setDialog] = useState<ScreenChange['dialogs'][number] | null>(null);
  const isActive = desk.overview.workbookId === file.id && file.canShare;
  const { as, say, ask } = desk;
  useEffect(() => {
    setScreen(null);
    setSidebarOpen(false);
    if (!isActive) return;
    send<ScreenChange>('/api/open', { as }).then(
      (opened) => {
        setScreen(opened);
        if (opened.error !== '') say(`The menu could not be made: ${opened.error}`);
      },
      (error: Error) => say(error.message),
    );
  }, [as, say, isActive]);
  const choose = async (handler: string): Promise<void> => {
    say('Working…');
    const next = await send<ScreenChange>('/api/menu', { as, handler }).catch((error: Error) => error.message);
    if (typeof next === 'string' || next.error !== '') {
      say(typeof next === 'string' ? next : next.error);
      return;
    }
    say('');
    setScreen(next);
    if (next.shownSidebar) {
      setSidebarOpen(true);
      setOpened((count) => count + 1);
    }
    setDialog(next.dialogs.at(-1) ?? null);
    for (const alert of next.alerts) await ask({ title: alert.title ?? 'Callboard', text: alert.prompt, yes: 'OK' });
  };
  const closeSidebar = useCallback(() => setSidebarOpen(false), []);
  const closeDialog = useCallback(() => setDialog(null), []);
  return {
    screen,
    isSidebarOpen,
    opened,
    dialog,
    choose: (handler: string) => void choose(handler),
    closeSidebar,
    closeDialog,
  };
}
