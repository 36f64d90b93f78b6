/** What the tab Performances says of a show or of a tech: what kind of performance it was, the house, how far it got. */
import type { Problem } from '../../port/appError.ts';
import type { Production } from '../../production/production.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { foldedText } from '../../values/text.ts';
import { type PERFORMANCE_TYPES, performancesTab } from '../../workbook/tabs/rehearsal.ts';

export type PerformanceType = (typeof PERFORMANCE_TYPES)[number];

export interface ShowFacts {
  type: PerformanceType;
  /** `null` where nobody counted. */
  houseCount: number | null;
  latecomers: number | null;
  /** How the house took it, in somebody's words. */
  response: string;
  /** How far a tech got: `LX 84, page 45`. */
  reached: string;
}

/** Of two rows of one event neither counts; that is said. */
export function showFacts(
  { workbook, data }: Pick<Production, 'workbook' | 'data'>,
  event: CallEvent,
  problems: Problem[] = [],
): ShowFacts {
  const rows = workbook
    .records(performancesTab, problems)
    .filter((row) => event.id !== '' && foldedText(row['Event ID']) === foldedText(event.id));
  const [row, second] = rows;
  if (second !== undefined) {
    const message = `Event ${event.id} has two rows. Delete one of them.`;
    problems.push({ ...second.place, row: second.rowNumber, column: 'Event ID', message });
  }
  const own = second === undefined ? row : undefined;
  return {
    type: own?.Type || usualType(event, data.settings),
    houseCount: own?.['House count'] ?? null,
    latecomers: own?.Latecomers ?? null,
    response: own?.Response ?? '',
    reached: own?.Reached ?? '',
  };
}

/** The first performance is the opening and the last the closing, by the dates in the settings. */
function usualType(
  { date, eventType }: CallEvent,
  { opening, closing }: { opening: string; closing: string },
): PerformanceType {
  if (eventType.name === 'Preview' || (opening !== '' && date < opening)) return 'Preview';
  if (date === opening) return 'Opening';
  return date === closing ? 'Closing' : 'Regular';
}
