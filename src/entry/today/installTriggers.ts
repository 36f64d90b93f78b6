/**
 * The click that turns automatic calls on: from then on they go out from this person's account. So it has to be an account
 * that can send them, and whoever's triggers work now is asked about before they are replaced.
 */
import { textArgument } from '../../jobs/checkArguments.ts';
import { type Heartbeat, heartbeatFrom, INSTALLED_KEY, installedText, isSilent } from '../../jobs/heartbeat.ts';
import { Job, LEDGER_KEY, SLICE_MS } from '../../jobs/job.ts';
import { mayRunDuring } from '../../jobs/jobKinds.ts';
import { readLedger } from '../../jobs/ledger.ts';
import { LOCK_WAIT_MS } from '../../jobs/runJob.ts';
import { mostSeen, ownQuota, SEEN_KEY } from '../../mail/dayAllowance.ts';
import { AppError } from '../../port/appError.ts';
import type { TriggerInfo, Workspace } from '../../port/workspace.ts';
import { PRODUCTION_KEY, readProduction } from '../../production/productionState.ts';
import { foldedAddress } from '../../values/emailAddress.ts';
import { keptTriggers } from '../access/ownTriggers.ts';
import type { TriggersAsked } from '../browserRequests.ts';
import { whyUnableToSend } from '../unableToSend.ts';
import { agoWords, health } from './health.ts';
import type { Health } from './healthTypes.ts';
import { CLOCK_HANDLER, EDIT_HANDLER } from './triggerWarnings.ts';

type Outcome = Pick<Health, 'takeOver'> & { trouble: string[] };

const DONE: Outcome = { takeOver: null, trouble: [] };

/**
 * Installs what is missing and takes away doubles; an unchanged trigger is left alone. Never called from a trigger.
 * @param asked `replacing`: the trigger that was asked about, which is replaced then
 */
export function repairTriggers(ws: Workspace, asked?: TriggersAsked): Health {
  const { takeOver, trouble } = outcomeOf(ws, textArgument(asked?.replacing ?? ''));
  const now = health(ws);
  return { ...now, takeOver, warnings: [...trouble, ...now.warnings] };
}

function outcomeOf(ws: Workspace, replacing: string): Outcome {
  try {
    if (ws.lock.take(LOCK_WAIT_MS)) return installTriggers(ws, replacing);
    const busy = 'Callboard is busy with another job in this workbook. Nothing was changed; try again in a minute.';
    return { takeOver: null, trouble: [busy] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { takeOver: null, trouble: [`${error.message} Choose Turn on automatic calls again.`] };
  }
}

function installTriggers(ws: Workspace, replacing: string): Outcome {
  const properties = ws.properties.all();
  const state = readProduction(properties[PRODUCTION_KEY]);
  const active = ws.spreadsheets.activeId();
  if (state === null || (active !== null && active !== state.workbookId)) return DONE;
  const { ledger, sound } = readLedger(properties[LEDGER_KEY]);
  const job = new Job(ws, ledger, sound, SLICE_MS);
  const alone = job.alone();
  if (alone !== null && !mayRunDuring('triggers', alone)) job.refuseBeside(alone);
  const before = ws.triggers.list();
  const unable = whyUnableToSend(ws, state);
  if (unable.length > 0) return { takeOver: null, trouble: [...unable, UNCHANGED] };
  const takeOver = othersAtWork(ws, heartbeatFrom(properties), before);
  if (takeOver !== null && takeOver.trigger !== replacing) return { takeOver, trouble: [] };
  const withClock = withTrigger(ws, before, CLOCK_HANDLER, 'clock');
  const after = withTrigger(ws, withClock, EDIT_HANDLER, 'edit', state.workbookId);
  const clockId = after.find((one) => one.handler === CLOCK_HANDLER && one.kind === 'clock')?.id ?? '';
  const owner = ws.session.effectiveEmail();
  ws.properties.setMany({
    [INSTALLED_KEY]: installedText({ owner, installedMs: ws.clock.epochMs(), clockId }),
    [SEEN_KEY]: seenOf(ws, properties, owner),
    ...keptTriggers(properties, after),
  });
  return DONE;
}

/** The most that this account was seen to have left; what was seen of another's says nothing of it. One call. */
function seenOf(ws: Workspace, properties: Record<string, string>, owner: string): string {
  const isSame = owner !== '' && foldedAddress(heartbeatFrom(properties).owner) === foldedAddress(owner);
  const seen = [isSame ? mostSeen(properties) : null, ownQuota(ws)].filter((one) => one !== null);
  return seen.length === 0 ? '' : String(Math.max(...seen));
}

/** Google says so in the account's language only, and without a code. */
const TOO_MANY = 'If it happens again: one account has room for ten productions. Archive one, or hand it over.';

const UNCHANGED = 'Nothing was changed. Fix that, then choose Turn on automatic calls again.';

/** Whose triggers send the calls now, if they are somebody else's and have run lately; `null` if not. */
function othersAtWork(ws: Workspace, heartbeat: Heartbeat, own: readonly TriggerInfo[]): Health['takeOver'] {
  const { owner, clockId, installedMs, lastRunMs } = heartbeat;
  const me = ws.session.effectiveEmail();
  const nowMs = ws.clock.epochMs();
  const isMine = own.some(({ id }) => id === clockId) || (me !== '' && foldedAddress(owner) === foldedAddress(me));
  if (owner === '' || isMine || isSilent(heartbeat, nowMs)) return null;
  const ran = lastRunMs > installedMs ? ` They ran ${agoWords(lastRunMs, nowMs)}.` : '';
  return {
    trigger: clockId,
    owner,
    question: `Calls go out from ${owner}, where automatic calls were turned on ${agoWords(installedMs, nowMs)}.${ran} If you turn them on, calls go out from your account and no longer from theirs.`,
  };
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
    if (now.some(isOwn)) return now;
    if (!(error instanceof AppError) || error.code === 'not-consented') throw error;
    throw new AppError(error.code, `${error.message} ${TOO_MANY}`);
  }
  return ws.triggers.list();
}
