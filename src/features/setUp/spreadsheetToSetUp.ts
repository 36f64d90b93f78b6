/** The spreadsheet that becomes the workbook, as setting up finds it and as the wizard looks at it. */
import { AppError, type Problem } from '../../port/appError.ts';
import type { DriveFile, ReadOnlyWorkspace, SheetValues, SpreadsheetInfo } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { ARCHIVED_MESSAGE, isArchiveWorkbook } from '../../production/productionState.ts';
import { inSharedDrive } from '../../production/sharedTree.ts';

export interface SpreadsheetToSetUp {
  file: DriveFile;
  info: SpreadsheetInfo;
  values: SheetValues[];
}

/**
 * Three calls.
 * @param workbookId `null` where no spreadsheet is open
 * @throws AppError `not-set-up` without one and in an archive's workbook, and for one in a shared drive
 */
export function spreadsheetToSetUp(ws: ReadOnlyWorkspace, workbookId: string | null): SpreadsheetToSetUp {
  if (workbookId === null)
    throw new AppError('not-set-up', 'First open the spreadsheet that is to become the workbook.');
  const file = ws.drive.get(workbookId);
  if (isArchiveWorkbook(file)) throw new AppError('not-set-up', ARCHIVED_MESSAGE);
  if (file.inSharedDrive) throw inSharedDrive('This spreadsheet');
  const info = ws.spreadsheets.describe(workbookId);
  const values = ws.spreadsheets.read(
    workbookId,
    info.sheets.map((sheet) => sheet.sheetId),
  );
  return { file, info, values };
}

/** What Google says of the production's zone, where it knows none of that name. */
export function timeZoneProblem(ws: ReadOnlyWorkspace, { settings, settingPlace }: ProductionData): Problem | null {
  if (settings.timeZone === '') return null;
  try {
    ws.clock.now(settings.timeZone);
    return null;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'bad-input') throw error;
    return { ...settingPlace('Time zone'), message: error.message };
  }
}
