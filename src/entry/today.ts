/**
 * Today: what is on, who is called, what is about to be sent, what needs attention. One read of the workbook, and
 * nothing is changed.
 */
import { isStarting } from '../archive/lessons.ts';
import { type CallPlan, callOutline } from '../calls/callPlan.ts';
import { CALL_TABS, DAILY_CALL } from '../calls/sendDailyCall.ts';
import { AppError } from '../jobs/appError.ts';
import { heartbeatFrom, isSilent } from '../jobs/heartbeat.ts';
import { LEDGER_KEY } from '../jobs/job.ts';
import { type Ledger, readLedger } from '../jobs/ledger.ts';
import { IN_FLIGHT_KEY, type OutboxRecord, settlement } from '../jobs/outbox.ts';
import type { Moment, Workspace } from '../jobs/workspace.ts';
import { DATA_TABS, dataFromWorkbook, type ProductionData } from '../production/productionData.ts';
import {
  isArchiveWorkbook,
  PRODUCTION_KEY,
  type ProductionState,
  productionIdOf,
  readProduction,
  TAG_PRODUCTION,
} from '../production/productionState.ts';
import { addDays, clockTime, dateInFull, dateInShort } from '../schedule/dates.ts';
import { dayPlan } from '../schedule/dayPlan.ts';
import { publishedOn } from '../schedule/event.ts';
import { minutesFromTime, timeFromMinutes } from '../workbook/cellDates.ts';
import { lessonsTab, outboxTab, reportsTab } from '../workbook/tabSpecs.ts';
import { Workbook } from '../workbook/workbook.ts';
import { hasBothTriggers, missingTriggerWarning } from './health.ts';
import { lessonsShown, NO_LESSONS } from './lessonsShown.ts';
import type { LessonsShown } from './lessonTypes.ts';
import type { Today, TodayCall, TodayDay, TodayJob, TodayMessage } from './todayTypes.ts';
import { readDraft } from './wizardCalls.ts';

/** More would not help anybody who stands in a rehearsal room. */
const MOST_MESSAGES = 30;
const DAYS_AHEAD = 60;
const MOST_UPCOMING = 150;
const DAY_TABS = [...DATA_TABS, ...CALL_TABS] as const;
const LOST: readonly string[] = ['missing-tab', 'missing-column'];
const NEEDS_DECISION: readonly string[] = ['Unconfirmed', 'Failed', 'Missed'];

const NO_DAY: TodayDay = { date: '', words: '', events: [] };
const NOTHING: Today = {
  state: 'notSetUp',
  title: '',
  time: '',
  today: NO_DAY,
  next: null,
  calls: [],
  upcoming: [],
  messages: [],
  moreMessages: 0,
  documents: [],
  unreachable: [],
  conflicts: [],
  problems: [],
  warnings: [],
  lessons: NO_LESSONS,
  triggersInstalled: false,
  job: null,
  quotaLeft: 0,
  draft: {},
  email: '',
};

/**
 * In a production at most six calls, one of them the read, and one more where the tab Lessons is gone; elsewhere at most
 * four.
 */
export function getToday(ws: Workspace): Today {
  const properties = ws.properties.all();
  const active = ws.spreadsheets.activeId();
  const state = readProduction(properties[PRODUCTION_KEY]);
  const job = jobWords(readLedger(properties[LEDGER_KEY]).ledger);
  if (state === null) {
    const email = ws.session.effectiveEmail();
    return { ...NOTHING, state: unknownState(ws, active), draft: readDraft(properties), email, job };
  }
  if (active !== null && active !== state.workbookId) {
    return { ...NOTHING, state: 'copied', email: ws.session.effectiveEmail() };
  }
  const base: Today = { ...NOTHING, state: 'ready', job, quotaLeft: ws.mail.remainingQuota() };
  try {
    const { installed, goesOut, warnings } = triggerState(ws, properties);
    const { lessons, ...read } = readDayAndLessons(ws, state);
    if (job === null) {
      // Nothing is going out: what an interrupted run left behind is shown as a person has to decide about it.
      const { workbook, now } = read;
      workbook.assume(settlement(workbook.records(outboxTab, []), properties[IN_FLIGHT_KEY], now));
    }
    return { ...base, ...todayFrom(ws, read, goesOut), lessons, triggersInstalled: installed, warnings };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { ...base, state: 'trouble', problems };
  }
}

/** The workbook as far as a day needs it. One call. */
export function readDay(ws: Workspace, state: Pick<ProductionState, 'workbookId'>): ReadDay {
  return dayFrom(ws, Workbook.read(ws, state.workbookId, DAY_TABS));
}

function dayFrom(ws: Workspace, workbook: Workbook): ReadDay {
  const data = dataFromWorkbook(workbook);
  return { workbook, data, now: ws.clock.now(data.settings.timeZone) };
}

