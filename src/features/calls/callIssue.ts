/** One issue of a call as its documents need it: what is said, to whom, and what was said before. */
import type { Company, Person } from '../../company/people.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { type CallEvent, publishedOn } from '../../schedule/event.ts';
import type { Settings } from '../../settings/settings.ts';
import { addDays } from '../../values/dates.ts';
import { type CallChange, callChanges } from './callChanges.ts';
import type { DailyCall } from './dailyCall.ts';
import { type SentCall, type SentRow, sentByMark, sentCalls } from './sentCalls.ts';

/** What is the same in every message of an issue. */
export interface DayIssue {
  settings: Settings;
  company: Company;
  call: DailyCall;
  /** The published events of the day after. */
  tomorrow: readonly CallEvent[];
  /** Counts from 1 for each date. */
  revision: number;
  /** What changed in the whole day, by event, since the last issue. */
  dayChanges: ReadonlyMap<string, CallChange>;
}

export interface CallIssue extends DayIssue {
  /** The one object for all messages of the issue. */
  day: DayIssue;
  /** The revision that this one replaces; 0 for the first. */
  replaces: number;
  /** What changed for the people of this message since they were told last. */
  changesOf(person: Person): readonly CallChange[];
}

/**
 * The issues of a call; what is the same for all recipients is worked out once.
 * @param rows what was sent about the date, the latest issue of each recipient last
 * @returns `mark`: the recipients it is for; `''` for everybody (the Doc)
 */
export function callIssues(
  data: ProductionData,
  call: DailyCall,
  rows: readonly SentRow[],
): (revision: number, mark: string) => CallIssue {
  const { venue } = data.settings;
  const days = new Map<number, IssueDay>();
  const dayOf = (revision: number): IssueDay => {
    const known = days.get(revision) ?? issueDay(data, call, rows, revision);
    days.set(revision, known);
    return known;
  };
  return (revision, mark) => {
    const { day, earlier, latest } = dayOf(revision);
    const own = mark === '' ? latest : (earlier.get(mark) ?? []).slice(-1);
    const before = own.flatMap((row) => row.calls);
    return {
      ...day,
      day,
      replaces: Math.max(0, ...own.map((row) => row.revision)),
      changesOf: (person) => {
        if (own.length === 0 || person.stopped !== '') return [];
        const told = before.filter((one) => one.personId === person.id);
        return callChanges(told, sentCalls(person, call.ownCalls.get(person) ?? [], venue));
      },
    };
  };
}

interface IssueDay {
  day: DayIssue;
  /** What was sent before this issue, by recipients. */
  earlier: ReadonlyMap<string, readonly SentRow[]>;
  /** The last of it for each. */
  latest: readonly SentRow[];
}

function issueDay(data: ProductionData, call: DailyCall, rows: readonly SentRow[], revision: number): IssueDay {
  const before = rows.filter((row) => row.revision < revision);
  const latest = latestByMark(before);
  const told = latest.flatMap((row) => row.calls);
  const isForList = told.some((one) => one.personId === '');
  const now = isForList ? listSent(data, call) : daySent(data, call);
  const changes = before.length === 0 ? [] : callChanges(byEvent(told), byEvent(now));
  const day: DayIssue = {
    settings: data.settings,
    company: data.company,
    call,
    tomorrow: publishedOn(data.events, addDays(call.date, 1)),
    revision,
    dayChanges: new Map(changes.map((change) => [change.eventId, change])),
  };
  return { day, earlier: sentByMark(before), latest };
}

/** The latest message of each recipient, the latest issue last. */
export function latestByMark(rows: readonly SentRow[]): SentRow[] {
  return [...new Map(rows.map((row) => [row.mark, row])).values()].sort((a, b) => a.revision - b.revision);
}

/** What everybody is told now. */
export function daySent(data: ProductionData, call: DailyCall): SentCall[] {
  return call.called.flatMap((person) => sentCalls(person, call.ownCalls.get(person) ?? [], data.settings.venue));
}

/** What the company list is told: each event as a whole. */
export function listSent(data: ProductionData, call: DailyCall): SentCall[] {
  return call.plan.events.flatMap(({ event }) =>
    sentCalls(
      null,
      [{ event, callMinute: event.startMinute, windows: [wholeOf(event)], work: { scenes: event.scenes, lines: [] } }],
      data.settings.venue,
    ),
  );
}

/** The events that people were told of, with everything that is worked. */
function byEvent(calls: readonly SentCall[]): SentCall[] {
  const events = new Map<string, SentCall>();
  for (const call of calls) {
    const known = events.get(call.eventId);
    const work = new Set([...(known?.what.split('\n') ?? []), call.what]);
    events.set(call.eventId, { ...call, personId: '', windows: [call.event], what: [...work].sort().join('\n') });
  }
  return [...events.values()];
}

function wholeOf(event: { startMinute: number; endMinute: number }) {
  return { from: event.startMinute, to: event.endMinute };
}
