/** What a workbook that is not set up yet says of its production: the next season's has the settings of the house. */
import { AppError } from '../../port/appError.ts';
import type { DriveFile, ReadOnlyWorkspace } from '../../port/workspace.ts';
import { SETTINGS } from '../../settings/settingSpecs.ts';
import { foldedText } from '../../values/text.ts';
import { cellOf, cellText, tableFrom } from '../../workbook/table.ts';
import { productionTab } from '../../workbook/tabs/office.ts';
import { TAG_SEASON } from '../season/nextSeason.ts';

/**
 * The filled settings of the tab Production by name, as text. Setting up leaves them as they are. One call in the next
 * season's workbook, none in any other.
 */
export function givenSettings(ws: ReadOnlyWorkspace, file: DriveFile): Record<string, string> {
  if (file.marks[TAG_SEASON] === undefined) return {};
  try {
    const [values] = ws.spreadsheets.read(file.id, [productionTab.sheetId]);
    if (values === undefined) return {};
    const table = tableFrom(productionTab, values);
    const text = (row: (typeof table.rows)[number], header: string) => cellText(cellOf(table, row, header)).trim();
    const filled = new Map(table.rows.map((row) => [foldedText(text(row, 'Setting')), text(row, 'Value')]));
    return Object.fromEntries(
      SETTINGS.map(({ name }) => [name, filled.get(foldedText(name)) ?? '']).filter(([, value]) => value !== ''),
    );
  } catch (error) {
    // A run that was interrupted has left it empty, or somebody has taken the tab away: then the wizard asks.
    if (error instanceof AppError) return {};
    throw error;
  }
}
