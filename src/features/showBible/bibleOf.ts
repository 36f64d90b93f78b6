/** What the Show Bible says, from the workbook as it stands: pure, and the same for the same workbook on any day. */
import { characterKey } from '../../company/characterKey.ts';
import type { Person } from '../../company/people.ts';
import { shownNames } from '../../company/shownName.ts';
import { PAPER_KINDS, type Paper, type PaperKind } from '../../papers/paperKinds.ts';
import type { DateText } from '../../port/workspace.ts';
import type { ProductionData } from '../../production/productionData.ts';
import { markOf } from '../../schedule/breakdownMarks.ts';
import type { CallEvent } from '../../schedule/event.ts';
import { dateInShort } from '../../values/dates.ts';
import { foldedText } from '../../values/text.ts';
import { docLinkOf, docTitle } from '../../workbook/docLinks.ts';
import { cellOf, cellText, type Table } from '../../workbook/table.ts';
import type { TabRecord } from '../../workbook/tabSpec.ts';
import type { reportsTab } from '../../workbook/tabs/office.ts';
import type { breakdownTab } from '../../workbook/tabs/schedule.ts';
import { publicNames } from '../companySchedules/publicNames.ts';
import { BOOK_PARTS, type BookPart, PART_OF } from './bookParts.ts';

type ReportRecord = TabRecord<typeof reportsTab>;

export interface BookDocument {
  name: string;
  link: string;
  /** How often it was issued. */
  version: number;
  /** The day that it is about; `''` for one of the whole production. */
  date: DateText;
}

export interface BookEvent {
  when: string;
  what: string;
  scenes: string;
  where: string;
  isCancelled: boolean;
}

export interface ShowBible {
  /** Part by part, those with something in them. */
  parts: { title: string; documents: BookDocument[]; more: number }[];
  /** Kinds of which there is something in Confidential. */
  sealed: string[];
  /** Drafts are left out. */
  events: BookEvent[];
  scenes: { scene: string; title: string; act: string }[];
  /** A row a character: who plays it, and its mark in every scene of `scenes`. */
  breakdown: { character: string; people: string; marks: string[] }[];
}

/** Older ones of a kind are counted: the folder has them. */
const MOST_OF_A_KIND = 40;

const KINDS: ReadonlyMap<string, Paper> = new Map(
  (Object.entries(PAPER_KINDS) as [Paper, PaperKind][]).map(([paper, { name }]) => [foldedText(name), paper]),
);

export function bibleOf(
  data: Pick<ProductionData, 'settings' | 'company' | 'breakdown' | 'events'>,
  reports: readonly ReportRecord[],
  marks: Table<typeof breakdownTab>,
): ShowBible {
  const { breakdown } = data;
  const scenes = breakdown.scenes.map((scene) => {
    const about = breakdown.about.get(foldedText(scene));
    return { scene, title: about?.title ?? '', act: about?.act ?? '' };
  });
  return {
    ...documentsOf(reports),
    events: data.events
      .filter(({ status }) => status !== 'Draft')
      .sort(byTime)
      .map((event) => bookEvent(event, publicNames(data.company, data.settings.fullNames))),
    scenes,
    breakdown: breakdownRows(data, marks),
  };
}

function documentsOf(reports: readonly ReportRecord[]): Pick<ShowBible, 'parts' | 'sealed'> {
  const byPart = new Map<BookPart, Map<Paper, BookDocument[]>>();
  const sealed = new Set<string>();
  for (const row of reports) {
    const paper = KINDS.get(foldedText(row.Report));
    const part = paper === undefined ? null : PART_OF[paper];
    if (paper === undefined || part === null || docLinkOf(row) === '') continue;
    if (part === 'sealed') {
      sealed.add(PAPER_KINDS[paper].name);
      continue;
    }
    const name = docTitle({ report: PAPER_KINDS[paper].name, number: row.No, date: row.Date });
    const document = { name, link: docLinkOf(row), version: row.Revision ?? 1, date: row.Date };
    const ofPart = byPart.get(part) ?? new Map<Paper, BookDocument[]>();
    byPart.set(part, ofPart.set(paper, [...(ofPart.get(paper) ?? []), document]));
  }
  const parts = (Object.keys(BOOK_PARTS) as BookPart[]).flatMap((part) => {
    const kinds = [...(byPart.get(part)?.values() ?? [])];
    if (kinds.length === 0) return [];
    const newest = kinds.map((documents) => [...documents].sort((one, other) => (one.date < other.date ? 1 : -1)));
    const more = newest.reduce((sum, documents) => sum + Math.max(0, documents.length - MOST_OF_A_KIND), 0);
    const documents = newest.flatMap((ofKind) => ofKind.slice(0, MOST_OF_A_KIND));
    return [{ title: BOOK_PARTS[part], documents, more }];
  });
  return { parts, sealed: [...sealed].sort() };
}

function byTime(one: CallEvent, other: CallEvent): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1;
  return one.startMinute - other.startMinute || one.rowNumber - other.rowNumber;
}

/** @param shorten names in what people type, as the setting has them */
function bookEvent(
  { date, start, end, eventType, work, scenes, location, status }: CallEvent,
  shorten: (text: string) => string,
): BookEvent {
  return {
    when: `${dateInShort(date)}, ${start}–${end}`,
    what: [eventType.name, shorten(work)].filter(Boolean).join(': '),
    scenes: shorten(scenes.join(', ')),
    where: location,
    isCancelled: status === 'Cancelled',
  };
}

/** Marks as typed, so that a voice from off is no one who is seen; one that is read as on is at least x. */
function breakdownRows(
  { company, breakdown, settings }: Pick<ProductionData, 'settings' | 'company' | 'breakdown'>,
  table: Table<typeof breakdownTab>,
): ShowBible['breakdown'] {
  const show = shownNames(company, settings.fullNames);
  const playing = new Map<string, Person[]>();
  for (const person of company.people.filter(({ active }) => active)) {
    for (const part of person.characters) {
      const key = characterKey(part);
      playing.set(key, [...(playing.get(key) ?? []), person]);
    }
  }
  const columns = new Map(table.otherColumns.map(({ header, index }) => [foldedText(header), index]));
  const rows = new Map(table.rows.map((row) => [characterKey(cellText(cellOf(table, row, 'Character'))), row]));
  return breakdown.characters.map((character) => {
    const key = characterKey(character);
    const row = rows.get(key);
    return {
      character,
      people: (playing.get(key) ?? []).map(show).join(', '),
      marks: breakdown.scenes.map((scene) => {
        const isIn = breakdown.charactersIn.get(foldedText(scene))?.some((one) => characterKey(one) === key) ?? false;
        const at = columns.get(foldedText(scene));
        const typed = row === undefined || at === undefined ? '' : foldedText(cellText(row.cells[at]));
        const isSign = (typed === 'v' || typed === 's') && markOf(typed) === 'on';
        return isIn ? (isSign ? typed : 'x') : '';
      }),
    };
  });
}
