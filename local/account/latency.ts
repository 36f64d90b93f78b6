/** How long Google is taken to need for each call (docs/google.md, Time of a call). Estimates, except where measured. */
import type { ServiceCall } from '../services/serviceContext.ts';

const MS_PER_CELL_WRITTEN = 0.005;
/** Of a file with its content. */
const UPLOAD_MS = 2000;

const READ_SHEETS = /^sheets\.spreadsheets\.(get|getByDataFilter|values\.(get|batchGet|batchGetByDataFilter))$/;

/** The first entry that matches counts. */
const TABLE: [pattern: RegExp, ms: number][] = [
  [READ_SHEETS, 350],
  [/^sheets\./, 500],
  [/^drive\.files\.copy$/, 3800],
  [/^drive\.files\.(get|list|generateIds)$/, 250],
  [/^drive\.permissions\.(get|list)$/, 250],
  [/^drive\.permissions\./, 900],
  [/^drive\.files\./, 700],
  [/^DriveApp\.File\.getAs$/, 2500],
  [/^DriveApp\.Folder\.createFile$/, UPLOAD_MS],
  [/^DriveApp\.(Folder\.createFolder|(File|Folder)\.(moveTo|setTrashed))$/, 700],
  [/^DriveApp\./, 250],
  [/^DocumentApp\./, 700],
  [/^SpreadsheetApp\.Range\.getDisplayValues$/, 350],
  [/^SpreadsheetApp\.(create|flush|Spreadsheet\.insertSheet)$/, 500],
  [/^MailApp\.sendEmail$/, 900],
  [/^MailApp\./, 30],
  [/^PropertiesService\.get/, 30],
  [/^PropertiesService\./, 62],
  [/^LockService\./, 60],
  [/^CacheService\.get$/, 3],
  [/^CacheService\./, 93],
  [/^calendar\..*\.(get|list)$/, 350],
  [/^calendar\./, 500],
  [/^ScriptApp\.getProjectTriggers$/, 100],
  [/^ScriptApp\.(getAuthorizationInfo|requireAllScopes)$/, 50],
  [/^ScriptApp\./, 700],
  [/^(SpreadsheetApp|Session)\./, 5],
];

/** The modelled time of a call, in milliseconds. */
export function latencyOf(call: ServiceCall): number {
  if (call.media && call.method.startsWith('drive.files.')) return UPLOAD_MS;
  const found = TABLE.find(([pattern]) => pattern.test(call.method));
  if (!found) throw new Error(`No modelled time for ${call.method}; add it to the latency table`);
  const isSheetsWrite = call.method.startsWith('sheets.') && !READ_SHEETS.test(call.method);
  return isSheetsWrite ? found[1] + MS_PER_CELL_WRITTEN * cellsWritten(call.body) : found[1];
}

/** Counts the cells in a request's `rows[].values[]` and in its `values[][]`. */
function cellsWritten(body: unknown): number {
  if (Array.isArray(body)) return body.reduce<number>((sum, item) => sum + cellsWritten(item), 0);
  if (typeof body !== 'object' || body === null) return 0;
  let cells = 0;
  for (const [key, value] of Object.entries(body)) {
    if (key === 'values' && Array.isArray(value)) {
      for (const item of value) cells += Array.isArray(item) ? item.length : 1;
    } else {
      cells += cellsWritten(value);
    }
  }
  return cells;
}
