/** Which days' calls the tick has something to do about: send, hold, write down as missed, or tell the stage manager. */
import type { Heartbeat } from '../../jobs/heartbeat.ts';
import { withoutPerson } from '../../mail/mailPlan.ts';
import type { OutboxRecord } from '../../mail/outbox.ts';
import type { DateText } from '../../port/workspace.ts';
import type { DayOutline } from '../../production/dayOutline.ts';
import type { Production } from '../../production/production.ts';
import { addDays } from '../../values/dates.ts';
import { instantOf } from '../../values/instants.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { noticePlan, waitingNotices } from './callNotice.ts';
import { type CallBasis, callOutline, DEADLINE_MINUTES, minutesUntilFirstCall } from './callPlan.ts';
import { isSomethingToSay, mayBeMissing } from './dueNotices.ts';
import { mayHaveCall, minuteOf, sendMinuteOf } from './nextCall.ts';
import { pastCalls } from './pastCalls.ts';
import { heldNotice } from './waitingNotices.ts';

type Look = CallBasis & Pick<Production, 'now'>;

/** What is looked at before anybody's call is worked out. */
type Glance = Pick<Look, 'ws' | 'workbook' | 'now'> & { data: Pick<DayOutline, 'settings' | 'events' | 'doubtful'> };

/** A call that was missed longer ago is said by Today alone. */
const DAYS_BACK = 7;

/** Of the days in question, those about whose calls there is something to do. */
export function dueCalls(look: Look, heartbeat: Heartbeat): DateText[] {
  return daysInQuestion(look, heartbeat).filter((date) => isDue(look, date, heartbeat));
}

/**
 * The last days' and today's, of which something may have been missed, and tomorrow's from the set hour on. Once a call has
 * been issued or cancelled, changes go out only when a person says so. Most hours settle every day here, at little cost;
 * from an outline there may be more of them than from the data, and never fewer.
 */
export function daysInQuestion(glance: Glance, heartbeat: Heartbeat): DateText[] {
  const { workbook, data, now } = glance;
  const rows = workbook.records(outboxTab, []);
  const dates = Array.from({ length: DAYS_BACK + 1 }, (_, at) => addDays(now.date, at - DAYS_BACK));
  if (minuteOf(now) >= sendMinuteOf(data.settings)) dates.push(addDays(now.date, 1));
  return dates.filter((date) => isInQuestion(glance, rows, date, heartbeat));
}

function isInQuestion(glance: Glance, rows: readonly OutboxRecord[], date: DateText, heartbeat: Heartbeat): boolean {
  const { data, now, workbook } = glance;
  if (waitsOn(rows, date) || waitingNotices(rows, date).length > 0) return true;
  const known = [...rows, ...pastCalls(workbook)];
  if (known.some((row) => isOfCall(row, date))) return false;
  if (!mayHaveCall(data, date) && !mayBeMissing(glance, known, date)) return false;
  return date >= now.date || wasReliedOn(glance, date, heartbeat);
}

/** True for a message of the day's call. */
function isOfCall({ Key }: Pick<OutboxRecord, 'Key'>, date: DateText): boolean {
  return Key.startsWith(`call/${date}/`);
}

function waitsOn(rows: readonly OutboxRecord[], date: DateText): boolean {
  return rows.some((row) => isOfCall(row, date) && row.State === 'Pending');
}

function isDue(look: Look, date: DateText, heartbeat: Heartbeat): boolean {
  const { workbook, data } = look;
  const rows = workbook.records(outboxTab, []);
  const notices = waitingNotices(rows, date);
  const plan = callOutline(look, date);
  if (withoutPerson(plan.mail).toSend.length === 0) return isSomethingToSay(look, plan);
  const left = minutesUntilFirstCall(look, plan.call);
  if (left !== null && left < DEADLINE_MINUTES)
    return waitsOn(rows, date) || notices.length > 0 || wasReliedOn(look, date, heartbeat);
  if (plan.problems.length === 0) return true;
  const held = noticePlan(look, heldNotice(data, date, plan.problems));
  return held.toSend.length > 0 || notices.length > 0;
}

/** True when triggers were there, or had run, before the call was to go out: somebody counted on it. */
function wasReliedOn({ ws, data }: Glance, date: DateText, heartbeat: Heartbeat): boolean {
  // Where the zone cannot be read, it is Greenwich's now that is worked with.
  const timeZone = data.settings.timeZone || 'Etc/UTC';
  const dueMs = instantOf(ws.clock, timeZone, addDays(date, -1), sendMinuteOf(data.settings));
  const { installedMs, lastRunMs, lastSuccessMs } = heartbeat;
  return [installedMs, lastRunMs, lastSuccessMs].some((ms) => ms > 0 && ms <= dueMs);
}
