/** What the drafts would run into once they are published, said before they are written. */
import type { ProductionData } from '../../production/productionData.ts';
import { calledFor } from '../../schedule/called.ts';
import { childVerdicts } from '../../schedule/childHours.ts';
import { scheduleDoubts } from '../../schedule/dateDoubts.ts';
import { type DayPlan, dayPlan } from '../../schedule/dayPlan.ts';
import { dayWarnings, listed } from '../../schedule/dayWarnings.ts';
import { doubtfulOn } from '../../schedule/doubtfulRows.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { addDays, dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { sharedWindows } from '../../values/windows.ts';

export function orderWarnings(data: ProductionData, events: readonly CallEvent[]): string[] {
  const then = { ...data, events: [...data.events, ...events] };
  const plans = new Map<string, DayPlan>();
  const planOf = (date: string) => {
    const plan = plans.get(date) ?? dayPlan(then, date);
    plans.set(date, plan);
    return plan;
  };
  return [...new Set(events.map(({ date }) => date))].flatMap((date) => {
    const verdicts = childVerdicts(then, planOf, date);
    const unread = doubtfulOn(data.doubtful, date).map(
      ({ rowNumber }) =>
        `Row ${rowNumber} of Schedule cannot be read and may be of this day: who it calls may be called twice.`,
    );
    const own = events.filter((event) => event.date === date);
    const drafts = data.events.filter((event) => event.date === date && event.status === 'Draft');
    return [
      ...scheduleDoubts({ ...data, events: own, conflicts: [] }, '').map(({ message }) => message),
      ...unread,
      ...drafts.flatMap((draft) => own.flatMap((event) => clashWords(data, draft, event))),
      ...dayWarnings(planOf(date), planOf(addDays(date, -1)), data.settings.hours, verdicts),
      ...verdicts.lines,
    ].map((line) => `${dateInShort(date)}: ${line}`);
  });
}

/** Another draft is held against nothing until it is published; by then both would call the same people. */
function clashWords(data: ProductionData, draft: CallEvent, event: CallEvent): string[] {
  const calledIn = (one: CallEvent) => calledFor(one, data.company, data.breakdown).called;
  const windowsOf = new Map(calledIn(event).map(({ person, windows }) => [person, windows]));
  const both = calledIn(draft).filter(
    ({ person, windows }) => sharedWindows(windows, windowsOf.get(person) ?? []).length > 0,
  );
  const isInRoom =
    event.location !== '' &&
    foldedText(event.location) === foldedText(draft.location) &&
    draft.startMinute < event.endMinute &&
    draft.endMinute > event.startMinute;
  const what = [
    ...(both.length > 0 ? [`calls ${listed(both.map(({ person }) => person.name))} at the same time`] : []),
    ...(isInRoom ? [`has ${event.location} at the same time`] : []),
  ];
  if (what.length === 0) return [];
  return [
    `The draft ${draft.id || `in row ${draft.rowNumber}`} of Schedule ${what.join(' and ')}. Publish one of the two.`,
  ];
}
