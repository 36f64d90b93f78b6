/** What earlier productions taught, by department, and for how long the next one is shown it. */
import type { DateText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { isAfterPhase } from '../../values/phases.ts';
import { foldedText } from '../../values/text.ts';
import { USUAL_DEPARTMENTS } from '../../workbook/departments.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { lessonsTab } from '../../workbook/tabs/office.ts';

export interface Lesson {
  lesson: string;
  /** `Do again`, `Do differently`, `Do not`, or `''`. */
  nextTime: string;
  /** Who said so, or which production it comes from; `''` where nobody typed it. */
  from: string;
}

export interface LessonGroup {
  department: string;
  lessons: Lesson[];
}

/** Where a lesson stands that names no department. */
const FOR_EVERYBODY = 'Everybody';

/** Lessons under their departments, in the order in which the tab first names each; those of nobody in particular last. */
export function lessonsByDepartment(records: readonly TabRecord<typeof lessonsTab>[]): LessonGroup[] {
  const groups = new Map<string, LessonGroup>();
  const everybody: LessonGroup = { department: FOR_EVERYBODY, lessons: [] };
  for (const record of records) {
    const lesson = { lesson: record.Lesson, nextTime: record['Next time'], from: record.From };
    if (lesson.lesson === '') continue;
    const department = USUAL_DEPARTMENTS.of(record.Department) ?? record.Department;
    const folded = foldedText(department);
    const group =
      folded === '' || foldedText(record.Department) === foldedText(FOR_EVERYBODY)
        ? everybody
        : (groups.get(folded) ?? { department, lessons: [] });
    group.lessons.push(lesson);
    if (group !== everybody) groups.set(folded, group);
  }
  return [...groups.values(), ...(everybody.lessons.length > 0 ? [everybody] : [])];
}

/**
 * True while a production is starting: not past Pre-Production, and not past its first rehearsal. That is the setting First
 * rehearsal or, where it is empty, the first published rehearsal; on the day itself the lessons are still shown.
 */
export function isStarting(data: Pick<ProductionData, 'settings' | 'events'>, today: DateText): boolean {
  const { phase, firstRehearsal } = data.settings;
  if (isAfterPhase(phase, 'Pre-Production')) return false;
  const first =
    firstRehearsal ||
    data.events
      .filter((event) => event.status === 'Published' && event.eventType.behavesAs === 'Rehearsal')
      .map((event) => event.date)
      .sort()[0];
  return first === undefined || today <= first;
}
