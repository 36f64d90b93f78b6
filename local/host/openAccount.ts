/** Opens the account that the day runs in: the one kept in the out folder, or a fresh one, with its clock set. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalAccount } from '../account/localAccount.ts';
import { epochOf, type FloatingTime, floatingAt, isZone, longDate } from './floatingTime.ts';
import type { Options } from './options.ts';
import type { ProductionInput } from './readInput.ts';
import { productionWorkbook, readTab } from './readTab.ts';
import type { Step } from './summary.ts';

/** Who runs the add-on where the input does not say; setting up turns such an input down anyway. */
const NOBODY = 'stage.manager@example.org';

export interface Account {
  account: LocalAccount;
  zone: string;
  /** What was done about the clock. */
  clock: Step;
}

export const stateFile = (outDir: string): string => join(outDir, '.callboard', 'state.json');

/** @param nowMs the computer's own time, for a day that neither the options nor the input name */
export function openAccount(options: Options, input: ProductionInput, bundleDir: string, nowMs: number): Account {
  const kept = stateFile(options.out);
  const inputZone = input.settings.get('time zone') ?? '';
  if (!existsSync(kept)) {
    const zone = isZone(inputZone) ? inputZone : 'UTC';
    const me = input.settings.get('stage manager email') || NOBODY;
    const day = options.now ?? input.day;
    const startMs = day ? epochOf(day, zone) : nowMs;
    const account = LocalAccount.create({
      ...{ nowMs: startMs, me, scriptTimeZone: zone, bundleDir },
      // The page shows everything that there is: cards that make productions, and the menu in each workbook.
      installation: 'published',
      projectName: 'Callboard',
    });
    return { account, zone, clock: clockStep(startMs, zone, '') };
  }
  const account = LocalAccount.open(kept, { bundleDir });
  const zone = workbookZone(account) ?? (isZone(inputZone) ? inputZone : account.state.scriptTimeZone);
  return { account, zone, clock: moveOn(account, zone, options.now ?? input.day, nowMs) };
}

function moveOn(account: LocalAccount, zone: string, day: FloatingTime | null, nowMs: number): Step {
  const wanted = day ? epochOf(day, zone) : nowMs;
  if (wanted <= account.state.nowMs) {
    const asked = longDate(floatingAt(wanted, zone));
    const kept = longDate(floatingAt(account.state.nowMs, zone));
    const more = asked === kept ? '' : `: it never goes back (asked for ${asked})`;
    return clockStep(account.state.nowMs, zone, `, kept from the last run${more}`);
  }
  const fired = account.moveClockTo(wanted);
  const failed = fired.filter((run) => run.error !== undefined);
  const triggers = fired.length === 0 ? '' : `; ${fired.length} timed runs on the way`;
  const errors = failed.map((run) => `; ${run.handler} failed: ${run.error?.message}`).join('');
  return { ...clockStep(account.state.nowMs, zone, triggers + errors), ok: failed.length === 0 };
}

function clockStep(nowMs: number, zone: string, more: string): Step {
  return { name: 'Clock', ok: true, detail: `${longDate(floatingAt(nowMs, zone))} in ${zone}${more}` };
}

/** The zone that the production's own settings name. */
export function workbookZone(account: LocalAccount): string | undefined {
  const rows = readTab(productionWorkbook(account.state), 'Production');
  const zone = rows.find((row) => String(row.Setting).toLowerCase() === 'time zone')?.Value;
  return typeof zone === 'string' && isZone(zone) ? zone : undefined;
}
