/** What happened at the door and no mail could say, as Today says it. */
import type { DateText } from '../../port/workspace.ts';
import { type Attention, attention } from '../../production/attention.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { eventInShort } from '../../schedule/eventInShort.ts';
import { addDays } from '../../values/dates.ts';

/** By then whoever was at the door has been asked, or does not remember. */
const DAYS_SAID = 7;

/**
 * A line for each event; of one that is not in Schedule any more its ID, as long as nobody opens its list.
 * @param untold Event IDs, of `untoldEvents`
 */
export function doorAttention(events: readonly CallEvent[], untold: readonly string[], today: DateText): Attention[] {
  const lines = untold.flatMap((id) => {
    const event = events.find((one) => one.id === id);
    if (event === undefined) return [`Event ${id}, which is not in Schedule any more`];
    if (event.date < addDays(today, -DAYS_SAID)) return [];
    return [eventInShort(event)];
  });
  if (lines.length === 0) return [];
  const toDo =
    'Look at Collected by in Attendance, and ask whoever was at the door. Opening the list of the event mails what is known.';
  return [
    attention({ tone: 'bad', title: 'No mail could tell you what happened at the door', lines: [...lines, toDo] }),
  ];
}
