/** The marks by which an archive finds again what it has made. */
import type { DriveFile } from '../../../port/workspace.ts';
import { TAG_ATTEMPT, TAG_KEY, tagsOf } from '../../../production/productionState.ts';
import { RETENTION_CLASSES } from './retentionClasses.ts';

/** Said of a file that an archive has locked; what has another reason was locked by somebody else. */
export const LOCK_REASON = 'The production is archived. Choose Restore in Callboard to change anything.';

export const ARCHIVE_INDEX = 'archive/index';
export const ARCHIVE_CERTIFICATE = 'archive/certificate';
export const ARCHIVE_MANIFEST = 'archive/manifest';
export const PDF_START = 'archive/pdf/';
const KEPT_START = 'archive/kept/';
const EARLIER_START = 'kept/';

/** Of the workbook that holds a class's records. */
export const keptKey = (className: string) => `${KEPT_START}${className}`;
/** Of a file's PDF. */
export const pdfKey = (fileId: string) => `${PDF_START}${fileId}`;

/** The mark of what a restored archive has left: a file of the production from then on. */
export function earlierKey(key: string, attempt: string): string {
  return `${EARLIER_START}${attempt}/${key.startsWith(KEPT_START) ? key.slice(KEPT_START.length) : key}`;
}

/** True for an index, manifest or PDF of the workbook that an archive before this one has left: they name what was there. */
export function isEarlierPaper({ marks }: Pick<DriveFile, 'marks'>): boolean {
  const key = marks[TAG_KEY] ?? '';
  if (!key.startsWith(EARLIER_START)) return false;
  const paper = key.slice(key.indexOf('/', EARLIER_START.length) + 1);
  return paper === ARCHIVE_INDEX || paper === ARCHIVE_MANIFEST || paper.startsWith(PDF_START);
}

/** The class whose records a file holds because an archive has put them there, this one or one that was restored. */
export function keptClass(file: Pick<DriveFile, 'marks'>): string | undefined {
  const key = file.marks[TAG_KEY] ?? '';
  if (key.startsWith(KEPT_START)) return key.slice(KEPT_START.length);
  if (!key.startsWith(EARLIER_START)) return undefined;
  const name = key.slice(key.indexOf('/', EARLIER_START.length) + 1);
  return RETENTION_CLASSES.find((one) => one.name === name)?.name;
}

/** The marks of something that an attempt at archiving makes. */
export function archiveTags(productionId: string, key: string, attempt: string): Record<string, string> {
  return { ...tagsOf(productionId, 'archive', key), [TAG_ATTEMPT]: attempt };
}
