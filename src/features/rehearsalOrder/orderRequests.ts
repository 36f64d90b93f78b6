/** The rehearsal order: looked at, then written into Schedule as drafts. */
import type { Person } from '../../company/people.ts';
import { textArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { NO_OUTCOME, runJob } from '../../jobs/runJob.ts';
import { AppError } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { withIdsKnown } from '../../production/idsKnown.ts';
import { lookAtProduction, openProduction, type Production } from '../../production/production.ts';
import { withChildHours } from '../../production/withChildHours.ts';
import { callWords } from '../../schedule/callWords.ts';
import { type EventType, eventTypes } from '../../schedule/eventTypes.ts';
import { counted } from '../../values/counted.ts';
import { foldedText } from '../../values/text.ts';
import { STANDARD_TYPE_NAMES } from '../../workbook/standardEventTypes.ts';
import { conflictsTab, eventTypesTab, scenesTab, scheduleTab } from '../../workbook/tabs/schedule.ts';
import { unreadableConflicts } from './availability.ts';
import { type OrderWanted, orderArgument, placesArgument } from './orderArgument.ts';
import { placedIn, plannedDays } from './orderDays.ts';
import { orderOfDay, plannedFor, readPieces } from './orderOfDay.ts';
import { type OrderRows, orderRows, type PiecePlaced } from './orderRows.ts';
import { brokenRules } from './orderRules.ts';
import type { OrderAsked, OrderChoices, OrderPlace, OrderPreview } from './orderTypes.ts';
import { orderWarnings } from './orderWarnings.ts';
import { dayShown, unplacedWords } from './orderWords.ts';
import { workBudget } from './workBudget.ts';

/** A person waits for it; Google would give minutes. */
const MOST_MS = 15_000;

const NO_PREVIEW: OrderPreview = {
  hash: '',
  days: [],
  places: [],
  unplaced: [],
  warnings: [],
  problems: [],
  nothing: '',
};

export function orderChoices(ws: Workspace): OrderChoices {
  try {
    return choicesOf(lookAtProduction(ws, []));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { scenes: [], rooms: [], leads: [], types: [], date: '', nothing: error.message };
  }
}

function choicesOf({ data, workbook, now }: Production): OrderChoices {
  const words = callWords(data.company, data.breakdown);
  const minutes = new Map(
    workbook.records(scenesTab, []).map((record) => [foldedText(record.Scene), record.Minutes] as const),
  );
  const scene = (name: string, isPart: boolean) => {
    const own = minutes.get(foldedText(name));
    return {
      scene: name,
      title: data.breakdown.about.get(foldedText(name))?.title ?? '',
      minutes: typeof own === 'number' && own > 0 ? Math.round(own) : null,
      people: new Set(words.charactersIn(name).flatMap((one) => words.players(one))).size,
      isPart,
    };
  };
  const next = data.events.filter(({ date, status }) => date >= now.date && status !== 'Cancelled');
  return {
    scenes: data.breakdown.scenes.flatMap((name) => [
      scene(name, false),
      ...(data.breakdown.frenchScenes.get(foldedText(name)) ?? []).map((part) => scene(part, true)),
    ]),
    rooms: [...new Set(data.events.map(({ location }) => location.trim()))].filter((room) => room !== ''),
    leads: data.company.people.filter(({ active, group }) => active && group === 'Creative').map(({ name }) => name),
    types: [...new Set([...STANDARD_TYPE_NAMES, ...data.events.map(({ eventType }) => eventType.name)])],
    date: next.map(({ date }) => date).sort()[0] ?? now.date,
    nothing: '',
  };
}

/** Changes nothing and takes no lock. */
export function previewOrder(ws: Workspace, asked: OrderAsked): OrderPreview {
  try {
    const wanted = orderArgument(asked);
    const production = withChildHours(withIdsKnown(lookAtProduction(ws, [])));
    const { data, workbook } = production;
    const read = readPieces(data, wanted);
    const type = typeOf(production, wanted);
    if (read.problems.length > 0) {
      const nothing = 'Nothing can be planned until you fix what is listed.';
      return { ...NO_PREVIEW, nothing, problems: read.problems, warnings: read.warnings };
    }
    const unreadable = unreadableOn(production, wanted);
    const budget = workBudget(ws.clock, MOST_MS);
    const planned = plannedDays(data, wanted.days, wanted.rooms, read.pieces, unreadable.people, budget);
    const placed = planned
      .flatMap(placedIn)
      .map(({ room, ...one }): PiecePlaced => ({ ...one, room: wanted.rooms[room] ?? '' }));
    const rows = orderRows(data, workbook.table(scheduleTab), placed, type);
    const isPossible = rows.problems.length === 0 && rows.changes.length > 0;
    return {
      hash: isPossible ? hashOf(ws, rows) : '',
      days: planned.map((one) => dayShown(one, wanted.rooms)),
      places: placed.map(({ date, room, from, to, piece }) => ({ date, scene: piece.scene, room, from, to })),
      unplaced: planned.flatMap(unplacedWords),
      warnings: [...read.warnings, ...unreadable.words, ...orderWarnings(data, rows.events)],
      problems: rows.problems,
      nothing: isPossible ? '' : nothingWords(rows),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { ...NO_PREVIEW, nothing: error.message, problems };
  }
}

function nothingWords({ problems, there }: OrderRows): string {
  if (problems.length > 0) return 'Nothing can be added until you fix what is listed.';
  return there > 0 ? 'It is all in the schedule already.' : 'Nothing has a place.';
}

/** Writes exactly what was previewed, in one write: nothing is searched again, and every rule is held again. */
export function applyOrder(ws: Workspace, asked: OrderAsked & { places: OrderPlace[]; hash: string }): JobOutcome {
  return runJob(ws, SLICE_MS, 'rehearsalOrder', (job, properties) => {
    const wanted = orderArgument(asked);
    const places = placesArgument(asked?.places);
    const hash = textArgument(asked?.hash);
    const production = withChildHours(withIdsKnown(openProduction(job, properties, [])));
    const { data, workbook } = production;
    const outcome: JobOutcome = { ...NO_OUTCOME, job: 'rehearsalOrder' };
    const refused = (message: string, problems: JobOutcome['problems'] = []): JobOutcome => ({
      ...outcome,
      state: 'refused',
      message,
      unchanged: 'Nothing was changed.',
      toDo: 'Preview it again, then add it.',
      problems,
    });
    const read = readPieces(data, wanted);
    if (read.problems.length > 0) return refused('The order cannot be added like that.', read.problems);
    const placed = places.flatMap((place): PiecePlaced[] => {
      const piece = read.pieces.find(({ scene }) => scene === place.scene);
      return piece === undefined ? [] : [{ ...place, piece }];
    });
    const rows = orderRows(data, workbook.table(scheduleTab), placed, typeOf(production, wanted));
    if (rows.problems.length > 0) return refused('The order cannot be added like that.', rows.problems);
    if (rows.changes.length === 0 && rows.there > 0) {
      return { ...outcome, message: 'It is all in the schedule already.' };
    }
    const isAsSeen = placed.length === places.length && hash === hashOf(ws, rows);
    if (!isAsSeen || !mayStand(production, wanted, placed)) {
      return refused('Something has changed since you looked at this order.');
    }
    workbook.change(rows.changes);
    const count = rows.changes.length;
    return {
      ...outcome,
      state: 'done',
      done: count,
      total: count,
      message: `${counted(count, 'draft')} added to the schedule.`,
      toDo: 'Nobody is called for a draft. Look at it in Schedule, then publish it.',
    };
  });
}

/** Every place keeps the rules as they are by now. */
function mayStand(production: Production, wanted: OrderWanted, placed: readonly PiecePlaced[]): boolean {
  const unreadable = unreadableOn(production, wanted);
  const days = new Map(wanted.days.map((day) => [day.date, day]));
  const planned = plannedFor(placed);
  return [...new Set(placed.map(({ date }) => date))].every((date) => {
    const day = days.get(date);
    if (day === undefined) return false;
    const own = placed.filter((one) => one.date === date);
    const pieces = own.map(({ piece }) => piece);
    const { problem } = orderOfDay(
      production.data,
      day,
      wanted.rooms,
      pieces,
      unreadable.people.get(date) ?? new Set(),
      planned,
    );
    const slots = own.map(({ room, from, to }, piece) => ({ piece, room: wanted.rooms.indexOf(room), from, to }));
    return brokenRules(problem, slots).length === 0;
  });
}

function unreadableOn(production: Production, { days }: OrderWanted) {
  const table = production.workbook.table(conflictsTab);
  const people = new Map<string, ReadonlySet<Person>>();
  const words = new Set<string>();
  for (const { date } of days) {
    const found = unreadableConflicts(production.data, table, date);
    people.set(date, found.people);
    for (const line of found.words) words.add(line);
  }
  return { people, words: [...words] };
}

function typeOf({ workbook }: Production, { type }: OrderWanted): EventType {
  const found = eventTypes(workbook.records(eventTypesTab, []))(type);
  if (!found.isKnown) throw new AppError('bad-input', `Event types does not have “${type}”. Choose one of its types.`);
  return found;
}

/** Ids are given anew each time, and are no part of what was seen. */
function hashOf(ws: Pick<Workspace, 'hash'>, { changes }: OrderRows): string {
  return ws.hash(JSON.stringify(changes.map(({ values }) => ({ ...values, 'Event ID': '' }))));
}
