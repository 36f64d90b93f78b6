/** What a filled schedule would run into on its new days: people who cannot come, and places that are taken. */
import type { ProductionData } from '../../production/productionData.ts';
import { scheduleDoubts } from '../../schedule/dateDoubts.ts';
import { dayPlan } from '../../schedule/dayPlan.ts';
import { listed, placesTwice } from '../../schedule/dayWarnings.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { dateFromSerial, minutesFromTime, timeFromSerial } from '../../values/cellDates.ts';
import { dateInShort } from '../../values/dates.ts';
import type { FillPlan, FillRequest } from './fillSchedule.ts';

/** @param data the workbook as it stands, before the change */
export function fillWarnings(data: ProductionData, request: FillRequest, plan: FillPlan): string[] {
  const { action } = request;
  if (action === 'cancel') return [];
  const eventOf = (id: string) => data.events.find((one) => one.id.toLowerCase() === id.toLowerCase());
  return plan.changes.flatMap(({ values }) => {
    const event = eventOf(action === 'publish' ? String(values['Event ID'] ?? '') : request.eventId);
    if (event === undefined) return [];
    const others = action === 'repeat' ? data.events : data.events.filter((one) => one !== event);
    const wanted: CallEvent = {
      ...event,
      id: String(values['Event ID'] ?? event.id),
      date: dateOf(values.Date) ?? event.date,
      ...(action === 'publish' ? {} : timesOf(event, values)),
      location: values.Location === undefined ? event.location : String(values.Location ?? ''),
      status: 'Published',
    };
    const day = dayPlan({ ...data, events: [...others, wanted] }, wanted.date);
    const own = day.events.find((one) => one.event === wanted);
    const missing = [...(own?.away ?? []), ...(own?.partly ?? [])].map(({ person }) => person.name);
    const cannot =
      missing.length === 0 ? [] : [`${missing.length} cannot come, or not for all of it: ${listed(missing)}.`];
    const doubts = scheduleDoubts({ ...data, events: [wanted], conflicts: [] }, '').map(({ message }) => message);
    return [...doubts, ...cannot, ...placesTwice(day, wanted)].map((line) => `${dateInShort(wanted.date)}: ${line}`);
  });
}

function dateOf(cell: unknown): string | null {
  return typeof cell === 'number' ? dateFromSerial(cell) : null;
}

function timesOf(event: CallEvent, values: Record<string, unknown>): Partial<CallEvent> {
  const time = (cell: unknown, before: string) => (typeof cell === 'number' ? timeFromSerial(cell) : null) ?? before;
  const start = time(values.Start, event.start);
  const end = time(values.End, event.end);
  const startMinute = minutesFromTime(start) ?? event.startMinute;
  const endMinute = minutesFromTime(end) ?? event.endMinute;
  return { start, end, startMinute, endMinute: endMinute > startMinute ? endMinute : endMinute + 1440 };
}
