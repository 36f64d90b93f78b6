/** When clock triggers fire: once in each of their hours, at a minute that Google chose for the trigger. */
import { numberFrom } from './ids.ts';
import type { LocalState, LocalTrigger } from './state.ts';

const HOUR_MS = 3600_000;
const MINUTE_MS = 60_000;

/** The next moment at which a clock trigger is due. Hours that went by while nobody looked are skipped. */
export function nextDueMs(trigger: LocalTrigger, nowMs: number): number {
  const everyMs = (trigger.everyHours ?? 1) * HOUR_MS;
  const minuteMs = numberFrom(trigger.id, 60) * MINUTE_MS;
  const after = trigger.lastRunMs ?? trigger.createdAtMs;
  const due = Math.floor((after - minuteMs) / HOUR_MS) * HOUR_MS + minuteMs + everyMs;
  if (due >= nowMs - HOUR_MS) return due;
  return due + Math.ceil((nowMs - HOUR_MS - due) / everyMs) * everyMs;
}

/** The trigger that is due first, up to a moment; ties go to the older one. */
export function firstDue(state: LocalState, untilMs: number): { trigger: LocalTrigger; dueMs: number } | null {
  let first: { trigger: LocalTrigger; dueMs: number } | null = null;
  for (const trigger of state.triggers) {
    if (trigger.kind !== 'clock' || trigger.disabled) continue;
    const dueMs = nextDueMs(trigger, state.nowMs);
    if (dueMs <= untilMs && (first === null || dueMs < first.dueMs)) first = { trigger, dueMs };
  }
  return first;
}

/** The event object of a clock trigger; Google's parts are in UTC. */
export function clockEvent(trigger: LocalTrigger, nowMs: number): Record<string, unknown> {
  const now = new Date(nowMs);
  return {
    authMode: 'FULL',
    triggerUid: trigger.id,
    timezone: 'UTC',
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
  };
}
