/** Props as the Deck panel shows them: of an event, with what became of each and what runs out. Changes nothing. */

import type { Company, Person } from '../../company/people.ts';
import { type Consumable, consumables } from '../../deck/consumables.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { failure, NO_OUTCOME } from '../../jobs/runJob.ts';
import { AppError, type Problem } from '../../port/appError.ts';
import type { Moment, Workspace } from '../../port/workspace.ts';
import { eventAsked } from '../../production/eventAsked.ts';
import { lookAtProduction } from '../../production/production.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { eventInShort } from '../../schedule/eventInShort.ts';
import { minutesFromTime } from '../../values/cellDates.ts';
import { counted } from '../../values/counted.ts';
import { dateInShort, daysBetween } from '../../values/dates.ts';
import { sortedByName } from '../../values/nameOrder.ts';
import { presetsTab, propsTab } from '../../workbook/tabs/deck.ts';
import { driveFileId } from './driveFile.ts';
import type { ConsumableShown, PropHistoryLine, PropMore, PropsLooked, PropsOutcome } from './propCheckTypes.ts';
import { type LogLine, WORDS, whatText } from './propLog.ts';
import { namesShown, PROP_TABS, type PropRead, propsRead } from './propsRead.ts';
import { type Shower, shower } from './shownProps.ts';

const MOST_EVENTS = 30;
const MOST_LINES = 10;
const MINUTES_A_DAY = 1440;

/** Three calls. */
export function propsShown(ws: Workspace, request: { eventId: string }): PropsOutcome {
  try {
    return { ...NO_OUTCOME, state: 'done', looked: looked(ws, textArgument(request?.eventId)) };
  } catch (error) {
    return { ...failure(error, null, null), looked: null };
  }
}

function looked(ws: Workspace, eventId: string): PropsLooked {
  const production = lookAtProduction(ws, PROP_TABS);
  const { workbook, data, now } = production;
  const events = eventsToCome(data.events, now);
  const event = eventId === '' ? eventOfNow(data.events, now) : eventAsked(production, eventId);
  if (event === null)
    throw new AppError('bad-input', 'Schedule has no event with an Event ID. Add the rehearsal or the show first.');
  const read = propsRead(production, event);
  const show = shower(production, { ...now, epochMs: ws.clock.epochMs() }, (text) => ws.hash(text));
  const names = namesShown(production);
  const problems: Problem[] = [];
  for (const tab of [propsTab, presetsTab]) workbook.records(tab, problems);
  return {
    eventId: event.id,
    events: (events.includes(event) ? events : [event, ...events]).map((one) => ({
      id: one.id,
      words: eventInShort(one),
    })),
    shown: show.shown(read),
    people: peopleOf(data.company, names.of),
    more: [...read.props.values()].map((prop) => moreOf(prop, show)),
    consumables: consumablesOf(workbook.records(propsTab, []), data.events, now).map((one) =>
      consumableWords(one, names.in(one.prop.Name)),
    ),
    problems: [...problems, ...read.problems],
  };
}

export function consumablesOf<Prop extends { Status: string; 'Per show': number | null; Left: number | null }>(
  records: readonly Prop[],
  events: readonly CallEvent[],
  now: Moment,
): Consumable<Prop & { status: string; perShow: number | null; left: number | null }>[] {
  const props = records.map((one) => ({ ...one, status: one.Status, perShow: one['Per show'], left: one.Left }));
  return consumables(props, events, now);
}

/** @example consumableWords(one, 'Love letter') // { words: '2 a show, 5 left, 3 shows to come', toDo: 'Buy 1 by Sat 6 Mar: …' } */
export function consumableWords(
  { perShow, left, shows, lasts, short, lacks, buyBy }: Omit<Consumable<unknown>, 'prop'>,
  name: string,
): ConsumableShown {
  const there = left === null ? 'not counted' : `${left} left`;
  const words = `${perShow} a show, ${there}, ${counted(shows, 'show')} to come`;
  if (short === 0 || shows === 0) return { name, words, toDo: '' };
  if (left === null)
    return { name, words, toDo: `Count them, and type how many under Left in Props. All shows take ${short}.` };
  const enough = lasts === 0 ? 'not enough for the next show' : `enough for ${counted(lasts, 'show')}`;
  const lacking = lacks === null ? '' : `, short from ${dateInShort(lacks.date)}`;
  return { name, words, toDo: `Buy ${short} by ${dateInShort(buyBy)}: ${enough}${lacking}.` };
}

function peopleOf({ people }: Company, nameOf: (person: Person) => string): PropsLooked['people'] {
  const active = people.filter(({ active, id }) => active && id !== '');
  return sortedByName(
    active.map((person) => ({ id: person.id, name: nameOf(person) })),
    ({ name }) => name,
  );
}

function moreOf({ record, lines }: PropRead, show: Shower): PropMore {
  const latest = [...lines].sort((a, b) => (a.stamp < b.stamp ? 1 : -1)).slice(0, MOST_LINES);
  return {
    id: record['Prop ID'],
    status: record.Status,
    picture: record.Picture,
    pictureId: driveFileId(record.Picture),
    history: latest.map((line) => historyLine(line, show)),
  };
}

function historyLine({ stamp, what, takesBack, who, by, note }: LogLine, show: Shower): PropHistoryLine {
  const holder = who === '' ? '' : `: ${show.who(who)}`;
  const said = by === '' ? [] : [`by ${show.who(by)}`];
  return {
    when: show.moment(stamp),
    what: takesBack ? whatText(what, true) : `${WORDS[what]}${holder}`,
    note: [...said, ...(note === '' ? [] : [show.who(note)])].join('. '),
  };
}

function eventsToCome(events: readonly CallEvent[], now: Moment): CallEvent[] {
  return events
    .filter((event) => event.id !== '' && event.status !== 'Cancelled' && !isOver(event, now))
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1))
    .slice(0, MOST_EVENTS);
}

/** The one that is on or comes next, a show or a tech before a meeting of the same day; after all of them the last. */
export function eventOfNow(events: readonly CallEvent[], now: Moment): CallEvent | null {
  const [next, ...others] = eventsToCome(events, now);
  if (next === undefined) {
    const past = events.filter((event) => event.id !== '' && event.status !== 'Cancelled');
    return past.reduce<CallEvent | null>((last, one) => (last === null || one.date >= last.date ? one : last), null);
  }
  const ofDay = [next, ...others].filter(({ date }) => date === next.date);
  return (
    ofDay.find(({ eventType }) => eventType.behavesAs === 'Show' || eventType.isTech || eventType.crewEarly) ?? next
  );
}

function isOver({ date, endMinute }: CallEvent, now: Moment): boolean {
  return daysBetween(date, now.date) * MINUTES_A_DAY + (minutesFromTime(now.time) ?? 0) >= endMinute;
}
