/** The tabs that the deck is read from. */
import type { Table } from '../workbook/table.ts';
import type { TabSpec } from '../workbook/tabSpec.ts';
import {
  costumesTab,
  cuesTab,
  dressingRoomsTab,
  entrancesTab,
  headsetsTab,
  micsTab,
  presetsTab,
  propLogTab,
  propMovesTab,
  propsTab,
  quickChangesTab,
  runSheetTab,
  spikesTab,
  stagePlacesTab,
  tracksTab,
} from '../workbook/tabs/deck.ts';
import { scriptChangesTab } from '../workbook/tabs/script.ts';

/** Besides those that every production is read from. */
export const DECK_TABS = [
  propsTab,
  propMovesTab,
  costumesTab,
  quickChangesTab,
  presetsTab,
  runSheetTab,
  entrancesTab,
  cuesTab,
  spikesTab,
  stagePlacesTab,
  headsetsTab,
  micsTab,
  dressingRoomsTab,
  tracksTab,
  propLogTab,
  scriptChangesTab,
] as const;

/** The table of a tab, as a workbook in hand gives it. */
export type DeckTables = <T extends TabSpec>(spec: T) => Table<T>;
