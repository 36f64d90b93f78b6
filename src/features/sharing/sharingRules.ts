/**
 * Who may see or edit which folder in a new production, as data: the cast calls, calendars and the script; the team
 * everything but Confidential and the producer's folders.
 */
import type { SHARING_MAY } from '../../workbook/tabs/office.ts';

export type SharingMay = (typeof SHARING_MAY)[number];

export type Rule = readonly [folderKey: string, groups: readonly string[], may: SharingMay];

const TEAM = ['Creative', 'Staff'];
const ALL = ['Cast', 'Crew', 'Creative', 'Staff', 'Volunteer'];
const COMPANY = ['Cast', 'Crew', 'Creative', 'Staff'];
const WORKERS = ['Crew', 'Creative', 'Staff'];

/** By folder layout. A folder that is open opens everything inside it, so folders are named as deep as they differ. */
export const SHARING_RULES: Readonly<Record<string, readonly Rule[]>> = {
  Phases: [
    ['show-bible', TEAM, 'See'],
    ['onboarding', TEAM, 'See'],
    ['contact-sheets', TEAM, 'See'],
    ['calendars', ALL, 'See'],
    ['production-meetings', TEAM, 'See'],
    ['designs', ['Creative'], 'Edit'],
    ['designs', ['Staff'], 'See'],
    ['casting', TEAM, 'See'],
    ['daily-calls', ALL, 'See'],
    ['sign-in', TEAM, 'See'],
    ['rehearsal-reports', TEAM, 'See'],
    ['script', COMPANY, 'See'],
    ['script-changes', COMPANY, 'See'],
    ['line-notes', TEAM, 'See'],
    ['pre-tech', WORKERS, 'See'],
    ['tech', WORKERS, 'See'],
    ['performance-reports', TEAM, 'See'],
    ['performance-sign-in', TEAM, 'See'],
    ['preshow', WORKERS, 'See'],
    ['post-production', TEAM, 'See'],
  ],
  Departments: [
    ['cast-information', TEAM, 'See'],
    ['daily-calls', ALL, 'See'],
    ['script', COMPANY, 'See'],
    ['calendars', ALL, 'See'],
    ['contact-sheets', TEAM, 'See'],
    ['policies', ALL, 'See'],
    ['reports', TEAM, 'See'],
    ['tech-strike', WORKERS, 'See'],
    ['director', TEAM, 'See'],
    ['sets', ['Creative'], 'Edit'],
    ['costumes', ['Creative'], 'Edit'],
    ['props', ['Creative'], 'Edit'],
    ['lights', ['Creative'], 'Edit'],
    ['sound', ['Creative'], 'Edit'],
    ['sets', ['Staff'], 'See'],
    ['costumes', ['Staff'], 'See'],
    ['props', ['Staff'], 'See'],
    ['lights', ['Staff'], 'See'],
    ['sound', ['Staff'], 'See'],
  ],
};
