/** A production that was set up in memory, and jobs on it without the bundle around them. */
import { type SetUpResult, setUpProduction } from '../../src/features/setUp/setUp.ts';
import type { InputFile } from '../../src/jobs/inputFile.ts';
import { Job, LEDGER_KEY, SLICE_MS } from '../../src/jobs/job.ts';
import { readLedger } from '../../src/jobs/ledger.ts';
import { SHEET_TYPE } from '../../src/port/workspace.ts';
import { openProduction, type ProductionInHand } from '../../src/production/production.ts';
import type { TabSpec } from '../../src/workbook/tabSpec.ts';
import { type MemoryCalendars, memoryCalendars } from './memoryCalendars.ts';
import { type MemoryDrive, memoryDrive, memoryFile } from './memoryDrive.ts';
import { type MemorySharing, memorySharing } from './memorySharing.ts';
import { MemorySheets, WORKBOOK_ID } from './memorySheets.ts';
import { type MemoryOptions, type MemoryWorkspace, memoryWorkspace } from './memoryWorkspace.ts';

export interface Account {
  ws: MemoryWorkspace;
  drive: MemoryDrive;
  sheets: MemorySheets;
  sharing: MemorySharing;
  calendars: MemoryCalendars;
}

/** An account with an empty active workbook at the top of My Drive. */
export function newAccount(options: Omit<MemoryOptions, 'sheets' | 'drive' | 'sharing' | 'calendars'> = {}): Account {
  const sheets = new MemorySheets([{ sheetId: 0, title: 'Sheet1', rows: [] }]);
  const drive = memoryDrive(memoryFile({ id: WORKBOOK_ID, name: 'Untitled', mimeType: SHEET_TYPE, parentId: 'root' }));
  sheets.onCreate = (id, name, parentId, marks) => {
    drive.files.set(id, memoryFile({ id, name, parentId, marks, mimeType: SHEET_TYPE }));
  };
  const world = { sheets, drive, sharing: memorySharing(drive), calendars: memoryCalendars() };
  return { ws: memoryWorkspace({ ...options, ...world }), ...world };
}

/** The job as the next run finds it. */
export function nextJob({ ws }: Account, sliceMs = SLICE_MS): Job {
  const { ledger, sound } = readLedger(ws.stored[LEDGER_KEY]);
  return new Job(ws, ledger, sound, sliceMs);
}

export function setUp(account: Account, files: readonly InputFile[], sliceMs?: number): SetUpResult {
  return setUpProduction(nextJob(account, sliceMs), account.ws.properties.all(), { files, settings: {} });
}

/** The production in a new run. */
export function opened(account: Account, tabs: readonly TabSpec[], sliceMs?: number): ProductionInHand {
  return openProduction(nextJob(account, sliceMs), account.ws.properties.all(), tabs);
}
