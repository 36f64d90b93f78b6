/** Which days' calls the tick has something to do about: send, hold, write down as missed, or tell the stage manager. */
import type { Heartbeat } from '../../jobs/heartbeat.ts';
import { withoutPerson } from '../../mail/mailPlan.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production } from '../../production/production.ts';
import { addDays } from '../../values/dates.ts';
import { instantOf } from '../../values/instants.ts';
import { outboxTab } from '../../workbook/tabs/office.ts';
import { noticePlan, waitingNotices } from './callNotice.tsx';
import { type CallBasis, callOutline, DEADLINE_MINUTES, minutesUntilFirstCall } from './callPlan.ts';
import { isSomethingToSay, mayBeMissing } from './dueNotices.ts';
import { mayHaveCall, minuteOf, sendMinuteOf } from './nextCall.ts';
import { heldNotice } from './waitingNotices.ts';

type Look = CallBasis & Pick<Production, 'now'>;

/** A call that was missed longer ago is said by Today alone. */
const DAYS_BACK = 7;

/**
 * The last days' and today's, of which something may have been missed, and tomorrow's from the set hour on. Once a call has
 * been issued or cancelled, changes go out only when a person says so.
 */
export function dueCalls(look: Look, heartbeat: Heartbeat): DateText[] {
  const { data, now } = look;
  const dates = Array.from({ length: DAYS_BACK + 1 }, (_, at) => addDays(now.date, at - DAYS_BACK));
  if (minuteOf(now) >= sendMinuteOf(data.settings)) dates.push(addDays(now.date, 1));
  return dates.filter((date) => isDue(look, date, heartbeat));
}

function isDue(look: Look, date: DateText, heartbeat: Heartbeat): boolean {
  const { workbook, data, now } = look;
  const rows = workbook.records(outboxTab, []);
  const own = rows.filter((row) => row.Key.startsWith(`call/${date}/`));
  const waits = own.some((row) => row.State === 'Pending');
  const notices = waitingNotices(rows, date);
  // What follows is costly, and settled for most days at most hours.
  if (!waits && notices.length === 0) {
    if (own.length > 0 || !(mayHaveCall(data, date) || mayBeMissing(look, rows, date))) return false;
    if (date < now.date && !wasReliedOn(look, date, heartbeat)) return false;
  }
  const plan = callOutline(look, date);
  if (withoutPerson(plan.mail).toSend.length === 0) return isSomethingToSay(look, plan);
  const left = minutesUntilFirstCall(look, plan.call);
  if (left !== null && left < DEADLINE_MINUTES)
    return waits || notices.length > 0 || wasReliedOn(look, date, heartbeat);
  if (plan.problems.length === 0) return true;
  const held = noticePlan(look, heldNotice(data, date, plan.problems));
  return held.toSend.length > 0 || notices.length > 0;
}

/** True when triggers were there, or had run, before the call was to go out: somebody counted on it. */
function wasReliedOn({ ws, data }: Look, date: DateText, heartbeat: Heartbeat): boolean {
  // Where the zone cannot be read, it is Greenwich's now that is worked with.
  const timeZone = data.settings.timeZone || 'Etc/UTC';
  const dueMs = instantOf(ws.clock, timeZone, addDays(date, -1), sendMinuteOf(data.settings));
  const { installedMs, lastRunMs, lastSuccessMs } = heartbeat;
  return [installedMs, lastRunMs, lastSuccessMs].some((ms) => ms > 0 && ms <= dueMs);
}
