/** A column for each scene that the Breakdown does not have yet. */
import { AppError } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { DATA_TABS } from '../../production/productionData.ts';
import { missingColumnRequests } from '../../workbook/buildWorkbook.ts';
import { missingTabMessage } from '../../workbook/readTabs.ts';
import type { TabSpec } from '../../workbook/tabSpec.ts';
import { Workbook } from '../../workbook/workbook.ts';

/**
 * The workbook once these scenes have a column. Three calls where there is one to add; doing it again adds none.
 * @param moreTabs what is read anew besides the usual tabs
 */
export function withSceneColumns(
  production: ProductionInHand,
  spec: TabSpec,
  scenes: readonly string[],
  moreTabs: readonly TabSpec[] = [],
): Workbook {
  const { ws, workbook } = production;
  if (scenes.length === 0) return workbook;
  const sheet = ws.spreadsheets.describe(workbook.id).sheets.find((one) => one.sheetId === spec.sheetId);
  if (sheet === undefined) throw new AppError('missing-tab', missingTabMessage(spec.name));
  ws.spreadsheets.update(workbook.id, missingColumnRequests(workbook.table(spec), [...scenes], sheet));
  return Workbook.read(ws, workbook.id, [...DATA_TABS, ...moreTabs], workbook.marks);
}
