import type { JobOutcome } from '../../jobs/outcome.ts';

/** Lessons as the sidebar shows them at the start of a production. */
export interface LessonsShown {
  /** What the tab is called now. */
  tab: string;
  /** By department; those for everybody last. Empty when there is nothing to show. */
  groups: {
    department: string;
    /** `nextTime`: `Do again`, `Do differently`, `Do not`, or `''`. `from` is `''` where nobody typed it. */
    lessons: { lesson: string; nextTime: string; from: string }[];
  }[];
}

/** What the browser asks of lessons. */
export interface LessonRequests {
  /** One row in the tab Lessons; `department` and `nextTime` may be `''`. The same lesson again is no second row. */
  addLesson(request: { lesson: string; department: string; nextTime: string }): JobOutcome;
}
