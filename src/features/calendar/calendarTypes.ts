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
