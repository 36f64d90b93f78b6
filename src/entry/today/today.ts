/**
 * Today: what is on, who is called, what is about to be sent, what needs attention. One read of the workbook, and
 * nothing is changed.
 */
import { untoldEvents } from '../../features/attendance/door/untold.ts';
import { IMPORTABLE_TABS } from '../../features/imports/importPlan.ts';
import { NO_LESSONS } from '../../features/lessons/lessonsShown.ts';
import { givenSettings } from '../../features/setUp/givenSettings.ts';
import { readDraft } from '../../features/setUp/wizardRequests.ts';
import { LEDGER_KEY } from '../../jobs/job.ts';
import { jobFacts } from '../../jobs/jobKinds.ts';
import { readLedger } from '../../jobs/ledger.ts';
import { knownAllowance } from '../../mail/dayAllowance.ts';
import { IN_FLIGHT_KEY, settlement } from '../../mail/outbox.ts';
import { AppError } from '../../port/appError.ts';
import type { ReadOnlyWorkspace, Workspace } from '../../port/workspace.ts';
import {
  isArchiveWorkbook,
  PRODUCTION_KEY,
  productionIdOf,
  readProduction,
  TAG_PRODUCTION,
} from '../../production/productionState.ts';
import { withChildHours } from '../../production/withChildHours.ts';
import { zoneNamed } from '../../values/zoneNames.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { jobWords } from './jobWords.ts';
import { readDayAndLessons } from './readDay.ts';
import { todayFrom } from './todayFrom.ts';
import type { Today, TodayDay } from './todayTypes.ts';
import { triggerState } from './triggerState.ts';

const NO_DAY: TodayDay = { date: '', words: '', events: [] };
const NOTHING: Today = {
  state: 'notSetUp',
  title: '',
  time: '',
  today: NO_DAY,
  next: null,
  calls: [],
  upcoming: [],
  signIn: [],
  drafts: [],
  firstSteps: [],
  messages: [],
  moreMessages: 0,
  documents: [],
  attention: [],
  problems: [],
  lessons: NO_LESSONS,
  triggersInstalled: false,
  job: null,
  quotaLeft: 0,
  given: {},
  draft: {},
  email: '',
  timeZone: '',
  tabs: IMPORTABLE_TABS,
};

/**
 * In a production five calls for whoever installed the triggers and six for others, one of them the read, one more where the tab Lessons is gone, two more where rules for the hours of children are chosen, and one more where there is a link to the door; elsewhere at most
 * five, and one more in a workbook that the next season starts in.
 */
export function getToday(ws: Workspace): Today {
  const properties = ws.properties.all();
  const active = ws.spreadsheets.activeId();
  const state = readProduction(properties[PRODUCTION_KEY]);
  const job = jobWords(readLedger(properties[LEDGER_KEY]).ledger);
  if (state === null) {
    const email = ws.session.effectiveEmail();
    const known = unknownWorkbook(ws, active);
    const timeZone = known.state === 'notSetUp' ? zoneOf(ws, active) : '';
    return { ...NOTHING, ...known, timeZone, draft: readDraft(properties), email, job };
  }
  if (active !== null && active !== state.workbookId) {
    return { ...NOTHING, state: 'copied', email: ws.session.effectiveEmail() };
  }
  const base: Today = { ...NOTHING, state: 'ready', job, quotaLeft: ws.mail.remainingQuota() };
  try {
    const { lessons, sharing, ...day } = readDayAndLessons(ws, state, properties);
    const read = { ...day, data: withChildHours({ ws, state, data: day.data, now: day.now }).data };
    if (job === null) {
      // Nothing is going out: what an interrupted run left behind is shown as a person has to decide about it.
      const { workbook, now } = read;
      workbook.assume(settlement(workbook.records(outboxTab, []), properties[IN_FLIGHT_KEY], now));
    }
    const { installed, goesOut, warnings } = triggerState(ws, properties, read.data.settings);
    // What an archive has taken away is missing by intent.
    const isClosing = job !== null && jobFacts(job.kind).closes !== undefined;
    return {
      ...base,
      ...todayFrom(ws, read, {
        goesOut,
        // Another person's allowance cannot be seen.
        quotaLeft: installed ? base.quotaLeft : Number.POSITIVE_INFINITY,
        allowance: knownAllowance(properties, installed || !goesOut ? base.quotaLeft : null),
        warnings: isClosing ? [] : warnings,
        sharing,
        untold: untoldEvents(ws, properties),
      }),
      lessons,
      triggersInstalled: installed,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const problems = error.problems.length > 0 ? error.problems : [{ message: error.message }];
    return { ...base, state: 'trouble', email: ws.session.effectiveEmail(), problems };
  }
}

/** What is proposed as the production's zone: the spreadsheet's own was chosen by its owner. One call. */
function zoneOf(ws: ReadOnlyWorkspace, workbookId: string | null): string {
  if (workbookId === null) return '';
  try {
    const { timeZone } = ws.spreadsheets.describe(workbookId);
    // One without a place, as new spreadsheets may have it, would be refused.
    return zoneNamed(timeZone).problem === '' ? timeZone : '';
  } catch (error) {
    if (error instanceof AppError) return '';
    throw error;
  }
}

/** What the file says of itself, where nothing is remembered of it. */
function unknownWorkbook(ws: ReadOnlyWorkspace, workbookId: string | null): Pick<Today, 'state' | 'given'> {
  const fresh = { state: 'notSetUp', given: {} } as const;
  if (workbookId === null) return fresh;
  try {
    const file = ws.drive.get(workbookId);
    if (isArchiveWorkbook(file)) return { ...fresh, state: 'archived' };
    if (file.marks[TAG_PRODUCTION] === productionIdOf(ws, workbookId)) return { ...fresh, state: 'marked' };
    return { ...fresh, given: givenSettings(ws, file) };
  } catch (error) {
    if (error instanceof AppError) return fresh;
    throw error;
  }
}