/** The day and, while the production is starting, the lessons of earlier ones, from the same read. */
function readDayAndLessons(ws: Workspace, state: ProductionState): ReadDay & { lessons: LessonsShown } {
  try {
    const read = dayFrom(ws, Workbook.read(ws, state.workbookId, [...DAY_TABS, lessonsTab]));
    const lessons = isStarting(read.data, read.now.date) ? lessonsShown(read.workbook.table(lessonsTab)) : NO_LESSONS;
    return { ...read, lessons };
  } catch (error) {
    if (!(error instanceof AppError) || !LOST.includes(error.code)) throw error;
    // If it is Lessons that is gone, that is no reason to show nothing of the day.
    return { ...readDay(ws, state), lessons: NO_LESSONS };
  }
}

export interface ReadDay {
  workbook: Workbook;
  data: ProductionData;
  now: Moment;
}

/**
 * What a read workbook says of the day. Makes no service call.
 * @param goesOut true when somebody's triggers send the calls
 */
export function todayFrom(ws: Workspace, read: ReadDay, goesOut: boolean): Partial<Today> {
  const { workbook, data, now } = read;
  const outbox = workbook.records(outboxTab, []);
  const tomorrow = addDays(now.date, 1);
  const plans = [now.date, tomorrow].map((date) => callOutline({ ws, workbook, data }, date));
  const calls = plans.flatMap((plan) => comingCall(read, outbox, plan, goesOut));
  const waiting = outbox.filter((row) => NEEDS_DECISION.includes(row.State) && stillMatters(row, now));
  const nextDate = nextDateWithEvents(data, now.date);
  return {
    title: data.settings.title,
    time: clockTime(now.time),
    today: dayWords(data, now.date),
    next: nextDate === null ? null : dayWords(data, nextDate),
    calls,
    upcoming: upcomingEvents(data, now),
    messages: waiting.slice(0, MOST_MESSAGES).map(messageWords),
    moreMessages: Math.max(0, waiting.length - MOST_MESSAGES),
    documents: workbook
      .records(reportsTab, [])
      .filter((row) => row.Date === now.date && row.Doc !== '')
      .map((row) => ({ name: `${row.Report}${row.No === null ? '' : ` ${row.No}`}`, link: row.Doc })),
    unreachable: [
      ...new Set(plans.flatMap(({ call }) => call.unreachable).map((one) => `${one.person.name} ${one.reason}`)),
    ],
    conflicts: [...new Set(plans.flatMap(({ call }) => call.conflicts))],
    problems: data.problems,
  };
}

function upcomingEvents(data: ProductionData, now: Moment): Today['upcoming'] {
  return data.events
    .filter((event) => event.id !== '' && event.date >= now.date && event.status !== 'Cancelled')
    .sort((a, b) => (a.date === b.date ? a.startMinute - b.startMinute : a.date < b.date ? -1 : 1))
    .slice(0, MOST_UPCOMING)
    .map(({ id, date, start, type }) => ({ id, words: `${dateInShort(date)}, ${clockTime(start)}, ${type} (${id})` }));
}

/** A missed message of last week is history; one that may have gone astray is not. */
function stillMatters(row: OutboxRecord, now: Moment): boolean {
  return row.State !== 'Missed' || row.Date >= now.date;
}

function messageWords(row: OutboxRecord): TodayMessage {
  const { Key, Kind, To, State, Detail } = row;
  return {
    key: Key,
    kind: Kind,
    day: row.Date === '' ? '' : dateInShort(row.Date),
    to: To,
    state: State,
    detail: Detail,
  };
}

function nextDateWithEvents(data: ProductionData, today: string): string | null {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
    const date = addDays(today, ahead);
    if (publishedOn(data.events, date).length > 0) return date;
  }
  return null;
}

/** A day's published events with who is called when. */
export function dayWords(data: ProductionData, date: string): TodayDay {
  const plan = dayPlan(date, data.events, data.company, data.breakdown, data.conflicts, data.settings);
  return {
    date,
    words: dateInFull(date),
    events: plan.events.map(({ event, called, away }) => {
      const byMinute = new Map<number, string[]>();
      for (const { person, callMinute } of called) {
        byMinute.set(callMinute, [...(byMinute.get(callMinute) ?? []), person.name]);
      }
      return {
        type: event.type,
        start: clockTime(event.start),
        end: clockTime(event.end),
        location: event.location,
        work: event.work || event.scenes.join(', '),
        called: [...byMinute]
          .sort(([a], [b]) => a - b)
          .map(([minute, people]) => ({ time: clockTime(timeFromMinutes(minute)), people })),
        away: away.map(({ person }) => person.name),
      };
    }),
  };
}

