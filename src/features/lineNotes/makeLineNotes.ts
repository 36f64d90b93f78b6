/** A sheet for each actor of a day, and the summary of the run, as Docs: made once, and issued again in place. */
import { type DocToIssue, type IssuedDocs, issueDocs } from '../../papers/issueDocs.ts';
import { PAPER_KINDS } from '../../papers/paperKinds.ts';
import type { Problem } from '../../port/appError.ts';
import type { DateText } from '../../port/workspace.ts';
import type { Production, ProductionInHand } from '../../production/production.ts';
import { dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { reportsTab } from '../../workbook/tabs/office.ts';
import { attendanceTab, lineNotesTab } from '../../workbook/tabs/rehearsal.ts';
import { lineNoteSheet } from './lineNoteSheet.tsx';
import { type ActorSheet, type DaySheets, daySheets } from './lineNoteSheets.ts';
import { lineNoteSummary } from './lineNoteSummary.ts';
import { lineNoteSummaryDocument } from './lineNoteSummaryDocument.tsx';
import { type LineNotes, lineNotesFrom } from './lineNotes.ts';

/** What line notes are read from. */
export const LINE_NOTE_TABS = [lineNotesTab, attendanceTab] as const;
export const LINE_NOTE_DOC_TABS = [...LINE_NOTE_TABS, reportsTab] as const;

/** The day's sheets as the workbook stands, with everything that cannot be read. Makes no call. */
export function sheetsOf(
  { workbook, data }: Pick<Production, 'workbook' | 'data'>,
  date: DateText,
): DaySheets & { all: LineNotes } {
  const all = lineNotesFrom(data.company, workbook.table(lineNotesTab));
  const day = daySheets(data, all, workbook.records(attendanceTab, []), date);
  return { ...day, all, problems: [...all.problems, ...day.problems] };
}

export interface LineNotesMade extends Omit<IssuedDocs, 'state'> {
  /** `nothing`: no line note is kept of any day. */
  state: IssuedDocs['state'] | 'nothing';
  problems: Problem[];
}

export function makeLineNotes(production: ProductionInHand, date: DateText): LineNotesMade {
  const { data, workbook, now } = production;
  const { sheets, perfect, all, problems } = sheetsOf(production, date);
  const summary = lineNoteSummary(all.notes, perfect);
  const made = workbook.records(reportsTab, []);
  const { name } = PAPER_KINDS.lineNotes;
  const known = sheets.filter(({ person }) => person.stopped === '');
  for (const { person } of sheets.filter((one) => !known.includes(one))) {
    problems.push({ tab: 'People', message: `${person.name} ${person.stopped}, so there is no sheet for them.` });
  }
  // Whose notes were taken out again must not go on reading them there.
  const emptied = made.flatMap((row): ActorSheet[] => {
    if (row.Report !== name || row.Date !== date) return [];
    const person = data.company.people.find(
      ({ id, stopped }) => stopped === '' && foldedText(id) === foldedText(row['Event ID']),
    );
    return person === undefined || known.some((one) => one.person === person) ? [] : [{ person, notes: [] }];
  });
  const docs = [...known, ...emptied].map(({ person, notes }): DocToIssue => {
    // Its title is read where the sheet itself is not: no name.
    const own = { paper: 'lineNotes' as const, of: `${date}/${person.id}`, date, eventId: person.id };
    return {
      ...own,
      name: `${name} ${date} ${person.id}`,
      called: `${name}, ${person.name}, ${dateInShort(date)}`,
      html: lineNoteSheet(data.settings, person.name, date, notes, now.date),
      content: lineNoteSheet(data.settings, person.name, date, notes, ''),
    };
  });
  const days = all.notes.map((note) => note.date);
  const kind = PAPER_KINDS.lineNoteSummary.name;
  const wasMade = made.some(({ Report }) => Report === kind);
  if (docs.length === 0 && days.length === 0 && !wasMade) {
    return { state: 'nothing', made: 0, reissued: 0, same: 0, links: [], problems };
  }
  const upTo = [...days].sort().pop() ?? '';
  // Whoever was perfect is of the day that was asked for.
  const shown = upTo === date ? summary : { ...summary, perfect: [] };
  docs.push({
    ...{ paper: 'lineNoteSummary', of: '', date: '', eventId: '', name: kind },
    html: lineNoteSummaryDocument(data.settings, shown, upTo, now.date),
    content: lineNoteSummaryDocument(data.settings, shown, upTo, ''),
  });
  return { ...issueDocs(production, { kind: 'lineNotes', params: { date } }, docs), problems };
}
