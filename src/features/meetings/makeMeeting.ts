/** The meetings of a day: each a numbered Doc, the agenda at first and then its minutes, made once and re-issued in place. */
import type { MadeLink } from '../../jobs/outcome.ts';
import { docAmong, ensureDoc } from '../../papers/ensureDoc.ts';
import { issueChange } from '../../papers/issued.ts';
import { isEditedSince, isOfPaper, numberMarks, numberOn } from '../../papers/numberedDocs.ts';
import { PAPER_KINDS, paperFolder, paperKey } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { type CallEvent, publishedOn } from '../../schedule/event.ts';
import { dateInFull, dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { departmentsFrom } from '../../workbook/departments.ts';
import { docLinkOf } from '../../workbook/docLinks.ts';
import { checklistsTab, reportsTab } from '../../workbook/tabs/office.ts';
import { departmentsTab, notesTab } from '../../workbook/tabs/rehearsal.ts';
import { undecidedProblems } from '../reports/notes/isWithheld.ts';
import { meetingDocument, meetingName } from './meetingDocument.tsx';
import { meetingFacts } from './meetingFacts.ts';
import { type MeetingRow, meetingNumbers, rowOfMeeting } from './meetingNumbers.ts';

export const MEETING_TABS = [notesTab, reportsTab, departmentsTab, checklistsTab] as const;
export const { name: MEETING } = PAPER_KINDS.meeting;
export interface MadeMeeting {
  number: number;
  /** `edited`: somebody has written in it, and it stays as it is. */
  outcome: 'made' | 'reissued' | 'same' | 'edited';
}

export interface MeetingsMade {
  state: 'done' | 'more' | 'nothing';
  meetings: MadeMeeting[];
  links: MadeLink[];
  problems: Problem[];
}

/**
 * Numbers run from 1 without gaps, in the order in which meetings are made; one that is cancelled takes none.
 * @param overwrites true: also Docs in which somebody has written; their words stay in the Doc's version history
 */
export function makeMeeting(production: ProductionInHand, date: DateText, overwrites = false): MeetingsMade {
  const { job, ws, state, workbook, data } = production;
  const result: MeetingsMade = { state: 'done', meetings: [], links: [], problems: [] };
  const events = meetingsOn(data.events, date, result.problems);
  if (events.length === 0) return { ...result, state: 'nothing' };
  const issued = workbook.records(reportsTab, []);
  const listed = issued.filter(({ Report }) => Report === MEETING);
  const notes = workbook.records(notesTab, result.problems);
  result.problems.push(...undecidedProblems(notes.filter(({ Status }) => Status !== 'Done')));
  const sources = {
    ...{ settings: data.settings, events: data.events, notes },
    tasks: workbook.records(checklistsTab, result.problems),
    departments: departmentsFrom(workbook.records(departmentsTab, result.problems)),
  };
  const folderId = paperFolder(state, 'meeting');
  const among = ws.drive.list(folderId);
  const keyOf = ({ id }: CallEvent) => paperKey('meeting', id);
  const numbers = meetingNumbers(
    events.map(({ id }) => id),
    listed,
    (id) => numberOn(docAmong(ws, state, among, { key: paperKey('meeting', id) })),
    among.filter((file) => isOfPaper(file, state.id, 'meeting')).map(numberOn),
  );
  const params = { date, ...(overwrites ? { overwrites: 'yes' } : {}) };
  job.beginLooking({ kind: 'meeting', params, making: events.map(keyOf) });
  const known = new Map([...knownNumbers(listed), ...numbers]);
  const done = job.runSteps(
    events.map((event) => ({
      key: keyOf(event),
      run: () => {
        const number = numbers.get(foldedText(event.id)) ?? 0;
        const row = rowOfMeeting(listed, event.id, event.date);
        let isEdited = false;
        const doc = ensureDoc(job, ws, state, {
          key: keyOf(event),
          name: meetingName({ number, date }),
          folderId,
          html: meetingDocument(data.settings, meetingFacts(event, number, { ...sources, numbers: known })),
          link: docLinkOf(row),
          issues: row?.Revision ?? 0,
          isListed: row !== undefined,
          among,
          marks: numberMarks(ws, number),
          mayReissue: (existing) => {
            isEdited = !overwrites && isEditedSince(existing, row?.Issued ?? '');
            return !isEdited;
          },
        });
        result.meetings.push({ number, outcome: isEdited ? 'edited' : doc.outcome });
        result.links.push({ name: `Meeting ${number}, ${dateInShort(date)}`, link: doc.file.link });
        const own = row?.Date === date ? row : undefined;
        workbook.change(issueChange(workbook, own, { report: MEETING, number, date, eventId: event.id }, doc));
        job.made(keyOf(event));
      },
    })),
  );
  if (!done) return { ...result, state: 'more' };
  job.finish();
  return result;
}

/** @param problems gets meetings without an ID of their own: nobody could find their agenda again */
function meetingsOn(all: readonly CallEvent[], date: DateText, problems: Problem[]): CallEvent[] {
  const meetings = publishedOn(all, date).filter(({ eventType }) => eventType.behavesAs === 'Meeting');
  return meetings.filter(({ id, place, rowNumber }) => {
    if (id !== '' && all.filter((one) => foldedText(one.id) === foldedText(id)).length === 1) return true;
    const message = `The meeting of ${dateInFull(date)} has no Event ID of its own, so it gets no agenda. Type one that no other event has.`;
    problems.push({ ...place, row: rowNumber, column: 'Event ID', message });
    return false;
  });
}

function knownNumbers(listed: readonly MeetingRow[]): [string, number][] {
  return listed.flatMap((row) => (row.No === null ? [] : [[foldedText(row['Event ID']), row.No] as [string, number]]));
}
