/** Events that were cancelled after a paper about them was made: whoever has it must hear of that. */
import type { IssuedRecord } from '../../papers/issued.ts';
import { PAPER_KINDS, type Paper } from '../../papers/paperKinds.ts';
import type { DateText } from '../../port/workspace.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { foldedText } from '../../values/text.ts';

/** @param issued the rows of Reports; an event that moved before it was cancelled is there under its old day */
export function cancelledWithPaper(
  events: readonly CallEvent[],
  date: DateText,
  issued: readonly IssuedRecord[],
  paper: Paper,
): CallEvent[] {
  const { name } = PAPER_KINDS[paper];
  const known = new Set(issued.filter(({ Report }) => Report === name).map((row) => foldedText(row['Event ID'])));
  const ofId = (id: string) => events.filter((one) => foldedText(one.id) === foldedText(id));
  return events.filter(
    ({ id, date: day, status }) =>
      status === 'Cancelled' && day === date && id !== '' && known.has(foldedText(id)) && ofId(id).length === 1,
  );
}
