/** What each job must ask Google for at the very least, call by call, whoever does it. */
import type { LocalState } from '../account/state.ts';
import { FOLDER, SPREADSHEET } from '../services/drive/fileResource.ts';
import type { JobCost } from './jobCost.ts';

/** So many calls, and what for. */
export type FloorPart = readonly [calls: number, what: string];

/** What the number of calls depends on. */
export interface Facts {
  /** The production folder among them. */
  folders: number;
  /** Levels of folders below the production folder, with itself. */
  levels: number;
  messages: number;
  contactSheets: number;
  /** Files that are kept at strike, and how many of them are kept as a PDF as well. */
  files: number;
  pdfs: number;
}

const NOTES: FloorPart = [1, 'what is remembered of the production'];
const CELLS: FloorPart = [1, 'the workbook in one reading'];
const WRITE: FloorPart = [1, 'a write'];
const MAIL_LEFT: FloorPart = [1, 'how much mail is left today'];
const TRIGGERS: FloorPart = [1, 'the triggers'];

/** By the job's name in the bench. */
export const FLOORS: Readonly<Record<string, (facts: Facts) => FloorPart[]>> = {
  'Set up': ({ folders }) => [
    [folders, 'folders, which Google makes one by one'],
    [1, 'ids for them, so that none is made twice'],
    [1, 'the Confidential workbook'],
    [2, 'the content of both workbooks'],
    [1, 'which spreadsheet is open'],
    [1, 'what is in it'],
    [1, 'moving it'],
    [1, 'a lock'],
    [2, 'remembering what is made: read and written'],
  ],
  'Set up again': ({ levels }) => [
    NOTES,
    [2, 'the cells of both workbooks'],
    [2, 'their tabs'],
    [levels, 'the folders, a listing a level'],
  ],
  'Install triggers': () => [NOTES, TRIGGERS, [2, 'triggers that are made'], CELLS, MAIL_LEFT],
  'Sign-in sheet, one event': () => [CELLS, [1, 'a document'], WRITE],
  'Sign-in sheets': () => [CELLS, [4, 'documents'], WRITE],
  'Contact sheets': ({ contactSheets }) => [CELLS, [contactSheets, 'documents'], WRITE],
  'Sharing check': () => [
    NOTES,
    CELLS,
    [1, 'the production folder’s own access'],
    [2, 'listings of the folders in it'],
  ],
  'Import of 500, preview': () => [NOTES, CELLS],
  'Import of 500, apply': () => [NOTES, CELLS, WRITE],
  'Rehearsal order, preview': () => [NOTES, CELLS],
  'Rehearsal order, apply': () => [NOTES, CELLS, WRITE],
  'Attendance mark': () => [CELLS, WRITE],
  'An edit': () => [CELLS, WRITE],
  'Tick, nothing due': () => [NOTES, CELLS],
  'Preview call': () => [NOTES, CELLS, MAIL_LEFT],
  'Send call': ({ messages }) => [
    [messages, 'messages'],
    [messages, 'notes, one before each message, so that none goes out twice'],
    NOTES,
    CELLS,
    [1, 'the call as a document'],
    WRITE,
  ],
  Report: () => [CELLS, [1, 'a document'], WRITE],
  'Preview report': () => [NOTES, CELLS, MAIL_LEFT],
  'Send report': () => [[1, 'a message'], [1, 'a note before it'], NOTES, CELLS, WRITE],
  Today: () => [NOTES, CELLS, MAIL_LEFT, TRIGGERS],
  Health: () => [NOTES, CELLS, MAIL_LEFT, TRIGGERS, [1, 'where the workbook is']],
  'Look at archive': ({ levels }) => [
    NOTES,
    CELLS,
    [1, 'its tabs'],
    TRIGGERS,
    [levels, 'the files, a listing a level of folders'],
  ],
  Archive: ({ files, pdfs, levels }) => [
    [files, 'files that are locked'],
    [pdfs, 'documents turned into PDFs'],
    [pdfs, 'PDFs that are put beside them'],
    [levels, 'the files, a listing a level of folders'],
    [3, 'the archive’s own workbook: made, filled, locked'],
    [1, 'limiting the folder'],
    [1, 'deleting the old workbook'],
    [2, 'removing the triggers'],
    NOTES,
    CELLS,
  ],
  Restore: ({ files, levels }) => [
    [files, 'files that are unlocked'],
    [levels, 'the files, a listing a level of folders'],
    [1, 'opening the folder'],
    [1, 'opening the workbook'],
    NOTES,
    CELLS,
    WRITE,
  ],
};

/** @param jobs of a bench, with the state in which its production was about to be archived */
export function factsOf(jobs: readonly JobCost[], beforeArchive: LocalState): Facts {
  const callsOf = (job: string, method: string): number => jobs.find((one) => one.job === job)?.byMethod[method] ?? 0;
  const files = Object.values(beforeArchive.files);
  const top = files.find(({ properties }) => properties.callboardKind === 'production');
  const levels = [top === undefined ? [] : [top]];
  for (let level = levels[0] ?? []; level.length > 0; ) {
    const ids = new Set(level.map(({ id }) => id));
    level = files.filter(({ parents, trashed }) => !trashed && parents.some((id) => ids.has(id)));
    levels.push(level);
  }
  const all = levels.flat();
  return {
    folders: callsOf('Set up', 'drive.files.create') - 1,
    levels: levels.filter((level) => level.some(({ mimeType }) => mimeType === FOLDER)).length,
    messages: callsOf('Send call', 'MailApp.sendEmail'),
    contactSheets: callsOf('Contact sheets', 'drive.files.create'),
    files: all.filter(({ mimeType }) => ![FOLDER, SPREADSHEET].includes(mimeType)).length,
    pdfs: callsOf('Archive', 'DriveApp.File.getAs'),
  };
}
