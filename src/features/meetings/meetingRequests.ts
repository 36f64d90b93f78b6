/** Meetings as the sidebar asks for them. */
import type { Body } from '../../jobs/body.ts';
import { dateArgument, flagArgument } from '../../jobs/checkArguments.ts';
import { SLICE_MS } from '../../jobs/job.ts';
import type { JobOutcome } from '../../jobs/outcome.ts';
import { failure, NO_OUTCOME, progress, runJob } from '../../jobs/runJob.ts';
import { EDITED, HOW_TO_OVERWRITE } from '../../papers/numberedDocs.ts';
import type { Workspace } from '../../port/workspace.ts';
import { lookAtProduction, openProduction } from '../../production/production.ts';
import { addDays, clockTime, dateInFull, dateInShort } from '../../values/dates.ts';
import { shortened } from '../../values/text.ts';
import { docLinkOf } from '../../workbook/docLinks.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { MEETING, MEETING_TABS, makeMeeting as makeMeetingJob } from './makeMeeting.ts';
import { rowOfMeeting } from './meetingNumbers.ts';
import type { MeetingsOutcome, ShownMeeting } from './meetingTypes.ts';

/** Meetings of so many days before and after today are offered. */
const DAYS_BEFORE = 14;
const DAYS_AFTER = 35;

/** Three calls. */
export function meetingsShown(ws: Workspace): MeetingsOutcome {
  try {
    const { data, workbook, now } = lookAtProduction(ws, [reportsTab]);
    const listed = workbook.records(reportsTab, []).filter(({ Report }) => Report === MEETING);
    const [from, to] = [addDays(now.date, -DAYS_BEFORE), addDays(now.date, DAYS_AFTER)];
    const meetings = data.events
      .filter(({ status, eventType }) => status === 'Published' && eventType.behavesAs === 'Meeting')
      .filter(({ id, date }) => id !== '' && date >= from && date <= to)
      .sort((one, other) =>
        one.date === other.date ? one.startMinute - other.startMinute : one.date < other.date ? -1 : 1,
      )
      .map(
        ({ id, date, start, eventType, work }): ShownMeeting => ({
          id,
          date,
          words: `${dateInShort(date)}, ${clockTime(start)}: ${shortened(work || eventType.name)}`,
          link: docLinkOf(rowOfMeeting(listed, id, date)),
        }),
      );
    return { ...NO_OUTCOME, state: 'done', meetings };
  } catch (error) {
    return { ...failure(error, null, null), meetings: null };
  }
}

export function makeMeeting(ws: Workspace, request: { date: string; overwrites?: boolean }): JobOutcome {
  return runJob(ws, SLICE_MS, 'meeting', (job, properties) =>
    meetingBody(dateArgument(request?.date), flagArgument(request?.overwrites))(job, properties),
  );
}

const DONE = { made: 'is made', reissued: 'is re-issued', same: 'is there already and up to date', edited: EDITED };

export function meetingBody(asked: string, overwrites = false): Body {
  return (job, properties) => {
    const production = openProduction(job, properties, MEETING_TABS);
    const date = asked || production.now.date;
    const { state, meetings, links, problems } = makeMeetingJob(production, date, overwrites);
    const day = dateInFull(date);
    return {
      ...progress(job, 'meeting', state),
      message:
        state === 'nothing'
          ? `No meeting is published for ${day}, so there is no agenda to make.`
          : meetings.map(({ number, outcome }) => `Meeting ${number} for ${day} ${DONE[outcome]}.`).join(' '),
      toDo: meetings.some(({ outcome }) => outcome === 'edited') ? HOW_TO_OVERWRITE : '',
      links,
      problems,
    };
  };
}
