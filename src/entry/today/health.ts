/** Health: is the hourly trigger there, whose is it, when did it run, what comes next. */

import { archiveStatus } from '../../features/archive/archivedRequests.ts';
import { nextCallWords } from '../../features/calls/nextCall.ts';
import { CALL_TABS } from '../../features/calls/sendDailyCall.ts';
import { consentWarnings } from '../../jobs/askConsent.ts';
import { type Heartbeat, heartbeatFrom, isFailing, isSilent } from '../../jobs/heartbeat.ts';
import { LEDGER_KEY } from '../../jobs/job.ts';
import { readLedger } from '../../jobs/ledger.ts';
import { companyMailProblems } from '../../mail/companyMail.ts';
import { knownAllowance } from '../../mail/dayAllowance.ts';
import { AppError, problemLine } from '../../port/appError.ts';
import type { ReadOnlyWorkspace, TriggerInfo, Workspace } from '../../port/workspace.ts';
import { HAS_DOOR_KEY } from '../../production/doorRecord.ts';
import { grantOf } from '../../production/grantOf.ts';
import { DATA_TABS, dataFromWorkbook, type ProductionData } from '../../production/productionData.ts';
import { folderId, PRODUCTION_KEY, type ProductionState, readProduction } from '../../production/productionState.ts';
import { inSharedDrive } from '../../production/sharedTree.ts';
import { VERSION, versionWarning, workbookVersion } from '../../production/version.ts';
import { zonedData } from '../../production/zonedData.ts';
import { childHourDoubts } from '../../schedule/childHourDoubts.ts';
import { settingDoubts } from '../../schedule/dateDoubts.ts';
import { ROOT_KEY } from '../../settings/folderLayouts.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { Workbook } from '../../workbook/workbook.ts';
import { callWarnings } from './callWarnings.ts';
import type { Health } from './healthTypes.ts';
import {
  callsGoOut,
  FAILING_WARNING,
  hasBothTriggers,
  SILENT_WARNING,
  type StageManager,
  stageManagerOf,
  triggerWarnings,
} from './triggerWarnings.ts';

const NOTHING: Health = {
  setUp: false,
  copied: false,
  triggersInstalled: false,
  goesOut: false,
  triggers: [],
  owner: '',
  folderOwner: '',
  lastRun: '',
  lastSuccess: '',
  next: '',
  signIn: '',
  quotaLeft: 0,
  version: VERSION,
  workbookVersion: '',
  takeOver: null,
  warnings: [],
};

/** How things stand. Changes nothing, and throws nothing that Callboard can name. At most nine calls. */
export function health(ws: Workspace): Health {
  try {
    return healthNow(ws);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'not-consented') return { ...NOTHING, setUp: true, warnings: consentWarnings(ws) };
    return { ...NOTHING, setUp: true, warnings: [`${error.message} Try again in a minute.`] };
  }
}

function healthNow(ws: Workspace): Health {
  const properties = ws.properties.all();
  const state = readProduction(properties[PRODUCTION_KEY]);
  const active = ws.spreadsheets.activeId();
  const quotaLeft = ws.mail.remainingQuota();
  if (state === null) {
    const archive = archiveStatus(ws);
    if (archive.archived) return { ...NOTHING, quotaLeft, warnings: [archive.message] };
    const damaged = properties[PRODUCTION_KEY] !== undefined;
    return {
      ...NOTHING,
      quotaLeft,
      warnings: [
        damaged
          ? 'What Callboard remembers of this production is damaged. Open Callboard and choose Open the production here: it is found again from the files.'
          : 'This workbook has not been set up yet.',
      ],
    };
  }
  if (active !== null && active !== state.workbookId) {
    return {
      ...NOTHING,
      copied: true,
      quotaLeft,
      warnings: [
        'This workbook is a copy of another production’s. It sends nothing until you choose Set up this copy in Callboard.',
      ],
    };
  }
  const heartbeat = heartbeatFrom(properties);
  const { ledger, sound } = readLedger(properties[LEDGER_KEY]);
  const me = ws.session.effectiveEmail();
  const triggers = ws.triggers.list();
  const mine = hasBothTriggers(triggers);
  // Another person's allowance cannot be seen.
  const goesOut = callsGoOut({ triggers, heartbeat, me }, ws.clock.epochMs());
  const read = readWorkbook(ws, state.workbookId, properties, {
    quotaLeft: mine ? quotaLeft : Number.POSITIVE_INFINITY,
    allowance: knownAllowance(properties, mine || !goesOut ? quotaLeft : null),
  });
  const folder = productionFolder(ws, state, me, read.stageManager);
  const madeBy = madeByVersion(ws, state.workbookId);
  return {
    setUp: true,
    copied: false,
    triggersInstalled: mine,
    goesOut,
    triggers: triggers.map(({ handler, kind }) => ({ handler, kind })),
    owner: ownerOf(triggers, heartbeat, me),
    folderOwner: folder.owner,
    lastRun: read.words(heartbeat.lastRunMs),
    lastSuccess: read.words(heartbeat.lastSuccessMs),
    next: read.next,
    signIn: signInWays(properties[HAS_DOOR_KEY] !== undefined),
    quotaLeft,
    version: VERSION,
    workbookVersion: madeBy,
    takeOver: null,
    warnings: [
      ...consentWarnings(ws),
      ...triggerWarnings({ triggers, heartbeat, me, ...read }),
      ...(isSilent(heartbeat, ws.clock.epochMs()) ? [SILENT_WARNING] : []),
      ...(isFailing(heartbeat, ws.clock.epochMs()) ? [FAILING_WARNING] : []),
      ...(sound ? [] : [LEDGER_LOST]),
      ...(ledger.state === 'running' ? [UNDER_WAY] : []),
      ...folder.warnings,
      ...read.warnings,
      ...[versionWarning(madeBy, VERSION)].filter((words) => words !== ''),
    ],
  };
}

