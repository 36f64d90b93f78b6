/** The Incidents tab, which stands in the Confidential workbook: nothing of it is quoted anywhere else. */
import { AppError, type Problem } from '../../port/appError.ts';
import type { Workspace } from '../../port/workspace.ts';
import { layoutOf } from '../../production/layoutOf.ts';
import { folderId, type ProductionState } from '../../production/productionState.ts';
import { folderKeyFor } from '../../settings/folderLayouts.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import { incidentsTab } from '../../workbook/tabs/confidential.ts';
import { Workbook } from '../../workbook/workbook.ts';

export type IncidentRecord = TabRecord<typeof incidentsTab>;

const CANNOT_READ: readonly AppError['code'][] = ['not-found', 'not-allowed', 'missing-tab', 'missing-column'];

/** What Callboard fills in; a workbook of an earlier version lacks it. */
const FILLED = ['No', 'Doc', 'Revision', 'File ID', 'From note'] as const;

/**
 * One call.
 * @throws AppError where this person may not open the Confidential workbook, or its Incidents tab is not as it should be. The
 *   words name columns, and no cell.
 */
export function openIncidents(ws: Workspace, { confidentialWorkbookId }: ProductionState): Workbook {
  try {
    if (confidentialWorkbookId === '') throw new AppError('not-found', '');
    const workbook = Workbook.read(ws, confidentialWorkbookId, [incidentsTab]);
    const { missing, title, headerRowIndex } = workbook.table(incidentsTab);
    const problems = FILLED.filter((header) => missing.includes(header)).map((column) => ({
      ...{ tab: title, row: headerRowIndex + 1, column },
      message: `There is no column “${column}”. In Settings, choose Put back what is missing.`,
    }));
    if (problems.length > 0) throw new AppError('missing-column', '', { problems });
    return workbook;
  } catch (error) {
    if (!(error instanceof AppError) || !CANNOT_READ.includes(error.code)) throw error;
    const isAsked = error.code === 'missing-tab' || error.code === 'missing-column';
    throw new AppError(
      error.code,
      isAsked
        ? 'The Incidents tab of the Confidential workbook is not as Callboard made it. In Settings, choose Put back what is missing.'
        : 'Callboard cannot open the Confidential workbook for you. Ask somebody who may, or choose Put back what is missing.',
      { problems: error.problems },
    );
  }
}

/** Its rows, and which of them cannot be read, without what stands in them. */
export function incidentsOf(workbook: Pick<Workbook, 'records'>): { incidents: IncidentRecord[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const incidents = workbook.records(incidentsTab, problems) as IncidentRecord[];
  return { incidents, problems: problems.map(withoutWords) };
}

/** The words of a problem may quote its cell. */
function withoutWords({ tab, row, column }: Problem): Problem {
  return {
    ...(tab === undefined ? {} : { tab }),
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    message:
      'This cell is empty or cannot be read. Type it anew: a row without a date or without what happened is not filed.',
  };
}

/** True where incident reports have a folder of their own, so that others than the Confidential readers may read them. */
export function hasOwnFolder(state: ProductionState): boolean {
  const layout = layoutOf(state);
  return folderKeyFor(layout, 'incidentReports') !== folderKeyFor(layout, 'confidential');
}

/**
 * Nothing is filed while everybody who can open the production can read it. One call.
 * @throws AppError `refused`
 */
export function refuseOpenFolder(ws: Pick<Workspace, 'drive'>, state: ProductionState): void {
  const folder = ws.drive.get(folderId(state, folderKeyFor(layoutOf(state), 'confidential')));
  if (folder.inheritedPermissionsDisabled) return;
  throw new AppError(
    'refused',
    'Everybody who can open the production folder can open the Confidential folder, so no incident report was made. In Settings, choose Put back what is missing.',
  );
}
