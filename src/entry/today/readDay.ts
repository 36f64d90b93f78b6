/** The workbook as far as a day needs it, and the lessons of earlier productions with it while this one is starting. */

import { DECK_TABS } from '../../deck/deckTables.ts';
import { PAST_KEY, pastGlance } from '../../features/calls/pastCalls.ts';
import { CALL_TABS } from '../../features/calls/sendDailyCall.ts';
import { isStarting } from '../../features/lessons/lessons.ts';
import { lessonsShown, NO_LESSONS } from '../../features/lessons/lessonsShown.ts';
import type { LessonsShown } from '../../features/lessons/lessonTypes.ts';
import { BOX_TABS } from '../../features/propCheck/propsRead.ts';
import { AppError } from '../../port/appError.ts';
import type { Moment, Workspace } from '../../port/workspace.ts';
import { DATA_TABS, dataFromWorkbook, type ProductionData } from '../../production/productionData.ts';
import type { ProductionState } from '../../production/productionState.ts';
import { zonedData } from '../../production/zonedData.ts';
import type { Table } from '../../workbook/table.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { lessonsTab, sharingTab } from '../../workbook/tabs/office.ts';
import { Workbook } from '../../workbook/workbook.ts';

const DAY_TABS = [...DATA_TABS, ...CALL_TABS] as const;
const LOST: readonly string[] = ['missing-tab', 'missing-column'];

export interface ReadDay {
  workbook: Workbook;
  data: ProductionData;
  now: Moment;
  properties: Record<string, string>;
  /** True where the deck’s tabs were read as well, those of props and presets among them. */
  hasDeck?: true;
}

/**
 * The workbook as far as a day needs it. One call.
 * @param properties the production's; none from a card, which has others
 */
export function readDay(
  ws: Workspace,
  state: Pick<ProductionState, 'workbookId'>,
  properties: Record<string, string>,
): ReadDay {
  return dayFrom(ws, state, DAY_TABS, properties);
}

function dayFrom(
  ws: Workspace,
  { workbookId }: Pick<ProductionState, 'workbookId'>,
  tabs: readonly TabSpec[],
  properties: Record<string, string>,
): ReadDay {
  const workbook = Workbook.read(ws, workbookId, tabs, null, pastGlance(ws, properties[PAST_KEY]));
  return { workbook, ...zonedData(ws, dataFromWorkbook(workbook)), properties };
}

/** The day, the lessons of earlier productions while this one is starting, the Sharing tab and the deck’s tabs, from the same read. */
export function readDayAndLessons(
  ws: Workspace,
  state: ProductionState,
  properties: Record<string, string>,
): ReadDay & { lessons: LessonsShown; sharing: Table | null } {
  try {
    const tabs = new Set<TabSpec>([...DAY_TABS, lessonsTab, sharingTab, ...BOX_TABS, ...DECK_TABS]);
    const read = dayFrom(ws, state, [...tabs], properties);
    const lessons = isStarting(read.data, read.now.date) ? lessonsShown(read.workbook.table(lessonsTab)) : NO_LESSONS;
    return { ...read, hasDeck: true, lessons, sharing: read.workbook.table(sharingTab) as Table };
  } catch (error) {
    if (!(error instanceof AppError) || !LOST.includes(error.code)) throw error;
    // If it is one of these that is gone, that is no reason to show nothing of the day.
    return { ...readDay(ws, state, properties), lessons: NO_LESSONS, sharing: null };
  }
}
