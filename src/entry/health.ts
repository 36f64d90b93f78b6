/** Health: is the hourly trigger there, whose is it, when did it run, what comes next; and the click that repairs it. */

import { AppError } from '../jobs/appError.ts';
import { heartbeatFrom, INSTALLED_KEY, installedText, isSilent } from '../jobs/heartbeat.ts';
import { LEDGER_KEY } from '../jobs/job.ts';
import { readLedger } from '../jobs/ledger.ts';
import type { TriggerInfo, Workspace } from '../jobs/workspace.ts';
import type { ProductionData } from '../production/productionData.ts';
import { DATA_TABS, dataFromWorkbook } from '../production/productionData.ts';
import { PRODUCTION_KEY, readProduction } from '../production/productionState.ts';
import { addDays, clockTime, dateInFull } from '../schedule/dates.ts';
import { publishedOn } from '../schedule/event.ts';
import { minutesFromTime } from '../workbook/cellDates.ts';
import { outboxTab } from '../workbook/tabSpecs.ts';
import { Workbook } from '../workbook/workbook.ts';
import { archiveStatus } from './archivedCalls.ts';
import type { Health } from './browserCalls.ts';
import { LOCK_WAIT_MS } from './runJob.ts';

export const CLOCK_HANDLER = 'tick';
export const EDIT_HANDLER = 'whenEdited';

const NOTHING: Health = {
  setUp: false,
  copied: false,
  triggersInstalled: false,
  triggers: [],
  owner: '',
  lastRun: '',
  lastSuccess: '',
  next: '',
  quotaLeft: 0,
  warnings: [],
};

/** How things stand. Changes nothing, and throws nothing that Callboard can name. */
export function health(ws: Workspace): Health {
  try {
    return healthNow(ws);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
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
          ? 'What Callboard remembers of this production is damaged. Choose Set up: it is found again from the files.'
          : 'This workbook has not been set up yet.',
      ],
    };
  }
  if (active !== null && active !== state.workbookId) {
    return {
      ...NOTHING,
      copied: true,
      quotaLeft,
      warnings: ['This workbook is a copy of another production’s. It sends nothing until you choose Set up in it.'],
    };
  }
  const triggers = ws.triggers.list();
  const installed = hasBothTriggers(triggers);
  const heartbeat = heartbeatFrom(properties);
  const { ledger, sound } = readLedger(properties[LEDGER_KEY]);
  const warnings: string[] = [];
  const me = ws.session.effectiveEmail();
  if (!installed) warnings.push(missingTriggerWarning(triggers, heartbeat.owner, me));
  if (isSilent(heartbeat, ws.clock.epochMs())) {
    warnings.push(
      'The hourly trigger has not run for more than a day, so no call went out by itself. Choose Repair triggers.',
    );
  }
  if (!sound)
    warnings.push(
      'The note of the last job is missing or damaged. Messages that were going out are Unconfirmed; look at the Outbox tab.',
    );
  if (ledger.state === 'running')
    warnings.push('A job is under way. It goes on by itself within the hour, or at once if you choose Continue.');
  const zone = readZone(ws, state.workbookId, warnings);
  return {
    setUp: true,
    copied: false,
    triggersInstalled: installed,
    triggers: triggers.map(({ handler, kind }) => ({ handler, kind })),
    owner: heartbeat.owner || (installed ? me : ''),
    lastRun: zone.words(heartbeat.lastRunMs),
    lastSuccess: zone.words(heartbeat.lastSuccessMs),
    next: zone.next,
    quotaLeft,
    warnings,
  };
}

/** Installs what is missing and takes away doubles; an unchanged trigger is left alone. Never called from a trigger. */
export function repairTriggers(ws: Workspace): Health {
  const trouble: string[] = [];
  try {
    if (ws.lock.take(LOCK_WAIT_MS)) installTriggers(ws);
    else
      trouble.push(
        'Callboard is busy with another job in this workbook. No trigger was changed; try again in a minute.',
      );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    trouble.push(`${error.message} Choose Repair triggers again.`);
  }
  const now = health(ws);
  return { ...now, warnings: [...trouble, ...now.warnings] };
}

