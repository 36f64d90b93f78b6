/** The manifest: a row for every file that was there, what became of it, and the same for machines. */
import { DOC_TYPE, FOLDER_TYPE, SHEET_TYPE } from '../../../port/workspace.ts';
import type { RowChange } from '../../../workbook/changeRows.ts';
import { EVERYTHING_ELSE } from '../../../workbook/retentionClassNames.ts';
import type { TabRecord } from '../../../workbook/tabSpec.ts';
import { LOCK_REASON } from '../plan/archiveKeys.ts';
import type { FilePlan } from '../plan/archivePlan.ts';
import { manifestTab } from '../plan/archiveTabs.ts';
import { SNAPSHOT_CLASS } from '../plan/retentionClasses.ts';
import type { Decision } from '../plan/retentionDecisions.ts';

export type ManifestRow = TabRecord<typeof manifestTab>;

export const FOLDER_KIND = 'Folder';
const DOC_KIND = 'Doc';
/** What Google's own types are called; an upload's kind is its type. */
const KINDS: Readonly<Record<string, string>> = {
  [FOLDER_TYPE]: FOLDER_KIND,
  [DOC_TYPE]: DOC_KIND,
  [SHEET_TYPE]: 'Spreadsheet',
};

const KEPT = 'Kept';
const LOCKED = 'Kept, locked';
const DELETED = 'Deleted';
/** What is to go is said before it goes. */
const TO_DELETE = 'To be deleted';
const WITH_WORKBOOK = 'Deleted as the last step';

/** A row for every file that will stay or go. */
export function manifestRows(plans: readonly FilePlan[]): RowChange[] {
  return plans
    .filter(({ fate }) => fate !== 'archive')
    .map((plan): RowChange => {
      const { file, className, fate } = plan;
      const gone = fate === 'delete';
      return {
        tab: manifestTab,
        mode: 'add',
        values: {
          'File ID': file.id,
          Path: writtenPath(plan),
          Kind: KINDS[file.mimeType] ?? file.mimeType,
          Owner: gone ? null : file.owner,
          Size: file.size,
          Checksum: file.checksum || null,
          // Archiving itself changes the workbooks.
          Modified: fate === 'workbook' ? null : file.modified || null,
          Class: className || EVERYTHING_ELSE,
          Result: fate === 'workbook' || gone ? TO_DELETE : KEPT,
          // A lock of ours is from an attempt whose manifest is lost.
          'Locked before': file.locked && file.lockReason !== LOCK_REASON ? 'Yes' : 'No',
          'Limited before': file.mimeType === FOLDER_TYPE ? (file.inheritedPermissionsDisabled ? 'Yes' : 'No') : null,
        },
      };
    });
}

/**
 * Where a file was, as the archive's papers say it, which every keeper may read. What is deleted leaves its kind behind, not
 * its name, and so does what somebody has put into Confidential.
 */
export function writtenPath({ file, className, fate, isConfidential, path }: FilePlan): string {
  const isOfCallboard = className === '' || fate === 'workbook';
  if (fate === 'delete' || (isConfidential && !isOfCallboard)) return pathWords(className);
  return path === '' ? file.name : path;
}

function pathWords(className: string): string {
  return `(${className})`;
}

/** What has become of every file by now, where the row does not say so yet. */
export function manifestResults(
  rows: readonly ManifestRow[],
  plans: readonly FilePlan[],
  decisions: ReadonlyMap<string, Decision>,
): RowChange[] {
  const planOf = new Map(plans.map((plan) => [plan.file.id, plan]));
  return rows.flatMap((row): RowChange[] => {
    const plan = planOf.get(row['File ID']);
    // A run that was ended between the two workbooks has said it already.
    if (plan === undefined && row.Result === WITH_WORKBOOK) return [];
    const wanted = decisions.get(row.Class)?.action === 'Delete';
    // Whoever took a file away that was to be kept has it, or has put it into the bin and emptied that.
    const result = plan === undefined ? (wanted ? DELETED : 'Gone before it was reached') : resultWords(plan);
    const values = { 'File ID': row['File ID'], Result: result };
    return row.Result === result ? [] : [{ tab: manifestTab, mode: 'update', values }];
  });
}

function resultWords({ fate, file, cannot }: FilePlan): string {
  if (cannot !== '') return `Left: ${cannot}`;
  if (fate === 'workbook') return WITH_WORKBOOK;
  if (fate === 'bin') return 'In the bin';
  return file.locked ? LOCKED : KEPT;
}

/** The changes that leave of a kind of record that has ended nothing but that it was there. */
export function endedRows(rows: readonly ManifestRow[], className: string): RowChange[] {
  return rows.map((row) => ({
    tab: manifestTab,
    mode: 'update',
    values: { 'File ID': row['File ID'], Path: pathWords(className), Owner: null, Result: DELETED },
  }));
}

/** True for a file that is still there. */
export function isKeptResult(result: string): boolean {
  return !result.startsWith(DELETED) && result !== TO_DELETE && !result.startsWith('Gone');
}

/** True when the archive has made a PDF of it. */
export function hasPdf(row: Pick<ManifestRow, 'Kind' | 'Class' | 'Result'>): boolean {
  return row.Kind === DOC_KIND && row.Class === SNAPSHOT_CLASS && isKeptResult(row.Result);
}

/**
 * `manifest.json`: `{title, archived, files: [{id, name, path, kind, owner, size, md5, modified, record, result}]}`, where `kind`
 * is a MIME type, `size` is in bytes or `null`, `modified` is RFC 3339 in UTC, and what Google does not tell is `''`.
 */
export function manifestText(words: { title: string; date: string }, rows: readonly ManifestRow[]): string {
  const folders = rows.filter((row) => row.Kind === FOLDER_KIND).map((row) => `${row.Path}/`);
  const files = rows.map((row) => ({
    id: row['File ID'],
    name: nameIn(folders, row.Path),
    path: row.Path,
    kind: Object.keys(KINDS).find((type) => KINDS[type] === row.Kind) ?? row.Kind,
    owner: row.Owner,
    size: row.Size,
    md5: row.Checksum,
    modified: row.Modified,
    record: row.Class,
    result: row.Result,
  }));
  return JSON.stringify({ title: words.title, archived: words.date, files }, null, 1);
}

/** The end of a path that is the file's own name: a name may have a `/` in it too. */
function nameIn(folders: readonly string[], path: string): string {
  const within = folders.filter((folder) => path.startsWith(folder)).map(({ length }) => length);
  return path.slice(Math.max(0, ...within));
}
