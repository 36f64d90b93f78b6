/** The behaviours of Google that Callboard relies on; what is asked first comes first. */
import type { Behaviour } from './behaviour.ts';
import { DRIVE_BEHAVIOURS } from './driveBehaviours.ts';
import { SCRIPT_BEHAVIOURS } from './scriptBehaviours.ts';
import { SHEETS_BEHAVIOURS } from './sheetsBehaviours.ts';

export const BEHAVIOURS: readonly Behaviour[] = [...SHEETS_BEHAVIOURS, ...DRIVE_BEHAVIOURS, ...SCRIPT_BEHAVIOURS];
