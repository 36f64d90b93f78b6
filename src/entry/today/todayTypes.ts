/** What the sidebar's first panel shows: plain JSON, in words where a person reads it. */

import type { LessonsShown } from '../../features/lessons/lessonTypes.ts';
import type { Problem } from '../../port/appError.ts';
import type { Attention } from '../../production/attention.ts';
import type { FirstStep } from './firstSteps.ts';

export interface TodayEvent {
  type: string;
  /** `6:30 pm` */
  start: string;
  end: string;
  location: string;
  work: string;
  /** Who is called when, earliest first. */
  called: { time: string; people: string[] }[];
  /** Called but away, in words. */
  away: string[];
}

export interface TodayDay {
  /** `2027-03-05` */
  date: string;
  /** `Friday 5 March 2027` */
  words: string;
  events: TodayEvent[];
}

/** What is about to be mailed, or was. */
export interface TodayCall {
  date: string;
  words: string;
  /** `held`: not by itself, because something on the day cannot be understood. `tooMany`: nor with what Google lets this person mail today. `stopped`: by a person, before all of it had gone out. `changed`: it went out, and the workbook says something else by now; nothing more goes out by itself. */
  state: 'due' | 'held' | 'tooMany' | 'stopped' | 'sent' | 'changed' | 'nobody';
  /** `This goes out by itself today at 6:00 pm.` */
  when: string;
  messages: number;
  recipients: number;
}

/** A message that a person has to decide about. */
export interface TodayMessage {
  key: string;
  kind: string;
  day: string;
  to: string;
  state: string;
  detail: string;
}

export interface TodayJob {
  kind: string;
  words: string;
  done: number;
  /** 0 when it is not known. */
  total: number;
}

export interface Today {
  /**
   * `marked`: the workbook carries a production's mark, but what Callboard remembers is missing here (set up from
   * Drive, or lost). `trouble`: the workbook cannot be read; `problems` says why.
   */
  state: 'ready' | 'notSetUp' | 'marked' | 'copied' | 'archived' | 'trouble';
  title: string;
  /** Now in the production's zone: `5:45 pm`. */
  time: string;
  today: TodayDay;
  /** The next day with something published, within 60 days. */
  next: TodayDay | null;
  calls: TodayCall[];
  /** Events from today on that are not cancelled, soonest first: `Fri 5 Mar, 4:00 pm, Rehearsal`. */
  upcoming: { id: string; words: string }[];
  /** Published events of today, at which people can be signed in; in the small hours with last night's. */
  signIn: { id: string; words: string }[];
  /** Events of these that are drafts, each with its week in words. */
  drafts: { id: string; words: string; week: string }[];
  /** What comes next in a new production; none once they were hidden. */
  firstSteps: FirstStep[];
  messages: TodayMessage[];
  /** More of them than are listed. */
  moreMessages: number;
  documents: { name: string; link: string }[];
  /** Besides the messages. */
  attention: Attention[];
  /** Of a workbook that cannot be read: why. */
  problems: Problem[];
  /** What earlier productions taught: only while this one is starting. */
  lessons: LessonsShown;
  triggersInstalled: boolean;
  job: TodayJob | null;
  quotaLeft: number;
  /** Settings that the tab Production of a workbook has that is not set up yet; setting up leaves them as they are. */
  given: Record<string, string>;
  /** What was typed into the wizard and kept, by setting name. */
  draft: Record<string, string>;
  /** The address that Callboard runs as, where it is asked for. */
  email: string;
  /** The spreadsheet’s time zone, in a workbook that is not set up yet; `''` where it is not known. */
  timeZone: string;
  /** The tabs that a table may fill, most wanted first. */
  tabs: readonly string[];
}
