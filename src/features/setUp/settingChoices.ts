/** Drop-downs beside the settings whose answers are listed. */
import type { SheetRequest } from '../../port/workspace.ts';
import { SETTINGS } from '../../settings/settingSpecs.ts';
import { foldedText } from '../../values/text.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';

/** One request for each setting that is there, beside its row as it stands. Whatever else is typed is named when it is read. */
export function settingChoiceRequests(table: Table): SheetRequest[] {
  const column = table.columnIndex.get('Value');
  if (column === undefined) return [];
  return table.rows.flatMap((row): SheetRequest[] => {
    const name = foldedText(cellText(cellOf(table, row, 'Setting')));
    const spec = SETTINGS.find((one) => foldedText(one.name) === name);
    const choices = spec?.kind === 'choice' ? spec.choices : spec?.suggests;
    if (spec === undefined || choices === undefined) return [];
    return [
      {
        setDataValidation: {
          range: {
            sheetId: table.spec.sheetId,
            startRowIndex: row.rowIndex,
            endRowIndex: row.rowIndex + 1,
            startColumnIndex: column,
            endColumnIndex: column + 1,
          },
          rule: {
            condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
            showCustomUi: true,
            strict: false,
            inputMessage: spec.about,
          },
        },
      },
    ];
  });
}
