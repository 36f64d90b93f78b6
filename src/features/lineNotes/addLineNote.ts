/** One more line note, checked and written once however often the same entry arrives. */
import { nameInCell } from '../../company/nameInCell.ts';
import { nameProblem, personNamed } from '../../company/personNamed.ts';
import { dateArgument, textArgument } from '../../jobs/checkArguments.ts';
import { AppError } from '../../port/appError.ts';
import type { CellValue } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { foldedText } from '../../values/text.ts';
import { identityOf, identityOfValues } from '../../workbook/changeRows.ts';
import { choiceFrom } from '../../workbook/choiceWords.ts';
import { cellOf, cellText, sameCell, type Table, type TableRow } from '../../workbook/table.ts';
import { LINE_NOTE_CODES, lineNotesTab } from '../../workbook/tabs/rehearsal.ts';
import { scenesTab } from '../../workbook/tabs/schedule.ts';
import type { LineNoteAsked } from './lineNoteTypes.ts';
import { sceneOfPage } from './sceneOfPage.ts';

/** No line of a play is longer. */
const MOST_LETTERS = 5_000;

type Values = Record<string, CellValue>;

/** @returns what came of it, in words. @throws AppError `bad-input` before anything is changed; `transient` where people's edits took its place */
export function addLineNote(
  production: Pick<ProductionInHand, 'workbook' | 'data' | 'now'>,
  request: LineNoteAsked,
): string {
  const { workbook } = production;
  const values = valuesOf(production, request);
  const table = workbook.table(lineNotesTab);
  if (isThere(table, values)) return 'This note is there already.';
  const identity = identityOfValues(lineNotesTab, values);
  const occurrence = table.rows.filter((row) => identityOf(table, row) === identity).length;
  workbook.change([{ tab: lineNotesTab, mode: 'add', values, ...(occurrence > 0 ? { occurrence } : {}) }]);
  if (!isThere(workbook.table(lineNotesTab), values)) {
    throw new AppError('transient', 'Somebody changed the Line notes meanwhile, so the note is not there yet.');
  }
  return `${values.Person}: ${values.Code}${values.Page === null ? '' : `, page ${values.Page}`}.`;
}

function valuesOf(
  { workbook, data, now }: Pick<ProductionInHand, 'workbook' | 'data' | 'now'>,
  request: LineNoteAsked,
): Values {
  const texts = [request?.person, request?.page, request?.line, request?.asSaid, request?.code, request?.entry];
  const [typed = '', page = '', line = '', asSaid = '', code = '', entry = ''] = texts.map((one) =>
    textArgument(one).trim(),
  );
  if ([page, line, asSaid, entry].some((text) => text.length > MOST_LETTERS)) {
    throw new AppError('bad-input', 'A line has at most 5,000 letters. Shorten it.');
  }
  if (typed === '') throw new AppError('bad-input', 'Choose an actor first.');
  const found = personNamed(data.company, typed);
  const [person] = found;
  if (found.length !== 1 || person === undefined) throw new AppError('bad-input', nameProblem(typed, found));
  const name = nameInCell(data.company, person);
  if (name === '') {
    throw new AppError(
      'bad-input',
      `Nobody can tell ${person.name} from somebody else. Give them a Person ID of their own.`,
    );
  }
  const known = choiceFrom(LINE_NOTE_CODES, code);
  if (known === null) throw new AppError('bad-input', `Choose one of the codes: ${LINE_NOTE_CODES.join(', ')}.`);
  const hasEntry = !workbook.table(lineNotesTab).missing.includes('Entry ID');
  return {
    Date: serialFromDate(dateArgument(request.date) || now.date),
    Person: name,
    Scene: sceneOfPage(workbook.records(scenesTab, []), page) || null,
    Page: page || null,
    Line: line || null,
    'As said': asSaid || null,
    Code: known,
    // A workbook of before has no column for it.
    ...(hasEntry && entry !== '' ? { 'Entry ID': entry } : {}),
  };
}

/** By its entry; without one, whatever says the same is the same. */
function isThere(table: Table, values: Values): boolean {
  const entry = values['Entry ID'];
  const says = (row: TableRow) =>
    Object.entries(values).every(([header, value]) => sameCell(cellOf(table, row, header), value));
  if (entry === undefined) return table.rows.some(says);
  const folded = foldedText(cellText(entry));
  return table.rows.some((row) => foldedText(cellText(cellOf(table, row, 'Entry ID'))) === folded);
}
