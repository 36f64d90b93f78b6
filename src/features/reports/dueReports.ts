/** Which reports a day calls for: one for its rehearsals, one for its tech, one for each performance. */
import { type IssuedRecord, issuedRecord } from '../../papers/issued.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import { type DayData, type DayEvent, dayPlan } from '../../schedule/dayPlan.ts';
import { dateInFull } from '../../values/dates.ts';

/** Each is numbered from 1 by itself. */
export const REPORT_KINDS = {
  rehearsal: { paper: 'rehearsalReport', title: 'Rehearsal Report' },
  tech: { paper: 'techReport', title: 'Tech Report' },
  performance: { paper: 'performanceReport', title: 'Performance Report' },
} as const;

export type ReportKind = keyof typeof REPORT_KINDS;

export interface DueReport {
  kind: ReportKind;
  date: DateText;
  /** `''` for a report of the whole day. */
  eventId: string;
  /** Never empty. */
  days: DayEvent[];
}

/** What the tab Reports calls a kind. */
export function reportWord(kind: ReportKind): string {
  return PAPER_KINDS[REPORT_KINDS[kind].paper].name;
}

/**
 * In the order of the day: rehearsals, tech, performances. A tech that had a rehearsal report before there were tech reports
 * keeps it.
 * @param problems gets performances without an ID of their own: nobody could find their report again
 */
export function dueReports(
  data: DayData,
  date: DateText,
  issued: readonly IssuedRecord[],
  problems: Problem[] = [],
): DueReport[] {
  const days = dayPlan(data, date).events;
  const ofRehearsal = days.filter(({ event }) => event.eventType.behavesAs === 'Rehearsal');
  const isKept =
    issuedRecord(issued, reportWord('rehearsal'), date, '') !== undefined &&
    issuedRecord(issued, reportWord('tech'), date, '') === undefined &&
    ofRehearsal.every(({ event }) => event.eventType.isTech);
  const tech = isKept ? [] : ofRehearsal.filter(({ event }) => event.eventType.isTech);
  const rehearsals = ofRehearsal.filter((one) => !tech.includes(one));
  const shows = days.filter(({ event }) => event.eventType.behavesAs === 'Show');
  const wholeDay = (kind: ReportKind, own: DayEvent[]): DueReport[] =>
    own.length === 0 ? [] : [{ kind, date, eventId: '', days: own }];
  return [
    ...wholeDay('rehearsal', rehearsals),
    ...wholeDay('tech', tech),
    ...shows.flatMap((day): DueReport[] => {
      const { id, place, rowNumber } = day.event;
      const isOwn = id !== '' && data.events.filter((one) => one.id === id).length === 1;
      if (isOwn) return [{ kind: 'performance', date, eventId: id, days: [day] }];
      const message = `The performance of ${dateInFull(date)} has no Event ID of its own, so it gets no report. Type one that no other event has.`;
      problems.push({ ...place, row: rowNumber, column: 'Event ID', message });
      return [];
    }),
  ];
}
