/** On which days an incident was filed; a report says that, and nothing else of it. */
import { AppError, type Problem } from '../../port/appError.ts';
import type { ReadOnlyWorkspace } from '../../port/workspace.ts';
import { readRecords } from '../../workbook/readRecords.ts';
import { tableFrom } from '../../workbook/table.ts';
import { incidentsTab } from '../../workbook/tabs/confidential.ts';
import type { IncidentDays } from './reportOf.ts';

/** One call. What cannot be read is said: the report keeps silent about it. */
export function incidentDays(
  ws: Pick<ReadOnlyWorkspace, 'spreadsheets'>,
  { confidentialWorkbookId }: { confidentialWorkbookId: string },
  problems: Problem[],
): IncidentDays {
  if (confidentialWorkbookId === '') return new Set();
  try {
    const [values] = ws.spreadsheets.read(confidentialWorkbookId, [incidentsTab.sheetId]);
    if (values === undefined) throw new AppError('missing-tab', '');
    const { records } = readRecords(tableFrom(incidentsTab, values), { tab: incidentsTab.name });
    return new Set(records.map((record) => record.Date).filter((date) => date !== ''));
  } catch (error) {
    if (!(error instanceof AppError) || !PERMANENT.includes(error.code)) throw error;
    problems.push({
      tab: incidentsTab.name,
      message:
        'Callboard cannot read it, so no report says whether an incident was filed. Ask somebody who may open it.',
    });
    return new Set();
  }
}

const PERMANENT: readonly AppError['code'][] = ['not-found', 'missing-tab', 'missing-column', 'not-allowed'];