/** By which version the workbook was set up; nothing depends on it, so `''` where it cannot be read. One call. */
function madeByVersion(ws: Workspace, workbookId: string): string {
  try {
    return workbookVersion(ws.drive.get(workbookId));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return '';
  }
}

const LEDGER_LOST =
  'Callboard’s note of its last job is missing or damaged. Messages that were going out are Unconfirmed. Look at the Outbox tab.';
const UNDER_WAY = 'A job is under way. It goes on by itself within the hour. To go on at once, choose Continue.';

/** An administrator may forbid web apps; then the other ways do. */
function signInWays(hasDoor: boolean): string {
  return hasDoor
    ? 'The door’s page, the list beside the sheet, the Attendance tab, the paper sheet'
    : 'The list beside the sheet, the Attendance tab, the paper sheet. The door’s page has no link yet: make one under Attendance, if your school or company allows web apps';
}

/** Whose triggers are there; one's own only while they are. */
function ownerOf(triggers: readonly TriggerInfo[], { owner }: Heartbeat, me: string): string {
  const isMine = owner === '' || foldedAddress(owner) === foldedAddress(me);
  return isMine ? (triggers.length > 0 ? me : '') : owner;
}

/** What the workbook tells: the production's time, who is the stage manager, what comes next, what waits. One call. */
interface ReadWorkbook extends StageManager {
  words(ms: number): string;
  next: string;
  warnings: string[];
}

function readWorkbook(
  ws: Workspace,
  workbookId: string,
  properties: Record<string, string>,
  sender: { quotaLeft: number; allowance: number | null },
): ReadWorkbook {
  try {
    const workbook = Workbook.read(ws, workbookId, [...DATA_TABS, ...CALL_TABS]);
    const { data, now } = zonedData(ws, dataFromWorkbook(workbook));
    const states = workbook.records(outboxTab, []).map((row) => row.State);
    const warnings = (['Unconfirmed', 'Failed', 'Missed'] as const).flatMap((state) => {
      const count = states.filter((one) => one === state).length;
      if (count === 0) return [];
      return [count === 1 ? `1 message in the Outbox is ${state}.` : `${count} messages in the Outbox are ${state}.`];
    });
    const nowMs = ws.clock.epochMs();
    const words = (ms: number) => agoWords(ms, nowMs);
    const settings = [
      ...settingWarnings(data, now.date),
      ...(sender.allowance === null ? [] : companyMailProblems(data, sender.allowance).map(problemLine)),
      ...callWarnings(ws, { workbook, data, now, properties }, sender.quotaLeft),
    ];
    return {
      words,
      next: nextCallWords(data, now),
      warnings: [...warnings, ...settings],
      ...stageManagerOf(data.settings),
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { words: () => '', next: '', warnings: [error.message], name: '', stageManager: '', replyTo: '' };
  }
}

/** Settings that cannot be read, must not be used or are hardly meant. */
function settingWarnings(data: ProductionData, today: string): string[] {
  const { tab } = data.settingPlace('Title');
  return [
    ...data.problems.filter((problem) => problem.tab === tab),
    ...settingDoubts(data),
    ...childHourDoubts(data, today),
  ].map(problemLine);
}

/** Whose the production folder is, if it is not the stage manager's; and whether that waits for the one who looks. One call. */
function productionFolder(
  ws: ReadOnlyWorkspace,
  state: ProductionState,
  me: string,
  stageManager: string,
): { owner: string; warnings: string[] } {
  try {
    const root = ws.sharing.file(folderId(state, ROOT_KEY));
    const isTheirs = foldedAddress(root.owner) === foldedAddress(stageManager);
    const asked = grantOf(root, me)?.askedToOwn === true;
    const away = root.inSharedDrive ? [inSharedDrive(`The production folder “${root.name}”`).message] : [];
    return { owner: isTheirs ? '' : root.owner, warnings: [...away, ...(asked ? [ASKED_TO_OWN] : [])] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { owner: '', warnings: ['The production folder is not there, or you cannot open it.'] };
  }
}

const ASKED_TO_OWN =
  'You have been asked to own the production’s files. In Drive, search for pendingowner:me, choose each file, and accept.';

/** How long ago, in words. @example agoWords(0, 90 * 60_000) // '1 hour ago' */
export function agoWords(ms: number, nowMs: number): string {
  if (ms === 0) return 'never';
  const minutes = Math.max(0, Math.round((nowMs - ms) / 60_000));
  if (minutes === 0) return 'just now';
  if (minutes < 60) return minutes === 1 ? '1 minute ago' : `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'} ago` : `${Math.floor(hours / 24)} days ago`;
}
