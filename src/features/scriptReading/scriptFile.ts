/** The file in Confidential that holds what is kept of a script: found by its mark, made once, replaced in place. */
import { docAmong } from '../../papers/ensureDoc.ts';
import { paperFolder } from '../../papers/paperKinds.ts';
import { AppError } from '../../port/appError.ts';
import type { DriveFile, ReadOnlyWorkspace, Workspace } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { tagsOf } from '../../production/productionState.ts';
import { type KeptScript, keptScriptFrom, keptText } from './keptScript.ts';

const TEXT_TYPE = 'text/plain';
/** How its key begins, and that of whatever it was read from; what becomes of it goes by that. Stored: it never changes. */
export const SCRIPT_KEY = 'script-text';
const NAME = 'Script as read';

export interface KeptFile {
  file: DriveFile | null;
  /** `null` where no script was read, or what is there cannot be read. */
  kept: KeptScript | null;
}

/** One call where there is none, three where there is. */
export function readKeptFile({ ws, state }: Pick<Production, 'ws' | 'state'>): KeptFile {
  const file = fileIn(ws, state);
  return { file, kept: file === null ? null : keptScriptFrom(ws.drive.text(file.id)) };
}

function fileIn(ws: ReadOnlyWorkspace, state: Production['state']): DriveFile | null {
  return docAmong(ws, state, ws.drive.list(paperFolder(state, 'cueCards')), { key: SCRIPT_KEY });
}

/** One call, or two where it could not be told whether the first was done. */
export function writeKeptFile({ ws, state }: ProductionInHand, { file }: KeptFile, kept: KeptScript): void {
  const text = keptText(kept);
  if (file !== null) {
    ws.drive.updateText(file.id, TEXT_TYPE, text);
    return;
  }
  try {
    makeFile(ws, state, text);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'transient') throw error;
    const made = fileIn(ws, state);
    if (made === null) makeFile(ws, state, text);
    else ws.drive.updateText(made.id, TEXT_TYPE, text);
  }
}

function makeFile(ws: Workspace, state: Production['state'], text: string): void {
  ws.drive.createText({
    name: NAME,
    folderId: paperFolder(state, 'cueCards'),
    mimeType: TEXT_TYPE,
    text,
    marks: tagsOf(state.id, 'doc', SCRIPT_KEY),
  });
}
