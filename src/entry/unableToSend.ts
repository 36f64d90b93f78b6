/** Whether this person's account can do all that a call by itself needs, found out before their triggers are relied on. */
import { AppError } from '../port/appError.ts';
import type { Permission, ReadOnlyWorkspace, SharedFile, Workspace } from '../port/workspace.ts';
import { layoutOf } from '../production/layoutOf.ts';
import { DATA_TABS, dataFromWorkbook } from '../production/productionData.ts';
import { folderId, type ProductionState } from '../production/productionState.ts';
import { folderKeyFor } from '../settings/folderLayouts.ts';
import { Workbook } from '../workbook/workbook.ts';

/** What a call cannot go out without. */
export const NEEDED_TO_SEND: readonly Permission[] = ['openSpreadsheet', 'files', 'mail'];

/** Why not, a sentence each; none when it can. Five calls at most. */
export function whyUnableToSend(ws: Workspace, state: ProductionState): string[] {
  return [
    ...placeTrouble(ws, () => state.workbookId, 'this workbook', 'edit'),
    ...placeTrouble(
      ws,
      () => folderId(state, folderKeyFor(layoutOf(state), 'dailyCalls')),
      'the folder Daily Calls',
      'edit',
    ),
    ...(needsClearances(ws, state)
      ? placeTrouble(ws, () => state.confidentialWorkbookId, 'the Confidential workbook with the clearances', 'see')
      : []),
    ...permissionTrouble(ws),
  ];
}

function placeTrouble(ws: ReadOnlyWorkspace, id: () => string, what: string, need: 'edit' | 'see'): string[] {
  const file = fileOrNull(ws, id);
  if (file === null) return [`You cannot open ${what}, so no call could go out from your account.`];
  if (file.trashed) return [`“${file.name}” is in the bin, so no call could go out. Take it out in Drive.`];
  return need === 'see' || file.mayEdit
    ? []
    : [
        `You may see ${what} but not change it, so no call could go out from your account. Ask ${file.owner || 'its owner'} to let you edit it.`,
      ];
}

function fileOrNull(ws: ReadOnlyWorkspace, id: () => string): SharedFile | null {
  try {
    return ws.sharing.file(id());
  } catch (error) {
    if (error instanceof AppError && ['not-found', 'not-set-up'].includes(error.code)) return null;
    throw error;
  }
}

/** Who may be called with minors is looked up for every call where the production leaves out the others. */
function needsClearances(ws: Workspace, { workbookId }: ProductionState): boolean {
  try {
    const { settings } = dataFromWorkbook(Workbook.read(ws, workbookId, DATA_TABS));
    return settings.unclearedAdults === 'Leave out';
  } catch (error) {
    // A tab or column that is gone keeps every call from going out, and is said by Health.
    if (error instanceof AppError && ['missing-tab', 'missing-column'].includes(error.code)) return false;
    throw error;
  }
}

/** That it was allowed at all; how much the account may mail today is no matter. */
function permissionTrouble(ws: ReadOnlyWorkspace): string[] {
  return ws.consent
    .missing()
    .filter(({ permission }) => NEEDED_TO_SEND.includes(permission))
    .map(
      ({ words }) =>
        `Callboard may not ${words}: that box was left unticked when Google asked. Tick it when Google asks again.`,
    );
}
