import ExcelJS from 'exceljs';
import type { LocalSheet, LocalSpreadsheet } from '../../../../local/account/state.ts';
import { xlsxOf } from '../../../../local/files/xlsx/xlsxOf.ts';
import { smallSheet } from '../smallState.ts';

const SAVED = new Date('2027-03-05T12:00:00Z');

const spreadsheet = (...sheets: LocalSheet[]): LocalSpreadsheet => ({
  spreadsheetId: 'w',
  properties: { title: 'Tiny Play: Callboard', locale: 'en_US', timeZone: 'UTC' },
  sheets,
  namedRanges: [],
});

async function readBack(...sheets: LocalSheet[]): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await xlsxOf(spreadsheet(...sheets), SAVED);
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

async function firstTab(sheet: LocalSheet): Promise<ExcelJS.Worksheet> {
  const tab = (await readBack(sheet)).worksheets[0];
  if (!tab) throw new Error('no tab');
  return tab;
}

const date = { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'ddd d mmm yyyy' } } };
const list = (...choices: string[]) => ({
  dataValidation: {
    condition: { type: 'ONE_OF_LIST', values: choices.map((userEnteredValue) => ({ userEnteredValue })) },
    strict: true,
  },
});

describe('xlsxOf', () => {
  it.each(['=1+1', '+44 20 7946 0000', '@x', '-5', '1/2', '2027-03-05', '007', 'TRUE', '<img src=x>', ' two  spaces '])(
    'keeps the text %j as text',
    async (text) => {
      const cell = (await firstTab(smallSheet('Notes', [[text]]))).getCell('A1');
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(text);
    },
  );

  it('writes a text that opens an address as a link that looks like one', async () => {
    const uri = 'https://docs.google.com/document/d/abc/edit';
    const textFormat = { link: { uri }, underline: true, foregroundColorStyle: { themeColor: 'LINK' } };
    const linked = { userEnteredValue: { stringValue: 'Report 1' }, userEnteredFormat: { textFormat } };
    const cell = (await firstTab(smallSheet('Reports', [[linked]]))).getCell('A1');
    expect([cell.text, cell.hyperlink]).toEqual(['Report 1', uri]);
    expect(cell.font).toMatchObject({ underline: true, color: { argb: 'FF1155CC' } });
  });

  it('writes dates and times as numbers that look like dates and times', async () => {
    const time = { userEnteredFormat: { numberFormat: { type: 'TIME' } } };
    const tab = await firstTab(
      smallSheet('Schedule', [
        [
          { ...date, userEnteredValue: { numberValue: 46451 } },
          { ...time, userEnteredValue: { numberValue: 0.75 } },
          7,
          true,
        ],
      ]),
    );
    expect(tab.getCell('A1').value).toEqual(new Date('2027-03-05T00:00:00Z'));
    expect(tab.getCell('A1').numFmt).toBe('ddd d mmm yyyy');
    expect(tab.getCell('B1').numFmt).toBe('hh:mm');
    expect(tab.getCell('C1').value).toBe(7);
    expect(tab.getCell('D1').value).toBe(true);
  });

  it('keeps looks: header, widths, wrapping, notes, frozen rows, tab colour, filter and hidden tabs', async () => {
    const header = {
      userEnteredValue: { stringValue: 'Notes' },
      userEnteredFormat: {
        textFormat: { bold: true },
        wrapStrategy: 'WRAP',
        backgroundColorStyle: { rgbColor: { red: 1, blue: 0.2 } },
      },
      note: 'What was said.',
    };
    const sheet = smallSheet(
      'Notes',
      [[header]],
      {
        columnMetadata: [{ pixelSize: 215 }],
        basicFilter: { range: { sheetId: 7, startRowIndex: 0, startColumnIndex: 0 } },
      },
      {
        tabColorStyle: { rgbColor: { green: 1 } },
        gridProperties: { rowCount: 100, columnCount: 6, frozenRowCount: 1, frozenColumnCount: 2 },
      },
    );
    const hidden = smallSheet('Ledger', [['x']], {}, { hidden: true, index: 1 });
    const workbook = await readBack(hidden, sheet);
    expect(workbook.worksheets.map((tab) => [tab.name, tab.state])).toEqual([
      ['Notes', 'visible'],
      ['Ledger', 'hidden'],
    ]);
    const tab = workbook.worksheets[0] as ExcelJS.Worksheet;
    const cell = tab.getCell('A1');
    expect(cell.font).toMatchObject({ bold: true });
    expect(cell.alignment).toMatchObject({ wrapText: true });
    expect(cell.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFFF0033' } });
    expect(cell.note).toBe('What was said.');
    expect(tab.getColumn(1).width).toBe(30);
    expect(tab.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1 });
    expect(tab.properties.tabColor).toMatchObject({ argb: 'FF00FF00' });
    expect(tab.autoFilter).toBe('A1:F100');
  });

  it('writes drop-downs for whole columns, and long lists by reference', async () => {
    const scenes = Array.from({ length: 80 }, (_, index) => `Scene ${index}`);
    const choices = list('Draft', 'Published');
    const rows = [['Status', 'Scene'], ...Array.from({ length: 99 }, () => [choices, list(...scenes)])];
    const workbook = await readBack(smallSheet('Schedule', rows));
    const tab = workbook.worksheets[0] as ExcelJS.Worksheet;
    expect(tab.getCell('A1').dataValidation).toBeUndefined();
    expect(tab.getCell('A2').dataValidation).toMatchObject({ type: 'list', formulae: ['"Draft,Published"'] });
    expect(tab.getCell('A100').dataValidation).toMatchObject({ formulae: ['"Draft,Published"'] });
    expect(tab.getCell('B50').dataValidation).toMatchObject({ formulae: ["'Drop-down lists'!$A$1:$A$80"] });
    expect(workbook.getWorksheet('Drop-down lists')?.getCell('A80').value).toBe('Scene 79');
    expect(workbook.getWorksheet('Drop-down lists')?.state).toBe('veryHidden');
  });

  it('keeps a choice with a comma in one piece', async () => {
    const workbook = await readBack(smallSheet('Schedule', [[list('Hall, upstairs', 'Yard')]]));
    expect(workbook.getWorksheet('Drop-down lists')?.getColumn(1).values).toEqual([
      undefined,
      'Hall, upstairs',
      'Yard',
    ]);
  });

  it('carries conditional formats over as formulas', async () => {
    const ranges = [{ sheetId: 7, startRowIndex: 1, endRowIndex: 100, startColumnIndex: 2, endColumnIndex: 3 }];
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Say "hi"' }] };
    const format = { backgroundColor: { red: 1 }, textFormat: { bold: true } };
    const tab = await firstTab(
      smallSheet('Attendance', [['x']], { conditionalFormats: [{ ranges, booleanRule: { condition, format } }] }),
    );
    const found = (tab as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
      .conditionalFormattings;
    expect(found).toMatchObject([
      {
        ref: 'C2:C100',
        rules: [{ type: 'expression', formulae: ['C2="Say ""hi"""'], style: { font: { bold: true } } }],
      },
    ]);
  });

  it('makes no cell for the empty rows of a formatted column, but keeps the format for what is typed there', async () => {
    const rows = [['Date'], ...Array.from({ length: 99 }, () => [date])];
    const tab = await firstTab(smallSheet('Schedule', rows));
    expect(tab.rowCount).toBe(1);
    expect(tab.getColumn(1).numFmt).toBe('ddd d mmm yyyy');
  });

  it('is the same, byte for byte, each time', async () => {
    const sheet = smallSheet('Notes', [['a', 1]]);
    const first = await xlsxOf(spreadsheet(sheet), SAVED);
    expect(Buffer.compare(await xlsxOf(spreadsheet(sheet), SAVED), first)).toBe(0);
  });
});
