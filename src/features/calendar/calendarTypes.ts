import type { JobOutcome } from '../../jobs/outcome.ts';

/** What the sidebar shows of the calendar. */
export interface CalendarView {
  there: boolean;
  /** True when a calendar may have been made and lost: `updateCalendar` wants its id, or `new`, as the answer. */
  unsure: boolean;
  /** The page of Google Calendar where its owner shares it. */
  sharingPage: string;
  /** Why it cannot be said, or empty. */
  problem: string;
}

/** What the browser asks of the calendar. */
export interface CalendarRequests {
  calendarView(): CalendarView;
  /** Makes the production's calendar, or changes what differs from the published schedule. */
  updateCalendar(request: { answer: string }): JobOutcome;
  removeCalendar(): JobOutcome;
}
