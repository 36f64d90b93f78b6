/** Changing over to another script project: what Google keeps by project goes with each. */
import type { LocalState } from '../account/state.ts';

/**
 * From now on another script project of the same person runs, such as one that was put into another workbook. It has its own
 * app properties, stored properties and triggers; those of the project before are put away and do not fire.
 */
export function useScript(state: LocalState, scriptId: string): void {
  if (scriptId === state.scriptId) return;
  const { properties, triggers } = state;
  state.otherScripts[state.scriptId] = { properties, triggers };
  const other = state.otherScripts[scriptId];
  delete state.otherScripts[scriptId];
  state.scriptId = scriptId;
  state.properties = other?.properties ?? { script: {}, document: {}, user: {} };
  state.triggers = other?.triggers ?? [];
}
