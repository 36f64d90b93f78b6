/** Every page that leaves Callboard: plain HTML that survives in a Doc and in mail programs, with nothing smuggled in. */

import { castParts } from '../../src/company/castParts.ts';
import {
  Boxed,
  Bullets,
  Facts,
  Grid,
  htmlPage,
  Line,
  Section,
  SubjectToChange,
  Title,
  withoutEmptyColumns,
} from '../../src/documents/parts.tsx';
import { dailyRecord } from '../../src/features/attendance/papers/dailyRecord.tsx';
import { doorSheet } from '../../src/features/attendance/papers/doorSheet.tsx';
import { faceSheet } from '../../src/features/attendance/papers/faceSheet.tsx';
import { rollSheet } from '../../src/features/attendance/papers/rollSheet.tsx';
import { signInSheet } from '../../src/features/attendance/signInSheet.tsx';
import { hoursDocument } from '../../src/features/attendance/summary/hoursDocument.tsx';
import {
  auditionForm,
  auditionSignIn,
  callbackList,
  castList,
} from '../../src/features/auditions/auditionDocuments.tsx';
import { auditionSlots } from '../../src/features/auditions/auditions.ts';
import { blockingDocument } from '../../src/features/blocking/blockingDocument.tsx';
import { callDocument } from '../../src/features/calls/callDocument.tsx';
import { callEmail, callText } from '../../src/features/calls/callEmail.tsx';
import { callIssues } from '../../src/features/calls/callIssue.ts';
import { dailyCall } from '../../src/features/calls/dailyCall.ts';
import { scheduleDocument } from '../../src/features/companySchedules/scheduleDocuments.tsx';
import { schedulePlan } from '../../src/features/companySchedules/schedulePlan.ts';
import { contactSheet } from '../../src/features/contactSheets/contactSheet.tsx';
import { packetDocument } from '../../src/features/cover/makePacket.ts';
import { deckPaperDocument } from '../../src/features/deckPapers/deckPaperDocument.tsx';
import { incidentDocument } from '../../src/features/incidents/incidentDocument.tsx';
import { lineNoteSheet } from '../../src/features/lineNotes/lineNoteSheet.tsx';
import { lineNoteSummaryDocument } from '../../src/features/lineNotes/lineNoteSummaryDocument.tsx';
import { meetingDocument } from '../../src/features/meetings/meetingDocument.tsx';
import { meetingFacts } from '../../src/features/meetings/meetingFacts.ts';
import { dueReports, type ReportKind } from '../../src/features/reports/dueReports.ts';
import { reportDocument, reportText } from '../../src/features/reports/reportDocument.tsx';
import type { ReportFacts } from '../../src/features/reports/reportFacts.ts';
import { reportOf } from '../../src/features/reports/reportOf.ts';
import { scriptChangesDocument } from '../../src/features/scriptChanges/scriptChangesDocument.tsx';
import { scriptLog } from '../../src/features/scriptChanges/scriptPages.ts';
import { cueCardsDocument } from '../../src/features/scriptReading/cueCardsDocument.tsx';
import { scriptCountsDocument } from '../../src/features/scriptReading/scriptCountsDocument.tsx';
import { bibleDocument } from '../../src/features/showBible/bibleDocument.tsx';
import { reflectionForm } from '../../src/features/strike/reflections.tsx';
import { DECK_PAPER_KINDS, type DeckPaperName } from '../../src/papers/deckPaperKinds.ts';
import type { Paper } from '../../src/papers/paperKinds.ts';
import type { ProductionData } from '../../src/production/productionData.ts';
import { dayPlan } from '../../src/schedule/dayPlan.ts';
import { USUAL_DEPARTMENTS } from '../../src/workbook/departments.ts';
import { readRecords } from '../../src/workbook/readRecords.ts';
import { auditionsTab } from '../../src/workbook/tabs/company.ts';
import { incidentsTab } from '../../src/workbook/tabs/confidential.ts';
import { checklistsTab } from '../../src/workbook/tabs/office.ts';
import { notesTab } from '../../src/workbook/tabs/rehearsal.ts';
import { scriptChangesTab } from '../../src/workbook/tabs/script.ts';
import { production, type Typed, typedProduction, typedTable } from '../builders/production.ts';

