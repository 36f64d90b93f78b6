/** One issue of a call as its documents need it: what is said, to whom, and what was said before. */
import type { Company, Person } from '../../company/people.ts';
import type { CallEvent } from '../../schedule/event.ts';
import type { Settings } from '../../settings/settings.ts';
import type { CallChange } from './callChanges.ts';
import type { DailyCall } from './dailyCall.ts';

export interface CallIssue {
  settings: Settings;
  company: Company;
  call: DailyCall;
  /** The published events of the day after. */
  tomorrow: readonly CallEvent[];
  /** Counts from 1 for each date. */
  revision: number;
  /** The revision that this one replaces; 0 for the first. */
  replaces: number;
  /** What changed for the people of this message since they were told last. */
  changesOf(person: Person): readonly CallChange[];
  /** What changed in the whole day, by event, since the last issue. */
  dayChanges: ReadonlyMap<string, CallChange>;
}
