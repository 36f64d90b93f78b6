/** What the rules for the hours of children ask besides the schedule. */
import type { AgeBands } from '../company/ageBands.ts';
import type { Licence } from '../company/licences.ts';
import type { Person } from '../company/people.ts';
import type { DateText } from '../port/workspace.ts';
import type { ChildHourRules } from './childHourRules.ts';

/** One row of Attendance, of one person of the company. */
export interface Attended {
  person: Person;
  /** The event’s day. */
  date: DateText;
  /** When the event begins, in minutes after midnight of its day; `null` where it is not in Schedule. */
  eventMinute: number | null;
  /** As typed and read: `17:30`; `''` where there is none, or none that can be read. */
  in: string;
  out: string;
  /** Something in the row says that the person was there. */
  came: boolean;
  /** The row says that the person did not come. */
  stayedAway: boolean;
}

/** What is known of the children besides the schedule; only where rules are chosen, because it costs calls. */
export interface ChildHours {
  /** As the setting says: `England`; `None` for none. */
  name: string;
  /** `null` with None. */
  rules: ChildHourRules | null;
  /** Why they count as not confirmed; `''` where an adult has confirmed them. */
  unconfirmed: string;
  bands: AgeBands;
  licences: readonly Licence[];
  attended: readonly Attended[];
  /** What could not be read at all, a sentence each. */
  unread: readonly string[];
}