const EVIL = '<img src=x onerror=alert(1)>';

/** A production in which every text that can be typed is markup. */
const EVIL_TABS: Typed = {
  Production: [`Title | ${EVIL}t`, `Company | ${EVIL}c`, `Venue | ${EVIL}v`, `Stage manager | ${EVIL}s`],
  People: [
    'Person ID | Name | Called | Group | Role | Characters | Minor',
    `P001 | ${EVIL}n | ${EVIL}k | Cast | ${EVIL}r | ${EVIL}h | Yes`,
    `P002 | ${EVIL}m | | Crew | ${EVIL}j | | No`,
    `P003 | ${EVIL}a | | Cast | | | No`,
  ],
  Schedule: [
    'Event ID | Date | Start | End | Type | Location | Work | Also called | Notes | Status',
    `E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | ${EVIL}l | ${EVIL}w | Full company | ${EVIL}o | Published`,
    `E002 | 2027-03-06 | 16:00 | 18:00 | Rehearsal | ${EVIL}x | | Full company | | Published`,
  ],
  Conflicts: ['Person | From date', 'P003 | 2027-03-05'],
};

function evilProduction(): ProductionData {
  return production(EVIL_TABS);
}

/** A report of the day, as a type of event has it. */
function reportAs(kind: ReportKind, type: string, more: Typed = {}): ReportFacts {
  const Schedule = (EVIL_TABS.Schedule ?? []).map((line) => line.replace('| Rehearsal |', `| ${type} |`));
  const read = typedProduction({ ...EVIL_TABS, ...more, Schedule });
  const sameDay = dueReports(read.data, '2027-03-05', []);
  const due = sameDay.find((one) => one.kind === kind);
  if (due === undefined) throw new Error(`${type} has no ${kind} report`);
  return reportOf(read, 3, due, sameDay, new Set(['2027-03-05']), []);
}

const MARKED: Typed = {
  Attendance: [
    'Event ID | Person ID | Name | Status | Minutes late | In | Out',
    `E001 | P001 | ${EVIL}p | Late | 9 | 16:09 | 18:00`,
    `E001 | P002 | ${EVIL}q | Absent | | |`,
  ],
  Notes: [
    'Date | Departments | Note | For | Status',
    `2027-03-05 | ${EVIL}d; Props | ${EVIL}e | ${EVIL}f |`,
    `2027-03-04 | ${EVIL}d | ${EVIL}carried | ${EVIL}f |`,
  ],
  Timings: ['Event ID | Moment | Planned | Actual | Reason', `E001 | ${EVIL}moment | 16:00 | 16:09 | ${EVIL}why`],
  Performances: ['Event ID | Response | Reached', `E001 | ${EVIL}house | ${EVIL}far`],
  'Report readers': ['Who | Reports', 'ben@example.org |'],
};

/** Every paper of the deck is printed by one function. */
function deckPages(data: ProductionData): Record<DeckPaperName, string> {
  const row = { key: EVIL, cells: [EVIL, { text: EVIL, fill: '#ffee00' }], from: [], problems: [EVIL] };
  const columns = [
    { header: EVIL, width: 60 },
    { header: EVIL, width: 40, as: 'box' as const },
  ];
  const page = {
    ...{ key: EVIL, title: EVIL, people: [], wide: true },
    blocks: [
      { kind: 'heading' as const, text: EVIL },
      { kind: 'text' as const, text: EVIL },
      { kind: 'facts' as const, facts: [[EVIL, EVIL] as const] },
      { kind: 'table' as const, columns, rows: [row] },
      { kind: 'table' as const, columns, rows: [], empty: EVIL },
    ],
  };
  const changes = { changed: new Set<string>(), moved: new Set<string>(), gone: [EVIL] };
  const printed = { paper: EVIL, page, version: 2, issued: '2027-03-05', since: 1, changes, byHand: [EVIL] };
  return Object.fromEntries(
    Object.entries(DECK_PAPER_KINDS).map(([name, { name: title }]) => [
      name,
      deckPaperDocument(data.settings, title, [printed, printed]),
    ]),
  ) as Record<DeckPaperName, string>;
}