/** How the call for a date stands; nothing when there is none. */
function comingCall(
  { data, now }: ReadDay,
  outbox: readonly OutboxRecord[],
  { call, mail, problems }: CallPlan,
  goesOut: boolean,
): TodayCall[] {
  const { date } = call;
  const own = outbox.filter((row) => row.Kind === DAILY_CALL && row.Date === date);
  const sent = own.filter((row) => row.State === 'Sent').length;
  if (call.plan.events.length === 0 && own.length === 0) return [];
  const nowMinute = minutesFromTime(now.time) ?? 0;
  // Once the day's last event has begun, nothing about its call helps anybody.
  if (date === now.date && call.plan.events.every(({ event }) => event.startMinute < nowMinute)) return [];
  const base = { date, words: dateInFull(date), messages: mail.toSend.length, recipients: mail.recipients };
  if (sent > 0 && mail.toSend.length === 0) {
    return [{ ...base, state: 'sent', messages: sent, when: 'It has gone out, and nothing has changed since.' }];
  }
  if (own.some((row) => row.State !== 'Pending' && row.State !== 'Sending') && mail.toSend.length > 0) {
    return [
      {
        ...base,
        state: 'changed',
        when: 'Something has changed since it went out. That does not go out by itself: preview it, then send it.',
      },
    ];
  }
  if (mail.all.length === 0) return [{ ...base, state: 'nobody', when: 'Nobody who is called can be mailed.' }];
  if (mail.toSend.length === 0) return [];
  if (problems.length > 0) {
    const when =
      'It does not go out by itself: a cell of this day cannot be read as meant. Put it right, or send it by hand.';
    return [{ ...base, state: 'held', when }];
  }
  return [{ ...base, state: 'due', when: dueWords(data, now, date, goesOut) }];
}

function dueWords(data: ProductionData, now: Moment, date: string, goesOut: boolean): string {
  if (!goesOut) return 'It does not go out by itself: the triggers are not installed.';
  const hour = clockTime(data.settings.callSendTime);
  if (date === now.date)
    return 'It has not gone out. Callboard tries within the hour, if there is time before the first call.';
  const passed = (minutesFromTime(now.time) ?? 0) >= (minutesFromTime(data.settings.callSendTime) ?? 0);
  return passed ? 'It goes out by itself within the hour.' : `It goes out by itself today, in the hour after ${hour}.`;
}

interface TriggerState {
  /** Whether this person's own triggers are there. */
  installed: boolean;
  /** Whether anybody's are, as far as can be told. */
  goesOut: boolean;
  warnings: string[];
}

function triggerState(ws: Workspace, properties: Record<string, string>): TriggerState {
  const triggers = ws.triggers.list();
  const heartbeat = heartbeatFrom(properties);
  const installed = hasBothTriggers(triggers);
  const warnings: string[] = [];
  if (!installed) warnings.push(missingTriggerWarning(triggers, heartbeat.owner, ws.session.effectiveEmail()));
  const silent = isSilent(heartbeat, ws.clock.epochMs());
  if (silent) {
    warnings.push(
      'The hourly trigger has not run for more than a day, so no call went out by itself. Repair the triggers.',
    );
  }
  return { installed, goesOut: (installed || heartbeat.owner !== '') && !silent, warnings };
}

/** What a job is called while it runs. */
const JOB_WORDS: Readonly<Record<string, string>> = {
  setUp: 'Setting up',
  signIn: 'Making the sign-in sheets',
  report: 'Making the report',
  dailyCall: 'Sending the call',
  sendReport: 'Sending the report',
  fillSchedule: 'Changing the schedule',
  calendar: 'Bringing the calendar up to date',
  sharing: 'Sharing',
  import: 'Importing',
  contactSheets: 'Making the contact sheets',
  auditions: 'Making the audition paperwork',
  archive: 'Archiving',
  restore: 'Restoring',
  reflections: 'Making the reflection forms',
  handOver: 'Handing over',
};

function jobWords(ledger: Ledger): TodayJob | null {
  if (ledger.state !== 'running') return null;
  const { kind, done, total } = ledger;
  return { kind, words: JOB_WORDS[kind] ?? 'A job', done: done.length, total };
}

/** What the file says of itself, where nothing is remembered of it. */
function unknownState(ws: Workspace, workbookId: string | null): Today['state'] {
  if (workbookId === null) return 'notSetUp';
  try {
    const file = ws.drive.get(workbookId);
    if (isArchiveWorkbook(file)) return 'archived';
    return file.appProperties[TAG_PRODUCTION] === productionIdOf(ws, workbookId) ? 'marked' : 'notSetUp';
  } catch (error) {
    if (error instanceof AppError) return 'notSetUp';
    throw error;
  }
}
