/**
 * What is to be said of the triggers: whose they are, and whether anybody's are there. Triggers run as whoever made
 * them, so a call goes out from their account; the person who should be that is the stage manager named in Production.
 */
import { type Heartbeat, isHandedOver, isSilent } from '../../jobs/heartbeat.ts';
import type { TriggerInfo } from '../../port/workspace.ts';
import type { Settings } from '../../settings/settings.ts';
import { foldedAddress } from '../../values/emailAddress.ts';

export const CLOCK_HANDLER = 'tick';
export const EDIT_HANDLER = 'whenEdited';

/** As Production names them; `''` where it could not be read. */
export interface StageManager {
  /** The name, or the address where there is none. */
  name: string;
  /** The address. */
  stageManager: string;
  replyTo: string;
}

export function stageManagerOf({ stageManager, stageManagerEmail, replyTo }: Settings): StageManager {
  return { name: stageManager || stageManagerEmail, stageManager: stageManagerEmail, replyTo };
}

export interface TriggersAsked extends StageManager {
  /** The triggers of the person who looks; another person's cannot be seen, only that somebody installed them. */
  triggers: readonly TriggerInfo[];
  heartbeat: Heartbeat;
  /** The address of the person who looks; `''` where Google does not tell. */
  me: string;
}

/** The clock and the edit trigger, of the person who asks. */
export function hasBothTriggers(triggers: readonly TriggerInfo[]): boolean {
  const has = (handler: string, kind: string) => triggers.some((one) => one.handler === handler && one.kind === kind);
  return has(CLOCK_HANDLER, 'clock') && has(EDIT_HANDLER, 'edit');
}

/** That the hourly trigger is silent. */
export const SILENT_WARNING =
  'Automatic calls have not run for more than a day, so no call went out by itself. Choose Turn on automatic calls.';

/** That it runs and fails. */
export const FAILING_WARNING =
  'Automatic calls have failed for hours, so no call goes out by itself. Preview and send calls by hand. Ask whoever turned on automatic calls to choose Is everything all right? in the menu.';

/**
 * Whether anybody's triggers send the calls, as far as can be told: another person's cannot be seen. One's own can, so those
 * that were installed and are gone send nothing.
 * @param me the address of the person who looks; `''` where Google does not tell
 */
export function callsGoOut(
  { triggers, heartbeat, me }: Pick<TriggersAsked, 'triggers' | 'heartbeat' | 'me'>,
  nowMs: number,
): boolean {
  const isAnothers = heartbeat.owner !== '' && (me === '' || !isSame(heartbeat.owner, me));
  return (hasBothTriggers(triggers) || isAnothers) && !isSilent(heartbeat, nowMs);
}

/** Of a production where nobody has turned them on. */
export const CALLS_ARE_OFF = 'Automatic calls are off. Choose Turn on automatic calls.';

/** What is wrong with the triggers, or with whose they are: one sentence, or none when all is as it should be. */
export function triggerWarnings({ triggers, heartbeat, me, name, stageManager, replyTo }: TriggersAsked): string[] {
  const { owner } = heartbeat;
  const isManager = stageManager === '' || isSame(me, stageManager);
  const installed = hasBothTriggers(triggers);
  if (isHandedOver(heartbeat) && !installed) {
    return [
      isManager
        ? 'No call goes out by itself! You are the stage manager now, and nobody has turned on automatic calls. Choose Turn on automatic calls.'
        : `No call goes out by itself! ${name} is the stage manager now and gets the replies at ${replyTo}, but has not turned on automatic calls. Ask them to open this workbook and choose Turn on automatic calls.`,
    ];
  }
  if (owner !== '' && me !== '' && !isSame(owner, me)) {
    const theirs = `Automatic calls were turned on by ${owner}, so calls go out from there`;
    if (isManager) return [`${theirs}. To change that, choose Turn on automatic calls; then calls go out from you.`];
    return isSame(owner, stageManager)
      ? [`${theirs}, and replies go to ${replyTo}. ${name} is the stage manager, so leave it like this.`]
      : [
          `${theirs}, though ${name} is the stage manager. Ask ${name} to open this workbook and choose Turn on automatic calls.`,
        ];
  }
  if (!installed) {
    return [
      triggers.length === 0 ? CALLS_ARE_OFF : 'Automatic calls are only half on. Choose Turn on automatic calls.',
    ];
  }
  return isManager || me === ''
    ? []
    : [
        `You turned on automatic calls, so calls go out from your account, though ${name} is the stage manager and replies go to ${replyTo}. Ask ${name} to open this workbook and choose Turn on automatic calls; then yours do nothing.`,
      ];
}

function isSame(one: string, other: string): boolean {
  return foldedAddress(one) === foldedAddress(other);
}
