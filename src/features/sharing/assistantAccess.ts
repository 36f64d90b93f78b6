/** What an assistant stage manager works with, as data: the workbook and the folders of the day’s work; never Confidential. */
import { foldedText } from '../../values/text.ts';
import type { SharingMay } from './sharingDefaults.ts';

/** The workbook, among the keys of folders. */
export const WORKBOOK_KEY = 'workbook';

type Need = readonly [folderKey: string, may: Exclude<SharingMay, 'No'>];

/** By folder layout. */
export const ASSISTANT_NEEDS: Readonly<Record<string, readonly Need[]>> = {
  Phases: [
    [WORKBOOK_KEY, 'Edit'],
    ['show-bible', 'Edit'],
    ['contact-sheets', 'See'],
    ['calendars', 'See'],
    ['production-meetings', 'See'],
    ['casting', 'Edit'],
    ['daily-calls', 'See'],
    ['sign-in', 'Edit'],
    ['rehearsal-reports', 'Edit'],
    ['script', 'See'],
    ['script-changes', 'Edit'],
    ['line-notes', 'Edit'],
    ['pre-tech', 'Edit'],
    ['tech', 'Edit'],
    ['performance-reports', 'Edit'],
    ['performance-sign-in', 'Edit'],
    ['preshow', 'Edit'],
    ['post-production', 'Edit'],
  ],
  Departments: [
    [WORKBOOK_KEY, 'Edit'],
    ['cast-information', 'Edit'],
    ['daily-calls', 'See'],
    ['script', 'See'],
    ['calendars', 'See'],
    ['contact-sheets', 'See'],
    ['policies', 'See'],
    ['reports', 'Edit'],
    ['tech-strike', 'Edit'],
    ['props', 'See'],
    ['costumes', 'See'],
  ],
};

const ASSISTANT = /^(asm|a\.s\.m\.?|(assistant|asst\.?) (stage manager|sm))(?![a-z])/;

/** @example isAssistant('Assistant Stage Manager (stage left)') // true */
export function isAssistant(role: string): boolean {
  return ASSISTANT.test(foldedText(role));
}
