/** Deleting for good, past the bin, and what goes with a spreadsheet that has a script inside it. */
import type { LocalFile, LocalState } from '../../account/state.ts';

/** Deletes a file, or a folder with all that is inside. */
export function deleteFile(state: LocalState, file: LocalFile): void {
  delete state.files[file.id];
  if (state.spreadsheets[file.id] !== undefined) deleteContainer(state, file.id);
  for (const child of Object.values(state.files)) if (child.parents.includes(file.id)) deleteFile(state, child);
}

/**
 * A spreadsheet's properties and triggers go with it, whatever script they are of; a script that is bound to it has no run any
 * more, and what it kept for itself is gone. In the bin all of that stays.
 */
function deleteContainer(state: LocalState, id: string): void {
  delete state.spreadsheets[id];
  for (const script of [state, ...Object.values(state.otherScripts)]) {
    delete script.properties.document[id];
    script.triggers = script.triggers.filter(({ documentId }) => documentId !== id);
  }
  if (isScriptGone(state, state.activeSpreadsheetId))
    state.properties = { script: {}, document: state.properties.document, user: {} };
}

/** True for a bound script whose spreadsheet was deleted for good. */
export function isScriptGone(state: LocalState, container: string | null): boolean {
  return state.installation !== 'published' && container !== null && state.spreadsheets[container] === undefined;
}
