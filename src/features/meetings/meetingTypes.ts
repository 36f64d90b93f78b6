/** What the sidebar asks of meetings: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';

export interface ShownMeeting {
  /** The Event ID. */
  id: string;
  date: string;
  /** `Fri 5 Mar, 4:30 pm: Production meeting` */
  words: string;
  /** Where its Doc is; `''` before there is one. */
  link: string;
}

/** `meetings` is there when it is done: the last and the next ones. */
export interface MeetingsOutcome extends JobOutcome {
  meetings: ShownMeeting[] | null;
}

export interface MeetingRequests {
  /** The meetings of the weeks around today. Changes nothing. */
  meetingsShown(): MeetingsOutcome;
  /** The agenda or, once notes name the meeting, the minutes of each meeting of a date (`''`: today). */
  makeMeeting(request: { date: string; overwrites?: boolean }): JobOutcome;
}
