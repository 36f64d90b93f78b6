import type { Company, Person } from '../company/people.ts';
import type { Problem } from '../port/appError.ts';
import type { DateText } from '../port/workspace.ts';
import type { Settings } from '../settings/settings.ts';
import type { Breakdown } from './breakdown.ts';
import type { ChildHours } from './childHoursData.ts';
import type { Conflict } from './conflicts.ts';
import type { CallEvent } from './event.ts';

/** What a day is worked out from, as the workbook has it. */
export interface ScheduleData {
  settings: Settings;
  company: Company;
  breakdown: Breakdown;
  /** All events, whatever their status. */
  events: CallEvent[];
  conflicts: Conflict[];
  /**
   * Who has a current clearance on a date; only where the production leaves out the others, because it costs a call.
   */
  cleared?: (date: DateText) => ReadonlySet<Person>;
  /** What the rules for children need; only where some are chosen, because it costs calls. Never in what a family is sent. */
  childHours?: ChildHours;
  /** Where a setting's value stands, to name it. */
  settingPlace(name: string): Pick<Problem, 'tab' | 'file' | 'row' | 'column'>;
}
