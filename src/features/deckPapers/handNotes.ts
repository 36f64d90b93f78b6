/** The list of what was written on paper by hand: one more, written once however often it arrives, and one that is done. */
import { textArgument } from '../../jobs/checkArguments.ts';
import { AppError } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { serialFromDate } from '../../values/cellDates.ts';
import { visibleText } from '../../values/text.ts';
import { identityOf, identityOfValues } from '../../workbook/changeRows.ts';
import { typedBackTab } from '../../workbook/tabs/deck.ts';
import type { HandNoteAsked, HandNoteDone } from './deckPaperTypes.ts';
import { storedPaperName } from './keptPages.ts';

/** Nobody writes more between two lines of a run sheet. */
const MOST_LETTERS = 2_000;

type Here = Pick<ProductionInHand, 'workbook' | 'now'>;

/** @returns what came of it. @throws AppError `bad-input` before anything is changed */
export function addHandNote({ workbook, now }: Here, request: HandNoteAsked): string {
  const [paper, page, words, belongs] = [request?.paper, request?.page, request?.words, request?.belongs].map((one) =>
    visibleText(textArgument(one)).trim(),
  );
  const named = storedPaperName(paper ?? '');
  if (!named) throw new AppError('bad-input', 'Choose the paper that it is written on.');
  if (!words) throw new AppError('bad-input', 'Type what is written there.');
  if ([paper, page, words, belongs].some((text = '') => text.length > MOST_LETTERS)) {
    throw new AppError('bad-input', 'That is more than 2,000 letters. Shorten it.');
  }
  const key = { Paper: named, Page: page || null, 'What was written': words };
  const table = workbook.table(typedBackTab);
  const isThere = table.rows.some((row) => identityOf(table, row) === identityOfValues(typedBackTab, key));
  // The same words on the same page once more: it is open again.
  const values = {
    ...key,
    ...{ Date: serialFromDate(now.date), Status: 'Open' },
    ...(belongs ? { 'Where it belongs': belongs } : {}),
  };
  workbook.change([{ tab: typedBackTab, mode: 'put', values }]);
  return isThere ? 'It is on the list already, and open.' : 'It is on the list.';
}

/** @throws AppError `bad-input` for one that is not on the list */
export function handNoteDone({ workbook }: Pick<Here, 'workbook'>, request: HandNoteDone): string {
  const became = request?.became;
  if (became !== 'Typed' && became !== 'Dropped') throw new AppError('bad-input', 'Choose Typed or Not needed.');
  const key = {
    Paper: textArgument(request.paper),
    Page: textArgument(request.page) || null,
    'What was written': textArgument(request.words),
  };
  const table = workbook.table(typedBackTab);
  const same = table.rows.filter((row) => identityOf(table, row) === identityOfValues(typedBackTab, key));
  if (same.length === 0) throw new AppError('bad-input', 'This is not on the list any more. Look at Typed back.');
  workbook.change(
    same.map((_, occurrence) => ({
      ...{ tab: typedBackTab, mode: 'update' as const, ...(occurrence > 0 ? { occurrence } : {}) },
      values: { ...key, Status: became },
    })),
  );
  return became === 'Typed' ? 'It is typed now.' : 'It is dropped.';
}