/** A kind of document that is missing here does not compile. */
function pages(): Record<Paper | 'call’s e-mail' | 'every part', string> {
  const data = evilProduction();
  const day = dayPlan(data, '2027-03-05').events[0];
  if (day === undefined) throw new Error('There is an event');
  const auditions = readRecords(
    typedTable(auditionsTab, [
      'Event ID | Slot | Name | Reading for | Callback',
      `E001 | 16:00 | ${EVIL}g | ${EVIL}i | Yes`,
    ]),
    {},
  ).records;
  const [incident] = readRecords(
    typedTable(incidentsTab, [
      'Date | Place | People | What happened | Witnesses | First aid by | Action taken | Reported by | Guardian told | Guardian told at | Officer told | Sent where | Escalation | Follow-up',
      `2027-03-05 | ${Array.from({ length: 13 }, (_, at) => `${EVIL}incident${at}`).join(' | ')}`,
    ]),
    {},
  ).records;
  if (incident === undefined) throw new Error('There is an incident');
  const meeting = meetingFacts({ ...day.event, id: 'E009', alsoCalled: [EVIL] }, 3, {
    ...{ settings: data.settings, events: data.events, numbers: new Map() },
    notes: readRecords(
      typedTable(notesTab, [...(MARKED.Notes ?? []), `2027-03-05 | ${EVIL}d | ${EVIL}own | ${EVIL}f |`]),
      {},
    ).records,
    tasks: readRecords(
      typedTable(checklistsTab, ['Phase | Role | Task | Due', `Pre-Production | ${EVIL} | ${EVIL}task | 2027-03-01`]),
      {},
    ).records,
    departments: USUAL_DEPARTMENTS,
  });
  const call = dailyCall(data, '2027-03-05');
  const issue = callIssues(data, call, [])(1, '');
  const { parts, others } = castParts(data.company, []);
  const sections = [
    {
      group: EVIL,
      rows: [
        {
          name: EVIL,
          pronouns: EVIL,
          what: EVIL,
          email: EVIL,
          phone: EVIL,
          guardians: [{ name: EVIL, email: EVIL, phone: EVIL }],
        },
      ],
    },
  ];
  const [person] = data.company.people;
  if (person === undefined) throw new Error('There is a person');
  const changes = typedTable(scriptChangesTab, [
    'Date | Page | Scene | Old | New | Reason | Version | Issued to',
    `2027-03-05 | ${EVIL} | ${EVIL} | ${EVIL} | ${EVIL} | ${EVIL} | ${EVIL} | ${EVIL}`,
  ]);
  const line = { name: EVIL, phone: EVIL };
  const child = { name: EVIL, mayCollect: [line], toPhone: [line], aloneSince: EVIL, plan: [EVIL] };
  const shown = (name: string) => name;
  return {
    signIn: signInSheet(data.settings, day),
    cueCards: cueCardsDocument(
      data.settings,
      EVIL,
      [
        {
          character: EVIL,
          cards: [
            { ...{ scene: EVIL, page: EVIL, cueBy: EVIL, cue: EVIL, sung: true }, speech: [EVIL, EVIL], with: [EVIL] },
          ],
        },
      ],
      '2027-03-05',
    ),
    scriptCounts: scriptCountsDocument(
      data.settings,
      [{ ...{ character: EVIL, scenes: 1, lines: 2, share: 3, minutes: 4, silent: 1 } }],
      '2027-03-05',
    ),
    doorSheet: doorSheet(
      data.settings,
      day.event,
      { groups: [{ title: EVIL, rows: [child] }], notExpected: [child], nobody: [child], withoutNumber: [] },
      '2027-03-05',
    ),
    dailyRecord: dailyRecord(
      data.settings,
      '2027-03-05',
      [{ name: EVIL, arrival: EVIL, departure: EVIL, planned: [{ period: 'Rest', when: EVIL }] }],
      '2027-03-05',
    ),
    faceSheet: faceSheet(
      data.settings,
      {
        groups: [{ title: EVIL, faces: [{ name: EVIL, what: EVIL, link: 'https://pictures.example.org/1' }] }],
        problems: [],
      },
      '2027-03-05',
    ),
    roll: rollSheet(
      data.settings,
      '2027-03-05',
      { groups: [{ title: EVIL, names: [EVIL] }], alsoIn: [EVIL], notExpected: [EVIL] },
      '2027-03-05',
    ),
    hoursRecord: hoursDocument(
      data.settings,
      EVIL,
      { rows: [{ date: '2027-03-05', what: EVIL, in: EVIL, out: EVIL, minutes: null }], minutes: 0, uncounted: 1 },
      '2027-03-05',
    ),
    rehearsalReport: reportDocument(data.settings, reportAs('rehearsal', 'Rehearsal', MARKED)),
    techReport: reportDocument(data.settings, reportAs('tech', 'Tech', MARKED)),
    performanceReport: reportDocument(data.settings, reportAs('performance', 'Performance', MARKED)),
    lineNotes: lineNoteSheet(
      data.settings,
      EVIL,
      '2027-03-05',
      [
        {
          ...{ date: '2027-03-05', person, scene: EVIL, page: EVIL, line: EVIL, asSaid: EVIL },
          ...{ code: 'Dropped', earlier: ['2027-03-01'], rowNumber: 2 },
        },
      ],
      '2027-03-05',
    ),
    lineNoteSummary: lineNoteSummaryDocument(
      data.settings,
      {
        ...{ count: 1, codes: [{ code: EVIL, count: 1 }], perfect: [EVIL] },
        people: [{ name: EVIL, count: 1, repeats: 1, codes: EVIL }],
        pages: [{ page: EVIL, count: 1, who: EVIL }],
      },
      '2027-03-05',
      '2027-03-05',
    ),
    scriptChanges: scriptChangesDocument(
      data.settings,
      scriptLog(data.company, changes).pages,
      () => true,
      '2027-03-05',
    ),
    coverPacket: packetDocument(
      data.settings,
      {
        paper: {
          title: EVIL,
          pages: [
            {
              ...{ key: EVIL, title: EVIL, people: [] },
              blocks: [
                { kind: 'facts', facts: [[EVIL, EVIL]] },
                {
                  kind: 'table',
                  columns: [{ header: EVIL, width: 100 }],
                  rows: [{ key: 'k', cells: [EVIL], from: [] }],
                },
              ],
            },
          ],
        },
      },
      '2027-03-05',
    ),
    blocking: blockingDocument(
      data.settings,
      [{ page: EVIL, notes: [{ no: EVIL, scene: EVIL, at: EVIL, character: EVIL, move: EVIL, rowNumber: 2 }] }],
      '2027-03-05',
    ),
    showBible: bibleDocument(
      data.settings,
      {
        parts: [{ title: EVIL, documents: [{ name: EVIL, link: EVIL, version: 1, date: '' }], more: 2 }],
        sealed: [EVIL],
        events: [{ when: EVIL, what: EVIL, scenes: EVIL, where: EVIL, isCancelled: false }],
        scenes: [{ scene: EVIL, title: EVIL, act: EVIL }],
        breakdown: [{ character: EVIL, people: EVIL, marks: ['x'] }],
      },
      { number: 2, date: '2027-03-05' },
    ),
    incidentReport: incidentDocument(data.settings, incident, 3),
    meeting: meetingDocument(data.settings, meeting),
    dailyCall: callDocument(issue),
    'call’s e-mail': callEmail(issue, call.called),
    teamContacts: contactSheet(data.settings, 'team', sections, '2027-03-05'),
    castContacts: contactSheet(data.settings, 'cast', sections, '2027-03-05'),
    crewContacts: contactSheet(data.settings, 'crew', sections, '2027-03-05'),
    auditionSignIn: auditionSignIn(data.settings, day.event, auditionSlots(auditions, day.event, 30)),
    auditionForm: auditionForm(data.settings),
    callbackList: callbackList(data.settings, auditions, shown),
    weekSchedule: scheduleDocument(data.settings, schedulePlan(data, 'week', '2027-03-05'), '2027-03-05'),
    monthSchedule: scheduleDocument(data.settings, schedulePlan(data, 'month', '2027-03-05'), '2027-03-05'),
    castList: castList(data.settings, parts, others, ({ name }) => name),
    teamReflection: reflectionForm(data.settings.title, 'teamReflection'),
    youngArtistsReflection: reflectionForm(data.settings.title, 'youngArtistsReflection'),
    ...deckPages(data),
    'every part': htmlPage(
      EVIL,
      <>
        <Title above={EVIL}>{EVIL}</Title>
        <Section title={EVIL}>
          <Line strong>{EVIL}</Line>
          <Facts
            facts={[
              [EVIL, EVIL],
              ['empty', ''],
            ]}
          />
          <Grid columns={[{ header: EVIL, width: 100 }]} rows={[[EVIL]]} />
          <Bullets items={[EVIL]} />
          <Boxed>{EVIL}</Boxed>
        </Section>
        <SubjectToChange />
      </>,
    ),
  };
}

