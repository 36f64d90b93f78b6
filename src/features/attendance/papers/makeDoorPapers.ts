/** Papers for the adult in charge: the door sheet of each event, the roll and the daily record of children of a day, the face sheet. */
import { type DocToIssue, type IssuedDocs, issueDocs } from '../../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../../papers/paperKinds.ts';
import type { Problem } from '../../../port/appError.ts';
import type { DateText } from '../../../port/workspace.ts';
import type { ProductionInHand } from '../../../production/production.ts';
import { type DayPlan, dayPlan } from '../../../schedule/dayPlan.ts';
import { withoutUncleared } from '../../../schedule/withoutUncleared.ts';
import { clockTime, dateInShort } from '../../../values/dates.ts';
import { guardiansTab, peopleTab } from '../../../workbook/tabs/company.ts';
import { reportsTab } from '../../../workbook/tabs/office.ts';
import { attendanceTab } from '../../../workbook/tabs/rehearsal.ts';
import type { DoorPapers } from '../attendanceTypes.ts';
import { cancelledWithPaper } from '../cancelledWithPaper.ts';
import { dailyRecord } from './dailyRecord.tsx';
import { dailyRecordRows } from './dailyRecordRows.ts';
import { doorSheet } from './doorSheet.tsx';
import { doorSheetRows } from './doorSheetRows.ts';
import { faceSheet } from './faceSheet.tsx';
import { faceSheetRows } from './faceSheetRows.ts';
import { releasePlan } from './releasePlan.ts';
import { rollRows } from './rollRows.ts';
import { rollSheet } from './rollSheet.tsx';

export const DOOR_PAPER_TABS = [attendanceTab, reportsTab] as const;

export interface DoorPapersMade extends Omit<IssuedDocs, 'state'> {
  /** `nothing`: no event, or no child, that the paper would be about. */
  state: IssuedDocs['state'] | 'nothing';
  problems: Problem[];
}

interface Planned {
  docs: DocToIssue[];
  problems: Problem[];
}

export function makeDoorPapers(production: ProductionInHand, what: DoorPapers, date: DateText): DoorPapersMade {
  const { docs, problems } =
    what === 'faces'
      ? facePaper(production)
      : what === 'roll'
        ? rollPaper(production, planOf(production, date))
        : what === 'record'
          ? recordPaper(production, planOf(production, date))
          : doorSheets(production, planOf(production, date));
  if (docs.length === 0) return { state: 'nothing', made: 0, reissued: 0, same: 0, links: [], problems };
  return { ...issueDocs(production, { kind: 'doorPapers', params: { what, date } }, docs), problems };
}

function planOf({ data }: ProductionInHand, date: DateText): DayPlan {
  return withoutUncleared(dayPlan(data, date), data.cleared?.(date));
}

function facePaper({ data, workbook, now }: ProductionInHand): Planned {
  const sheet = faceSheetRows(workbook.records(peopleTab, []), data.company);
  const of = { paper: 'faceSheet', of: '', date: '', eventId: '', name: PAPER_KINDS.faceSheet.name } as const;
  const html = faceSheet(data.settings, sheet, now.date);
  return { docs: [{ ...of, html, content: faceSheet(data.settings, sheet, '') }], problems: sheet.problems };
}

function rollPaper({ data, workbook, now }: ProductionInHand, plan: DayPlan): Planned {
  const { date, problems } = plan;
  const roll = rollRows(data, plan, workbook.table(attendanceTab), workbook.records(attendanceTab, []));
  const { name } = PAPER_KINDS.roll;
  const isIssued = workbook.records(reportsTab, []).some((row) => row.Report === name && row.Date === date);
  if (plan.events.length === 0 && roll.alsoIn.length === 0 && !isIssued) return { docs: [], problems };
  const doc: DocToIssue = {
    ...{ paper: 'roll', of: date, date, eventId: '', name: `Roll ${date}` },
    called: `${name}, ${dateInShort(date)}`,
    html: rollSheet(data.settings, date, roll, now.date),
    content: rollSheet(data.settings, date, roll, ''),
  };
  return { docs: [doc], problems };
}

/** A record that was made is not emptied when no child is called any more. */
function recordPaper({ data, workbook, now }: ProductionInHand, plan: DayPlan): Planned {
  const { date, problems } = plan;
  const children = dailyRecordRows(data, plan, workbook.table(attendanceTab), workbook.records(attendanceTab, []));
  if (children.length === 0) return { docs: [], problems };
  const { name } = PAPER_KINDS.dailyRecord;
  const doc: DocToIssue = {
    ...{ paper: 'dailyRecord', of: date, date, eventId: '', name: `${name} ${date}` },
    called: `${name}, ${dateInShort(date)}`,
    html: dailyRecord(data.settings, date, children, now.date),
    content: dailyRecord(data.settings, date, children, ''),
  };
  return { docs: [doc], problems };
}

/** A sheet that was made stays up to date when no child is called any more, and when the event is cancelled: a child may have come. */
function doorSheets({ data, workbook, now }: ProductionInHand, plan: DayPlan): Planned {
  const { date } = plan;
  const issued = workbook.records(reportsTab, []).filter(({ Report }) => Report === PAPER_KINDS.doorSheet.name);
  const [table, records] = [workbook.table(attendanceTab), workbook.records(attendanceTab, [])];
  const problems = [...plan.problems];
  const cancelled = cancelledWithPaper(data.events, date, issued, 'doorSheet').flatMap((event) =>
    dayPlan({ ...data, events: [{ ...event, status: 'Published' }] }, date).events.map((day) => ({ ...day, event })),
  );
  const docs = [...plan.events, ...cancelled].flatMap((day): DocToIssue[] => {
    const { event } = day;
    const sheet = doorSheetRows(data.company, day, releasePlan(data, table, records, event));
    const isEmpty = sheet.groups.length === 0 && sheet.notExpected.length === 0;
    if (event.id === '' || (isEmpty && !issued.some((row) => row['Event ID'] === event.id))) return [];
    problems.push(
      ...sheet.nobody.map(({ name }) => ({
        ...{ tab: guardiansTab.name, column: 'May collect' },
        message: `Nobody may collect ${name} on ${dateInShort(date)}. Type Yes under May collect for an adult, or speak to the family.`,
      })),
      ...sheet.withoutNumber.map(({ name }) => ({
        ...{ tab: guardiansTab.name, column: 'Phone' },
        message: `${name} has the number of somebody who must not be contacted, so it is on no door sheet. Type another number.`,
      })),
    );
    return [
      {
        ...{ paper: 'doorSheet', of: event.id, date, eventId: event.id },
        name: `Door sheet ${date} ${event.start.replace(':', '')} ${event.eventType.name}`,
        called: `${PAPER_KINDS.doorSheet.name}, ${dateInShort(date)}, ${clockTime(event.start)}, ${event.eventType.name}`,
        html: doorSheet(data.settings, event, sheet, now.date),
        content: doorSheet(data.settings, event, sheet, ''),
      },
    ];
  });
  return { docs, problems: unique(problems) };
}

/** What holds for several events of a day is said once. */
function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify(one), one])).values()];
}
