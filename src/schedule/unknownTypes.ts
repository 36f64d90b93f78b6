/** Events whose Type says nothing. */
import type { Problem } from '../port/appError.ts';
import { foldedText, shortened } from '../values/text.ts';
import { eventTypesTab } from '../workbook/tabs/schedule.ts';
import type { CallEvent } from './event.ts';

/** Types that nobody knows, each once: everybody is called, and there is no report. */
export function unknownTypeNotices(events: readonly CallEvent[]): Problem[] {
  const first = new Map<string, CallEvent>();
  for (const event of events) {
    const key = foldedText(event.eventType.name);
    if (!event.eventType.isKnown && event.status !== 'Cancelled' && !first.has(key)) first.set(key, event);
  }
  return [...first.values()].map(({ place, rowNumber, eventType }) => ({
    ...place,
    row: rowNumber,
    column: 'Type',
    message: `“${shortened(eventType.name)}” is not an event type, so it counts as Other: it is called, and has no report. Choose a type from the list, or add it to ${eventTypesTab.name}.`,
  }));
}
