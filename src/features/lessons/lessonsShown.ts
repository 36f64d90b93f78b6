/** The tab Lessons as the sidebar shows it. */
import { readRecords } from '../../workbook/readRecords.ts';
import type { Table } from '../../workbook/table.ts';
import type { lessonsTab } from '../../workbook/tabs/office.ts';
import { lessonsByDepartment } from './lessons.ts';
import type { LessonsShown } from './lessonTypes.ts';

export const NO_LESSONS: LessonsShown = { tab: '', groups: [] };

/** Makes no service call. A lesson that cannot be read as meant is shown as far as it can be. */
export function lessonsShown(table: Table<typeof lessonsTab>): LessonsShown {
  return { tab: table.title, groups: lessonsByDepartment(readRecords(table, { tab: table.title }).records) };
}
