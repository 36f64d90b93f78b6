/** What the script has on the screen: its menu after opening, what a menu item brings, the sidebar, a dialog. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DriveFile, ScreenChange, ShownDialog } from '../pageTypes.ts';
import { send } from './api.ts';
import type { Desk } from './app.tsx';

/** @param file any spreadsheet; only some have the script */
export function useScript(desk: Desk, file: DriveFile) {
  const [screen, setScreen] = useState<ScreenChange | null>(null);
  const [isSidebarOpen, setSidebarOpen] = useState(false);
  const [opened, setOpened] = useState(0);
  const [dialog, setDialog] = useState<ShownDialog | null>(null);
  const isActive = file.hasScript && file.canShare;
  const { as, say, ask } = desk;
  const { id: workbook } = file;
  useEffect(() => {
    setScreen(null);
    setSidebarOpen(false);
    if (!isActive) return;
    send<ScreenChange>('/api/open', { as, workbook }).then(
      (opened) => {
        setScreen(opened);
        if (opened.error !== '') say(`The menu could not be made: ${opened.error}`);
      },
      (error: Error) => say(error.message),
    );
  }, [as, say, isActive, workbook]);
  const choose = async (handler: string): Promise<void> => {
    say('Working…');
    const next = await send<ScreenChange>('/api/menu', { as, workbook, handler }).catch(
      (error: Error) => error.message,
    );
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
    showDialog: setDialog,
    closeDialog,
  };
}
