/** The heartbeat of the hourly tick: when it ran last and when it last did its work; and who installed its trigger. */

export const HEARTBEAT_KEY = 'heartbeat';
/** Written by the click that installs the triggers, and when they go because the production is handed over. */
export const INSTALLED_KEY = 'triggers';
/** How old the note may become before a tick with nothing to do renews it. */
export const RENEW_MS = 6 * 3_600_000;
/** Without a heartbeat for so long, something is wrong with the trigger. */
export const SILENT_MS = 26 * 3_600_000;

/** A run that goes on failing for so long is no passing trouble. */
export const FAILING_MS = 3 * 3_600_000;
/** An idle tick renews its note every six hours; two hours later somebody else's trigger takes it for dead. */
const STALLED_MS = RENEW_MS + 2 * 3_600_000;

export interface Beat {
  /** Epoch milliseconds; 0 for never. */
  lastRunMs: number;
  lastSuccessMs: number;
}

export interface Installed {
  /** Who installed the triggers. */
  owner: string;
  /** Epoch milliseconds; 0 for never. */
  installedMs: number;
  /** Google's id of the hourly trigger: an older one that still fires does nothing. */
  clockId: string;
}

/** What stands instead of the installer once their triggers were taken away to hand the production over. */
export function handedOver({ clockId }: Installed): Installed {
  return { owner: '', installedMs: 0, clockId };
}

/** True while nobody has installed triggers since the production was handed over. */
export function isHandedOver({ owner, clockId }: Installed): boolean {
  return owner === '' && clockId !== '';
}

export type Heartbeat = Beat & Installed;

const NO_BEAT: Beat = { lastRunMs: 0, lastSuccessMs: 0 };
const NOT_INSTALLED: Installed = { owner: '', installedMs: 0, clockId: '' };

/** From all properties; what is missing or damaged counts as never. */
export function heartbeatFrom(properties: Readonly<Record<string, string>>): Heartbeat {
  return { ...read(properties[HEARTBEAT_KEY], NO_BEAT), ...read(properties[INSTALLED_KEY], NOT_INSTALLED) };
}

function read<T extends object>(text: string | undefined, none: T): T {
  try {
    const values = JSON.parse(text ?? '{}') as Partial<Record<keyof T, unknown>>;
    const sound = Object.entries(none).filter(([key, value]) => typeof values[key as keyof T] === typeof value);
    return { ...none, ...Object.fromEntries(sound.map(([key]) => [key, values[key as keyof T]])) };
  } catch {
    return none;
  }
}

export function beatText({ lastRunMs, lastSuccessMs }: Beat): string {
  return JSON.stringify({ lastRunMs, lastSuccessMs });
}

export function installedText({ owner, installedMs, clockId }: Installed): string {
  return JSON.stringify({ owner, installedMs, clockId });
}

/** True when installed triggers have not run for too long. */
export function isSilent(heartbeat: Heartbeat, nowMs: number): boolean {
  const last = Math.max(heartbeat.lastRunMs, heartbeat.installedMs);
  return heartbeat.installedMs > 0 && nowMs - last > SILENT_MS;
}

/** True when the trigger runs and has done nothing with success for hours. */
export function isFailing({ lastRunMs, lastSuccessMs, installedMs }: Heartbeat, nowMs: number): boolean {
  return lastRunMs > lastSuccessMs && nowMs - Math.max(lastSuccessMs, installedMs) > FAILING_MS;
}

/** True when the trigger that has taken another's place does not run, sooner than anybody else would say so. */
export function isStalled({ lastRunMs, installedMs }: Heartbeat, nowMs: number): boolean {
  return nowMs - Math.max(lastRunMs, installedMs) > STALLED_MS;
}

/** True for a trigger that is not the installed one: a double, or another person's from before. */
export function isRetired({ clockId }: Heartbeat, triggerUid: string | number | undefined): boolean {
  if (clockId === '' || triggerUid === undefined) return false;
  // As a number an id of nineteen digits has lost its last ones.
  return typeof triggerUid === 'number' ? triggerUid !== Number(clockId) : triggerUid !== clockId;
}
