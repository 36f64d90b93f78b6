/** The heartbeat of the hourly tick: when it ran last and when it last did its work, without a write every hour. */

export const HEARTBEAT_KEY = 'heartbeat';
/** How old the note may become before a tick with nothing to do renews it. */
export const RENEW_MS = 6 * 3_600_000;
/** Without a heartbeat for so long, something is wrong with the trigger. */
export const SILENT_MS = 26 * 3_600_000;

export interface Heartbeat {
  /** Epoch milliseconds; 0 for never. */
  lastRunMs: number;
  lastSuccessMs: number;
  /** Who installed the triggers. */
  owner: string;
  installedMs: number;
}

const NEVER: Heartbeat = { lastRunMs: 0, lastSuccessMs: 0, owner: '', installedMs: 0 };

export function readHeartbeat(text: string | undefined): Heartbeat {
  if (text === undefined) return NEVER;
  try {
    const read = JSON.parse(text) as Partial<Heartbeat>;
    return { ...NEVER, ...read };
  } catch {
    return NEVER;
  }
}

export function heartbeatText(heartbeat: Heartbeat): string {
  return JSON.stringify(heartbeat);
}

/** True when installed triggers have not run for too long. */
export function isSilent(heartbeat: Heartbeat, nowMs: number): boolean {
  const last = Math.max(heartbeat.lastRunMs, heartbeat.installedMs);
  return heartbeat.installedMs > 0 && nowMs - last > SILENT_MS;
}
