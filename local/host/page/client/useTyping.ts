/** Types into a cell of a tab, after the warning that belongs to it. */
import { useCallback } from 'preact/hooks';
import type { TabView } from '../pageTypes.ts';
import type { Desk } from './app.tsx';
import { type CellPlace, cellIn } from './cellIn.ts';

export function useTyping(desk: Desk, tab: TabView | null): (place: CellPlace, text: string) => void {
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
