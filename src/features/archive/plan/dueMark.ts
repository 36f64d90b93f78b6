/**
 * When the first kept record of an archive falls due, as a mark on its workbook: so that Drive's side panel can tell without
 * opening every archive, because nobody opens one for years.
 */
import type { DateText, DriveFile } from '../../../port/workspace.ts';

const TAG_DUE = 'callboardDue';
const NEVER = 'never';

/** @param until last days of what is still kept, `''` for what has none */
export function dueMark(until: readonly DateText[]): Record<string, string> {
  const first = until.filter((date) => date !== '').sort()[0];
  return { [TAG_DUE]: first ?? NEVER };
}

/** The last day of an archive's first record, if it has passed; otherwise `''`. */
export function dueSince(file: Pick<DriveFile, 'marks'>, today: DateText): DateText {
  const day = file.marks[TAG_DUE] ?? NEVER;
  return day !== NEVER && day < today ? day : '';
}