function installTriggers(ws: Workspace): void {
  const properties = ws.properties.all();
  const state = readProduction(properties[PRODUCTION_KEY]);
  const active = ws.spreadsheets.activeId();
  if (state === null || (active !== null && active !== state.workbookId)) return;
  const before = ws.triggers.list();
  const after = withTrigger(
    ws,
    withTrigger(ws, before, CLOCK_HANDLER, 'clock'),
    EDIT_HANDLER,
    'edit',
    state.workbookId,
  );
  const clockId = after.find((one) => one.handler === CLOCK_HANDLER && one.kind === 'clock')?.id ?? '';
  const owner = ws.session.effectiveEmail();
  ws.properties.set(INSTALLED_KEY, installedText({ owner, installedMs: ws.clock.epochMs(), clockId }));
}

/** The triggers once there is exactly one of this kind. */
function withTrigger(
  ws: Workspace,
  triggers: TriggerInfo[],
  handler: string,
  kind: 'clock' | 'edit',
  workbookId = '',
): TriggerInfo[] {
  const isOwn = (one: TriggerInfo) => one.handler === handler && one.kind === kind;
  const doubles = triggers.filter(isOwn).slice(1);
  for (const double of doubles) ws.triggers.remove(double.id);
  if (triggers.some(isOwn)) return triggers.filter((one) => !doubles.includes(one));
  try {
    if (kind === 'clock') ws.triggers.createHourly(handler);
    else ws.triggers.createOnEdit(handler, workbookId);
  } catch (error) {
    // The error may have come after it was made.
    const now = ws.triggers.list();
    if (!now.some(isOwn)) throw error;
    return now;
  }
  return ws.triggers.list();
}

/** The clock and the edit trigger, of the person who asks. */
export function hasBothTriggers(triggers: readonly TriggerInfo[]): boolean {
  const has = (handler: string, kind: string) => triggers.some((one) => one.handler === handler && one.kind === kind);
  return has(CLOCK_HANDLER, 'clock') && has(EDIT_HANDLER, 'edit');
}

/** Another person's triggers cannot be seen, only that somebody installed them. */
export function missingTriggerWarning(triggers: readonly TriggerInfo[], owner: string, me: string): string {
  if (owner !== '' && owner !== me)
    return `The triggers were installed by ${owner}, so calls go out from there. If that has to change, choose Repair triggers; then calls go out as you.`;
  return triggers.length === 0
    ? 'The triggers are not installed, so no call goes out by itself. Choose Repair triggers.'
    : 'One of the two triggers is missing. Choose Repair triggers.';
}

/** The production's time, for what is shown; warnings from the workbook are added. */
function readZone(ws: Workspace, workbookId: string, warnings: string[]): { words(ms: number): string; next: string } {
  try {
    const workbook = Workbook.read(ws, workbookId, [...DATA_TABS, outboxTab]);
    const data = dataFromWorkbook(workbook);
    const now = ws.clock.now(data.settings.timeZone);
    const states = workbook.records(outboxTab, []).map((row) => row.State);
    for (const state of ['Unconfirmed', 'Failed', 'Missed'] as const) {
      const count = states.filter((one) => one === state).length;
      if (count > 0) warnings.push(`${count} messages in the Outbox are ${state}.`);
    }
    const nowMs = ws.clock.epochMs();
    return { words: (ms) => agoWords(ms, nowMs), next: nextWords(data, now) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    warnings.push(error.message);
    return { words: () => '', next: '' };
  }
}

/** @example agoWords(0, 90 * 60_000) // '1 hour ago' */
function agoWords(ms: number, nowMs: number): string {
  if (ms === 0) return 'never';
  const minutes = Math.max(0, Math.round((nowMs - ms) / 60_000));
  if (minutes < 60) return `${minutes} minutes ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} ${hours === 1 ? 'hour' : 'hours'} ago` : `${Math.floor(hours / 24)} days ago`;
}

/** The next call that the tick will send. */
function nextWords(data: ProductionData, now: { date: string; time: string }): string {
  const sendMinute = minutesFromTime(data.settings.callSendTime) ?? 0;
  const passed = (minutesFromTime(now.time) ?? 0) >= sendMinute;
  for (let ahead = passed ? 1 : 0; ahead < 60; ahead++) {
    const sendDate = addDays(now.date, ahead);
    const callDate = addDays(sendDate, 1);
    if (publishedOn(data.events, callDate).length > 0) {
      return `${dateInFull(sendDate)} at ${clockTime(data.settings.callSendTime)}: the call for ${dateInFull(callDate)}`;
    }
  }
  return 'No call is due in the next 60 days.';
}
