/** Published events that are over and of which nobody was ever told: their date may have been wrong. */
import type { OutboxRecord } from '../../mail/outbox.ts';
import type { IssuedRecord } from '../../papers/issued.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { addDays, dateInFull } from '../../values/dates.ts';
import { DAILY_CALL } from './callPlan.ts';

/** What is longer ago is history. */
const MOST_DAYS = 60;
/** As long as no call has gone out at all: what was typed in before that was called by other means. */
const FEW_DAYS = 7;
/** Days in a message before “and 3 more”. */
const MOST_SHOWN = 5;

/**
 * One line for all of them. A paper of the day says that it was held: a sign-in sheet, a report, a printed call.
 * @param calls true where calls go out by themselves; a production that never calls is told nothing
 */
export function neverCalled(
  events: readonly CallEvent[],
  today: DateText,
  calls: boolean,
  outbox: readonly Pick<OutboxRecord, 'Kind' | 'Date'>[],
  issued: readonly IssuedRecord[],
): Problem[] {
  const told = outbox.filter((row) => row.Kind === DAILY_CALL).map((row) => row.Date);
  if (!calls && told.length === 0) return [];
  const first = [...told].sort()[0] ?? addDays(today, -FEW_DAYS);
  const from = [first, addDays(today, -MOST_DAYS)].sort()[1] ?? first;
  const known = new Set([...told, ...issued.map((row) => row.Date)]);
  const missed = events.filter(
    ({ status, date }) => status === 'Published' && date >= from && date < today && !known.has(date),
  );
  const [event] = missed;
  if (event === undefined) return [];
  const days = missed.map(
    ({ eventType, date, rowNumber }) => `${eventType.name} on ${dateInFull(date)} (row ${rowNumber})`,
  );
  const more = days.length > MOST_SHOWN ? ` and ${days.length - MOST_SHOWN} more` : '';
  const message = `Nobody was ever called for ${days.slice(0, MOST_SHOWN).join(', ')}${more}. If a date is wrong, fix it and preview its call.`;
  return [{ ...event.place, row: event.rowNumber, column: 'Date', message }];
}