const PAGES = Object.entries(pages());

test.each(PAGES)('in the %s markup that was typed is text', (_, html) => {
  expect(html).toContain('&lt;img src=x onerror=alert(1)>');
  expect(html).not.toContain('<img');
});

test.each(PAGES)('the %s has what survives in a Google Doc, and nothing else', (name, html) => {
  expect(html).toMatch(/^<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"/);
  // How its paper lies, for the printer; a Doc loses nothing by not heeding it.
  const read = html.replace('<style>@page{size:landscape;margin:12mm}</style>', '');
  expect(read).not.toMatch(/\sclass=|<script|<style|<link|display:\s*(flex|grid)|position:|<iframe|javascript:/i);
  const tags = new Set([...read.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
  const known = ['html', 'head', 'meta', 'title', 'body', 'h1', 'h2', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
  // A message has the reply that is filled in; it is no Doc. A face sheet has links to pictures, the book to documents.
  const links = ['call’s e-mail', 'faceSheet', 'showBible'].includes(name) ? ['a'] : [];
  for (const tag of tags) expect([...known, 'ul', 'li', 'b', 'div', 'span', 'br', ...links]).toContain(tag);
});

test('the sign-in sheet has everybody who is called, in the order they come, and who cannot', () => {
  const data = production({
    People: [
      'Person ID | Name | Group | Role | Minor',
      'P001 | Zoe | Cast | Mouse | Yes',
      'P002 | Ana | Cast | Cat | No',
      'P003 | Bo | Cast | | No',
    ],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      'E001 | 2027-03-05 | 16:00 | 18:00 | Rehearsal | Full company | Published',
    ],
    Conflicts: ['Person | From date', 'Bo | 2027-03-05'],
  });
  const day = dayPlan(data, '2027-03-05').events[0];
  if (day === undefined) throw new Error('There is an event');
  const html = signInSheet(data.settings, day);
  expect(html.indexOf('Ana')).toBeLessThan(html.indexOf('Zoe'));
  expect(html).toContain('Not available');
  expect(html).toContain('Initial in and out. Under 18: leave only with an adult on your list; write their name.');
});

test('a sign-in sheet of adults says nothing of children', () => {
  const data = production({
    People: ['Person ID | Name | Group | Minor', 'P001 | Zoe | Crew | No', 'P002 | Ana | Crew | No'],
    Schedule: [
      'Event ID | Date | Start | End | Type | Also called | Status',
      'E001 | 2027-03-05 | 16:00 | 18:00 | Meeting | Crew | Published',
    ],
  });
  const [day] = dayPlan(data, '2027-03-05').events;
  if (day === undefined) throw new Error('There is an event');
  const html = signInSheet(data.settings, day);
  expect(html).toContain('Initial in and out.');
  expect(html).not.toMatch(/Under 18|Collected by|Part or job|—/);
  expect(html.match(/<th /g)).toHaveLength(4);
});

test.each(['signIn', 'roll', 'auditionSignIn', 'auditionForm'] as const)(
  'the %s has rows of 9 mm to write into',
  (paper) => {
    const rows = [...pages()[paper].matchAll(/<tr([^>]*)><td([^>]*)>/g)].filter(([row]) => !row.includes('52606d'));
    expect(rows.length).toBeGreaterThan(1);
    for (const [, row, cell] of rows) {
      expect(row).toContain('height:9mm');
      // As high where the height of a row is not heeded: a line of 10 points and the room above and below it.
      expect(cell).toContain('padding:5.5pt 6px');
    }
  },
);

test('what is subject to change says so, and nothing else does', () => {
  const saying = Object.entries(pages()).filter(([, html]) => html.includes('Subject to change'));
  expect(saying.map(([name]) => name)).toEqual([
    'dailyCall',
    'call’s e-mail',
    'callbackList',
    'weekSchedule',
    'monthSchedule',
    'castList',
    'every part',
  ]);
});

test('a column in which nothing stands is not drawn, and the others share its room', () => {
  const columns = ['One', 'Two', 'Three'].map((header, at) => ({ header, width: [20, 30, 50][at] ?? 0 }));
  const rows = [
    ['1', '', ''],
    ['2', '', '3'],
  ];
  expect(withoutEmptyColumns({ columns, rows })).toEqual({
    columns: [
      { header: 'One', width: 29 },
      { header: 'Three', width: 71 },
    ],
    rows: [
      ['1', ''],
      ['2', '3'],
    ],
  });
});

test('a contact sheet has the phone in a column of its own, a line for each guardian, and the date of issue', () => {
  const guardian = (name: string, phone: string) => ({ name, phone, email: `${name.toLowerCase()}@example.org` });
  const row = { pronouns: '', what: 'Cat', email: '', phone: '', guardians: [] };
  const sections = [
    { group: 'Cast', rows: [{ ...row, name: 'Zoe', guardians: [guardian('Ana', '555-1'), guardian('Bo', '555-2')] }] },
    { group: 'Crew', rows: [{ ...row, name: 'Kim', phone: '555-3' }] },
    { group: 'Staff', rows: [{ ...row, name: 'Uma' }] },
  ];
  const { settings } = evilProduction();
  const html = contactSheet(settings, 'team', sections, '2027-03-05');
  const [, ...groups] = html.split('<h2');
  const headers = groups.map((part) => [...part.matchAll(/<th [^>]*>([^<]*)/g)].map(([, text]) => text));
  expect(headers).toEqual([
    ['Name', 'Part or job', 'Guardian', 'Phone', 'E-mail'],
    ['Name', 'Part or job', 'Phone'],
    ['Name', 'Part or job'],
  ]);
  expect(html).toMatch(/>Ana<\/td><td[^>]*>555-1<\/td><td[^>]*>ana@example\.org</);
  expect(html).toMatch(/>Bo<\/td><td[^>]*>555-2<\/td>/);
  expect(html).toContain('Issued Friday 5 March 2027');
  expect(contactSheet(settings, 'team', sections, '')).not.toContain('Issued');
});

test('the call’s e-mail as plain text has the person’s own call and the day', () => {
  const data = evilProduction();
  const call = dailyCall(data, '2027-03-05');
  const text = callText(callIssues(data, call, [])(1, ''), call.called.slice(0, 1));
  expect(text).toContain(`${EVIL}n`);
  expect(text).toContain('4:00 pm');
  expect(text.toUpperCase()).toContain('SUBJECT TO CHANGE');
});

test('a fact without a value is left out', () => {
  expect(htmlPage('x', <Facts facts={[['Nothing', '']]} />)).not.toContain('Nothing');
});

test('the report as plain text says the same', () => {
  const data = evilProduction();
  const text = reportText(data.settings, reportAs('rehearsal', 'Rehearsal'));
  expect(text).toContain('Rehearsal Report 3');
  expect(text).toContain('Friday 5 March 2027');
  expect(text).toContain('No notes, thank you: Scenic, Props, Costumes');
  expect(text).toContain(`Excused: ${EVIL}a`);
});
