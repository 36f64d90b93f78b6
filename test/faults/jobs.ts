/** Every job that is put through the faults. A new one is one more entry here. */

import { createHmac } from 'node:crypto';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { LocalState } from '../../local/account/state.ts';
import { epochOf, floatingTime } from '../../local/host/floatingTime.ts';
import { deleteColumn, deleteTab, renameHeader } from '../../local/services/sheets/structureEdits.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import type { BrowserRequests } from '../../src/entry/browserRequests.ts';
import { newToken } from '../../src/features/attendance/door/doorToken.ts';
import type { DoorAnswer } from '../../src/features/attendance/door/doorTypes.ts';
import type { FillAsked } from '../../src/features/fillSchedule/fillTypes.ts';
import type { LineNoteAsked } from '../../src/features/lineNotes/lineNoteTypes.ts';
import type { PropsAnswer } from '../../src/features/propCheck/propCheckTypes.ts';
import type { OrderAsked } from '../../src/features/rehearsalOrder/orderTypes.ts';
import type { DoorNotesAnswer } from '../../src/features/reports/notes/doorNoteTypes.ts';
import type { JobOutcome } from '../../src/jobs/outcome.ts';
import { readDoor } from '../../src/production/doorRecord.ts';
import { TAG_KIND } from '../../src/production/productionState.ts';
import { archivedProduction } from '../support/archivedProduction.ts';
import { callsOf, type Fixture, filesOf, newAccount, setUpAccount, workbookOf } from '../support/bundle.ts';
import { upload } from '../support/closedProduction.ts';
import { typeDeck } from '../support/smallDeck.ts';
import { CHANGED_SCRIPT, SMALL_SCRIPT } from '../support/smallScript.ts';
import { archiveJobs } from './archiveJobs.ts';
import { type FaultJob, type Stage, stageFrom } from './harness.ts';

/** Where and when the jobs are tried. */
export interface Production {
  fixture: Fixture;
  /** A morning on which nothing is due; the call of `callDate` can still wait a day. */
  morning: string;
  /** A moment at which the tick sends the call for `callDate`. */
  evening: string;
  /** A day with events, one of them a rehearsal. */
  callDate: string;
  eventId: string;
  personId: string;
  /** An adult of the company, by name. */
  approvedBy: string;
}

const ENDED: readonly JobOutcome['state'][] = ['done', 'nothing'];

function ended(outcome: JobOutcome): boolean {
  return ENDED.includes(outcome.state);
}

type SendCall = 'sendCall' | 'sendReport';
const PREVIEWS = { sendCall: 'previewCall', sendReport: 'previewReport' } as const satisfies Record<
  SendCall,
  keyof BrowserRequests
>;

/** Looks, then sends what was seen; as a person does, until there is nothing left to send. */
function previewAndSend({ call }: Stage, send: SendCall, date: string, partial = false): boolean {
  const preview = call(PREVIEWS[send], { date });
  if (preview.hash === '') return false;
  return preview.nothing !== '' || ended(call(send, { date, hash: preview.hash, partial }));
}

const PEOPLE_TABLE =
  'First name,Last name,Group,Parent 1 name,Parent 1 email\nNora,New,Cast,Pat New,pat.new@example.org\nNico,New,Cast,Pat New,pat.new@example.org';

/** Looks, then imports what was seen. */
function importInto({ call }: Stage, tab: string, text: string): boolean {
  const { hash } = call('previewImport', { tab, text });
  return hash !== '' && ended(call('applyImport', { tab, text, hash }));
}

/** Looks, then fills what was seen; a script that is in already is done. */
function fillFromScript({ call }: Stage, text = SMALL_SCRIPT): boolean {
  const asked = { name: '', text, edits: [], takeOff: true, withEntrances: true, keepText: true };
  const { hash, nothing } = call('previewScript', asked);
  return hash === '' ? nothing.includes('already') : ended(call('readScript', { ...asked, hash }));
}

/** Looks, then does what was seen. */
function fill(call: Stage['call'], asked: FillAsked): boolean {
  const { hash } = call('previewFill', asked);
  return ended(call('applyFill', { ...asked, hash }));
}

/** Somebody whom no edit of a person's touches. */
const SUCCESSOR = {
  'Person ID': 'P090',
  Name: 'Nora New',
  Group: 'Staff',
  Email: 'nora.new@example.org',
  Minor: 'No',
  Active: 'Yes',
};

/** Looks, then hands over what was seen; true when nothing is left to hand over, or to ask for. */
function handOver({ call }: Stage): boolean {
  const choice = { to: SUCCESSOR['Person ID'], ownership: true };
  const { hash } = call('previewHandOver', choice);
  if (hash === '') return false;
  const outcome = call('handOver', { ...choice, hash });
  return ended(outcome) && /Nothing in the production is yours|to own 3 of them/.test(outcome.message);
}

/** A person who is asked whether the calendar is there looks, and answers. */
function updateCalendar({ call, account }: Stage): boolean {
  const { unsure } = call('calendarView');
  const [id = 'new'] = Object.keys(account.state.calendars);
  return ended(call('updateCalendar', { answer: unsure ? id : '' }));
}

/** Rows of Attendance of days that are over; `times` at most three. */
function wasLate(account: Stage['account'], personId: string, times = 2): void {
  for (const [at, day] of ['2027-02-22', '2027-02-23', '2027-03-01'].slice(0, times).entries()) {
    const typed = { Call: '16:00', In: '16:30', Out: '18:00', Status: 'Late', 'Minutes late': '30' };
    const set = { 'Event ID': `E90${at}`, 'Person ID': personId, Name: 'Somebody', Date: day, ...typed };
    appendRow(workbookOf(account), { tab: 'Attendance', set });
  }
}

function lineNote(more: Partial<LineNoteAsked>): LineNoteAsked {
  const said = { page: '3', line: 'Hush now', asSaid: 'Hush', code: 'Paraphrased' };
  return { entry: 'e1', date: '', person: '', ...said, ...more };
}

/** One actor's of two days. */
function noteLines(call: Stage['call'], date: string, person: string): void {
  call('addLineNote', lineNote({ entry: 'e1', date: '2027-03-01', person }));
  call('addLineNote', lineNote({ entry: 'e2', date, person }));
}

/** Two pages, and three who hold a script. */
function changeScript(personId: string): (stage: Stage) => void {
  return ({ account }) => {
    const book = workbookOf(account);
    for (const Person of ['P002', personId]) {
      appendRow(book, { tab: 'Scripts', set: { Kind: 'Script', Person, Out: '2027-02-01' } });
    }
    const old = { Old: 'Hush now', New: 'Hush' };
    appendRow(book, { tab: 'Script changes', set: { Date: '2027-03-01', Page: '12A', Version: 'v2', ...old } });
    appendRow(book, { tab: 'Script changes', set: { Date: '2027-03-02', Page: '9', Version: 'v2', ...old } });
  };
}

/** Two pages, one move without a number. */
function someBlocking({ account }: Stage): void {
  const moves = [
    ['12', 'X → bench', '1', 'BL001'],
    ['12', 'crosses to DSL', '', 'BL002'],
    ['9', 'ENT SR', '', 'BL003'],
  ] as const;
  for (const [Page, Move, No, id] of moves) {
    const set = { Page, Move, No, Character: 'Mina', 'Blocking ID': id };
    appendRow(workbookOf(account), { tab: 'Blocking', set });
  }
}

/** As somebody who may open the Confidential workbook types them. */
function twoIncidents({ account }: Stage): void {
  const { id } = Object.values(account.state.files).find(({ name }) => name.endsWith(': Confidential')) ?? { id: '' };
  const book = account.state.spreadsheets[id];
  if (book === undefined) throw new Error('There is a Confidential workbook');
  for (const [at, Time] of ['16:20', '17:05'].entries()) {
    const set = { Date: '2027-03-01', Time, Place: 'Corner Hall', 'What happened': `A fall, number ${at + 1}` };
    appendRow(book, { tab: 'Incidents', set });
  }
}

/** A meeting of the whole production on that day. */
function aMeeting(date: string): (stage: Stage) => void {
  return ({ account }) => {
    const typed = { Start: '08:00', End: '09:00', Type: 'Meeting', Status: 'Published', Work: 'Production meeting' };
    appendRow(workbookOf(account), { tab: 'Schedule', set: { 'Event ID': 'E800', Date: date, ...typed } });
  };
}

const DOOR = 'https://script.google.com/macros/s/door/exec';

/** A page that sends its taps until they are answered; each keeps the time at which it was made. */
function marksAtTheDoor(
  setUp: (now: string, prepare: (stage: Stage) => void) => () => LocalState,
  { morning, callDate, eventId, personId }: Production,
): FaultJob {
  let token = '';
  let atMs = 0;
  return {
    name: 'marks at the door',
    kind: null,
    begin: setUp(morning, ({ account, call }) => {
      call('makeSignIn', { date: callDate });
      call('openDoor', { eventId, address: DOOR, word: '' });
      const noon = floatingTime(`${callDate}T12:00`);
      account.state.nowMs = noon === null ? 0 : epochOf(noon, account.state.scriptTimeZone);
      atMs = account.state.nowMs;
      // Its link would have ended when the allowance of the next day is there.
      const sign = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex');
      const secret = readDoor(account.state.properties.script.door)?.secret ?? '';
      token = newToken({ sign }, secret, 'link', eventId, atMs + 72 * 3_600_000);
    }),
    act: ({ account, hear }) => {
      const marks = ['in', 'notIn', 'in'].map((what, at) => ({
        id: `d${at}`,
        person: personId,
        what,
        atMs: atMs + at * 1000,
      }));
      const request = { token, staff: '', device: 'Door 1', marks };
      const answer = hear(account.run('doorMarks', [request], { source: 'webCall' }) as DoorAnswer);
      return answer.state === 'open' && answer.answers.length === marks.length;
    },
  };
}

/** What only an unlocked page sends. */
function staffAtTheDoor(
  setUp: (now: string, prepare: (stage: Stage) => void) => () => LocalState,
  { morning, callDate, eventId, personId }: Production,
): FaultJob {
  let request: object = {};
  return {
    name: 'a pick-up and a visitor at the door',
    kind: null,
    begin: setUp(morning, ({ account, call }) => {
      call('makeSignIn', { date: callDate });
      call('openDoor', { eventId, address: DOOR, word: 'magpie' });
      const noon = floatingTime(`${callDate}T12:00`);
      account.state.nowMs = noon === null ? 0 : epochOf(noon, account.state.scriptTimeZone);
      const atMs = account.state.nowMs;
      const sign = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex');
      const { secret = '', word = '' } = readDoor(account.state.properties.script.door) ?? {};
      const endsMs = atMs + 72 * 3_600_000;
      const pickUp = { time: '12:30', by: 'Mei Lin', givenBy: 'Rosa Lin' };
      request = {
        token: newToken({ sign }, secret, 'link', eventId, endsMs),
        staff: newToken({ sign }, secret + word, 'staff', eventId, endsMs),
        device: 'Door 1',
        marks: [
          { id: 'd0', person: 'visitor-abcd1', what: 'in', atMs, visitor: 'Grace Hall' },
          { id: 'd1', person: personId, what: 'pickUp', atMs, pickUp },
        ],
      };
    }),
    act: ({ account, hear }) => {
      const answer = hear(account.run('doorMarks', [request], { source: 'webCall' }) as DoorAnswer);
      return answer.state === 'open' && answer.answers.length === 2;
    },
  };
}

/** What the production folder is called. */
function topFolder({ state }: LocalAccount): string {
  return Object.values(state.files).find(({ properties }) => properties[TAG_KIND] === 'production')?.name ?? '';
}

/** A note that is typed on an unlocked page and sent until it is kept, then marked done. */
function noteAtTheDoor(
  setUp: (now: string, prepare: (stage: Stage) => void) => () => LocalState,
  { morning, eventId }: Production,
): FaultJob {
  let asked: object = {};
  const typed = 'props: ear is loose @Maya !now #ear';
  return {
    name: 'a note at the door, done',
    kind: null,
    begin: setUp(morning, ({ account, call }) => {
      call('openDoor', { eventId, address: DOOR, word: 'magpie' });
      const sign = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex');
      const { secret = '', word = '' } = readDoor(account.state.properties.script.door) ?? {};
      const endsMs = account.state.nowMs + 96 * 3_600_000;
      asked = {
        token: newToken({ sign }, secret, 'link', eventId, endsMs),
        staff: newToken({ sign }, secret + word, 'staff', eventId, endsMs),
      };
    }),
    act: ({ account, hear }) => {
      const ask = (more: object) =>
        hear(account.run('doorNote', [{ ...asked, ...more }], { source: 'webCall' }) as DoorNotesAnswer);
      const kept = ask({ typed });
      if (kept.state !== 'open') return false;
      const shown = kept.notes.groups.flatMap(({ notes }) => notes);
      const id = shown.find(({ note }) => note === 'ear is loose')?.id;
      // Done already, by a run whose answer was lost.
      return id === undefined || ask({ mark: { id, done: true } }).state === 'open';
    },
  };
}

/** Props given out and missing, and a preset box ticked, on an unlocked page. */
function propsAtTheDoor(
  setUp: (now: string, prepare: (stage: Stage) => void) => () => LocalState,
  { morning, eventId }: Production,
): FaultJob {
  let asked: object = {};
  return {
    name: 'props and boxes at the door',
    kind: null,
    begin: setUp(morning, ({ account, call }) => {
      const workbook = workbookOf(account);
      appendRow(workbook, { tab: 'Props', set: { 'Prop ID': 'PR901', Name: 'Lantern', Status: 'In production' } });
      appendRow(workbook, { tab: 'Presets', set: { Location: 'Prop table SL', Item: 'Lantern' } });
      call('openDoor', { eventId, address: DOOR, word: 'magpie' });
      const sign = (text: string, secret: string) => createHmac('sha256', secret).update(text).digest('hex');
      const { secret = '', word = '' } = readDoor(account.state.properties.script.door) ?? {};
      const atMs = account.state.nowMs;
      const endsMs = atMs + 96 * 3_600_000;
      asked = {
        token: newToken({ sign }, secret, 'link', eventId, endsMs),
        staff: newToken({ sign }, secret + word, 'staff', eventId, endsMs),
        device: 'Door 1',
        marks: [
          { id: 'p1', atMs, prop: 'PR901', what: 'out', who: 'Ana' },
          { id: 'p2', atMs: atMs + 1000, prop: 'PR901', what: 'missing' },
          { id: 'p3', atMs, box: 'preshow\nprop table sl\nlantern', isChecked: true },
        ],
      };
    }),
    act: ({ account, hear }) => {
      const answer = hear(account.run('doorProps', [asked], { source: 'webCall' }) as PropsAnswer);
      return answer.state === 'open' && answer.answers.every(({ result }) => result === 'done');
    },
  };
}

/** The list in the workbook, into which a note is typed. */
function noteInTheWorkbook(
  setUp: (now: string, prepare?: (stage: Stage) => void) => () => LocalState,
  { morning, eventId }: Production,
): FaultJob {
  return {
    name: 'a note in the list of the workbook',
    kind: null,
    begin: setUp(morning),
    act: ({ call }) => call('rosterNote', { eventId, typed: 'props: ear is loose !tonight' }).state === 'open',
  };
}

/** The roster in the workbook, which sends its taps as the door does. */
function marksInTheWorkbook(
  setUp: (now: string, prepare: (stage: Stage) => void) => () => LocalState,
  { morning, callDate, eventId, personId }: Production,
): FaultJob {
  let atMs = 0;
  return {
    name: 'marks in the workbook',
    kind: null,
    begin: setUp(morning, ({ account, call }) => {
      call('makeSignIn', { date: callDate });
      const noon = floatingTime(`${callDate}T12:00`);
      account.state.nowMs = noon === null ? 0 : epochOf(noon, account.state.scriptTimeZone);
      atMs = account.state.nowMs;
    }),
    act: ({ call }) => {
      const whats = ['in', 'notIn', 'in'] as const;
      const marks = whats.map((what, at) => ({ id: `w${at}`, person: personId, what, atMs: atMs + at * 1000 }));
      const answer = call('rosterMarks', { eventId, device: 'Workbook 1', marks });
      return answer.state === 'open' && answer.answers.length === marks.length;
    },
  };
}

export function faultJobs(production: Production): FaultJob[] {
  const { fixture, morning, evening, callDate, eventId, personId, approvedBy } = production;
  const setUp =
    (now: string, prepare: (stage: Stage) => void = () => {}) =>
    (): LocalState => {
      const stage = stageFrom(setUpAccount(fixture, { now, log: false }).state);
      stage.call('repairTriggers');
      prepare(stage);
      return stage.account.state;
    };
  const files = filesOf(fixture);
  const idsBefore = new Set(files.flatMap(({ text }) => text.match(ID) ?? []));
  // An id that a run was about to give when it was ended stays out of use.
  const withoutNewIds = (line: string) => line.replace(ID, (id) => (idsBefore.has(id) ? id : `«new ${id.charAt(0)}»`));
  return [
    {
      name: 'set up',
      kind: 'setUp',
      begin: () => newAccount(fixture, { now: morning, log: false }).state,
      act: ({ call }) => ended(call('setUp', { files, settings: {} })),
    },
    {
      name: 'set up with folders of its own',
      kind: 'setUp',
      begin: () => {
        const account = newAccount(fixture, { now: morning, log: false });
        callsOf(account)('startFolders', { from: 'Phases' });
        const { spreadsheets, activeSpreadsheetId } = account.state;
        const book = spreadsheets[activeSpreadsheetId ?? ''];
        if (book) appendRow(book, { tab: 'Folders', set: { Folder: '4 - Rehearsals / Fights', Closed: 'Yes' } });
        return account.state;
      },
      act: ({ call }) => ended(call('setUp', { files, settings: { 'Folder layout': 'Our own' } })),
      // As in the plain one, there is no production yet that somebody could edit.
      leftOut: ['edits', 'lost notes'],
    },
    {
      name: 'repair the set-up',
      kind: 'setUp',
      begin: setUp(morning, takeThingsAway),
      act: ({ call }) => ended(call('setUp', { files: [], settings: {} })),
    },
    {
      name: 'bring a workbook of an earlier version up to date, by set-up',
      kind: 'setUp',
      begin: setUp(morning, makeEarlier),
      act: ({ call }) => ended(call('setUp', { files: [], settings: {} })),
    },
    {
      name: 'sign-in',
      kind: 'signIn',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeSignIn', { date: callDate })),
    },
    {
      name: 'sign-in, after the schedule changed',
      kind: 'signIn',
      begin: setUp(morning, (stage) => {
        stage.call('makeSignIn', { date: callDate });
        const workbook = workbookOf(stage.account);
        editCells(workbook, { tab: 'People', where: { 'Person ID': personId }, set: { Active: 'No' } });
        editCells(workbook, { tab: 'Schedule', where: { 'Event ID': eventId }, set: { End: '23:30' } });
      }),
      act: ({ call }) => ended(call('makeSignIn', { date: callDate })),
    },
    {
      name: 'sign-in, after the event was cancelled',
      kind: 'signIn',
      begin: setUp(morning, ({ account, call }) => {
        ended(call('makeSignIn', { date: callDate }));
        const set = { Status: 'Cancelled' };
        editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': eventId }, set });
      }),
      act: ({ call }) => ended(call('makeSignIn', { date: callDate })),
    },
    {
      name: 'door sheet',
      kind: 'doorPapers',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeDoorPapers', { what: 'door', date: callDate })),
    },
    {
      name: 'roll and break register',
      kind: 'doorPapers',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeDoorPapers', { what: 'roll', date: callDate })),
    },
    {
      name: 'face sheet',
      kind: 'doorPapers',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeDoorPapers', { what: 'faces', date: callDate })),
    },
    {
      name: 'daily record of children',
      kind: 'doorPapers',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeDoorPapers', { what: 'record', date: callDate })),
    },
    {
      name: 'record of hours',
      kind: 'hoursRecords',
      begin: setUp(morning, ({ account }) => wasLate(account, personId)),
      act: ({ call }) => ended(call('makeHoursRecords', { person: personId })),
    },
    {
      name: 'report, with a note about lateness',
      kind: 'latenessNote',
      begin: setUp(morning, ({ account }) => wasLate(account, personId, 3)),
      act: ({ call }) => ended(call('makeReport', { date: callDate })),
    },
    {
      name: 'attendance summary',
      kind: 'attendanceSummary',
      begin: setUp(morning, ({ account }) => wasLate(account, personId)),
      act: ({ call }) => ended(call('makeAttendanceSummary')),
    },
    {
      name: 'daily call, by a person',
      kind: 'dailyCall',
      begin: setUp(morning),
      act: (stage) => previewAndSend(stage, 'sendCall', callDate),
    },
    {
      name: 'daily call, by the tick',
      kind: 'dailyCall',
      begin: setUp(evening),
      act: ({ tick }) => ended(tick()),
      mayMiss: true,
    },
    {
      name: 'daily call, by the tick, that does not reach somebody',
      kind: 'dailyCall',
      begin: setUp(evening, (stage) => {
        appendRow(workbookOf(stage.account), {
          tab: 'People',
          set: { 'Person ID': 'P077', Name: 'Nora New', Group: 'Crew', Minor: 'No', Active: 'Yes' },
        });
        const set = { 'Also called': 'Nora New' };
        editCells(workbookOf(stage.account), { tab: 'Schedule', where: { 'Event ID': eventId }, set });
      }),
      act: ({ tick }) => ended(tick()),
      mayMiss: true,
    },
    {
      name: 'daily call, by the tick, held against the hours of children',
      kind: 'dailyCall',
      begin: setUp(evening, (stage) => {
        const rules = { where: { Setting: 'Hours of children' }, set: { Value: 'England' } };
        editCells(workbookOf(stage.account), { tab: 'Production', ...rules });
      }),
      act: ({ tick }) => ended(tick()),
      mayMiss: true,
      // The stage manager is told in either case; of hours that could not be read, in other words.
      compared: (line) =>
        line
          .replace(/^(mail .*: Look at the call for .*) [0-9a-f]{12}$/, '$1')
          .replace(/("leftOut\/[^"]*)\/[0-9a-f]{8}"/, '$1"'),
    },
    {
      name: 'daily call, changed after it went out',
      kind: 'dailyCall',
      begin: setUp(morning, (stage) => {
        previewAndSend(stage, 'sendCall', callDate);
        const set = { Location: 'Somewhere else', Work: '' };
        editCells(workbookOf(stage.account), { tab: 'Schedule', where: { 'Event ID': eventId }, set });
      }),
      act: (stage) => previewAndSend(stage, 'sendCall', callDate),
    },
    {
      name: 'daily call, held by the tick',
      kind: 'dailyCall',
      begin: setUp(evening, (stage) => {
        const set = { Scenes: '1; 99' };
        editCells(workbookOf(stage.account), { tab: 'Schedule', where: { 'Event ID': eventId }, set });
      }),
      act: ({ tick }) => ended(tick()),
      mayMiss: true,
    },
    {
      name: 'fill the schedule',
      kind: 'fillSchedule',
      begin: setUp(morning),
      act: ({ call }) => fill(call, { action: 'repeat', eventId, until: '2027-04-30' }),
      compared: withoutNewIds,
    },
    {
      name: 'rehearsal order',
      kind: 'rehearsalOrder',
      begin: setUp(morning),
      act: ({ call }) => {
        const { scenes } = call('orderChoices');
        const asked: OrderAsked = {
          days: [{ date: '2027-04-05', from: '16:00', to: '19:00' }],
          rooms: ['Upper room'],
          lead: '',
          type: 'Rehearsal',
          pieces: scenes
            .filter((one) => one.people > 0 && !one.isPart)
            .slice(0, 3)
            .map(({ scene }) => ({ scene, minutes: 30 })),
        };
        const { hash, places, nothing } = call('previewOrder', asked);
        // Without scenes there is nothing to plan, and that is said.
        return hash === '' ? nothing.includes('already') : ended(call('applyOrder', { ...asked, places, hash }));
      },
      compared: withoutNewIds,
    },
    {
      name: 'calendar',
      kind: 'calendar',
      begin: setUp(morning),
      act: updateCalendar,
    },
    {
      name: 'report',
      kind: 'report',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeReport', { date: callDate })),
    },
    {
      name: 'send the report',
      kind: 'sendReport',
      begin: setUp(morning, ({ call }) => call('makeReport', { date: callDate })),
      act: (stage) => previewAndSend(stage, 'sendReport', callDate),
    },
    {
      name: 'after an edit',
      kind: null,
      begin: setUp(morning, (stage) => {
        stage.call('makeSignIn', { date: callDate });
        const workbook = workbookOf(stage.account);
        appendRow(workbook, { tab: 'People', set: { Name: 'Nora New', Group: 'Crew', Minor: 'No' } });
        editCells(workbook, {
          tab: 'Attendance',
          where: { 'Event ID': eventId, 'Person ID': personId },
          set: { In: '23:30' },
        });
      }),
      act: ({ account }) => account.fireEdit({} as never).every((run) => run.error === undefined),
      compared: withoutNewIds,
    },
    {
      name: 'a link to the door',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => ended(call('openDoor', { eventId, address: DOOR, word: 'magpie' })),
    },
    marksAtTheDoor(setUp, production),
    staffAtTheDoor(setUp, production),
    marksInTheWorkbook(setUp, production),
    noteAtTheDoor(setUp, production),
    propsAtTheDoor(setUp, production),
    noteInTheWorkbook(setUp, production),
    {
      name: 'a loose file, moved',
      kind: null,
      begin: setUp(morning, ({ account }) => {
        upload(account, 'Budget 2027.xlsx', topFolder(account));
      }),
      act: ({ account, call }) => {
        const id = Object.values(account.state.files).find(({ name }) => name === 'Budget 2027.xlsx')?.id ?? '';
        return ended(call('moveLooseFile', { id, folderKey: 'budget' }));
      },
    },
    {
      name: 'a moment stamped',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => {
        const asked = { eventId, moment: 'Start', at: { time: '16:02' }, reason: 'The room was locked' };
        return ended(call('stampMoment', asked));
      },
    },
    {
      name: 'a house counted',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => {
        const more = { type: 'Special', latecomers: '4', response: 'They stood up', reached: '' };
        return ended(call('savePerformance', { eventId, houseCount: '212', ...more }));
      },
    },
    {
      name: 'run times',
      kind: 'runTimes',
      begin: setUp(morning, ({ account, call }) => {
        const set = { Type: 'Performance' };
        editCells(workbookOf(account), { tab: 'Schedule', where: { 'Event ID': eventId }, set });
        const acts = [
          ['Act I up', '16:00'],
          ['Act I down', '16:40'],
          ['Act II up', '16:50'],
          ['Act II down', '17:20'],
        ] as const;
        for (const [moment, time] of acts) call('stampMoment', { eventId, moment, at: { time } });
      }),
      act: ({ call }) => ended(call('makeRunTimes')),
    },
    {
      name: 'a note typed',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => ended(call('addNote', { typed: 'props: ear is loose @Maya !tonight #ear', eventId })),
      compared: withoutNewIds,
    },
    {
      name: 'a note done',
      kind: null,
      begin: setUp(morning, ({ call }) => {
        call('addNote', { typed: 'props: ear is loose !now', eventId });
      }),
      act: ({ call }) => {
        const { notes } = call('notesOpen');
        const shown = (notes?.groups ?? []).flatMap((group) => group.notes);
        const id = shown.find(({ note }) => note === 'ear is loose')?.id;
        // Done already, by a run whose answer was lost.
        return id === undefined ? notes !== null : ended(call('noteDone', { id, done: true }));
      },
    },
    {
      name: 'a line note typed',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => ended(call('addLineNote', lineNote({ date: callDate, person: personId }))),
    },
    {
      name: 'line notes',
      kind: 'lineNotes',
      begin: setUp(morning, ({ call }) => noteLines(call, callDate, personId)),
      act: ({ call }) => ended(call('makeLineNotes', { date: callDate })),
    },
    {
      name: 'send the line notes',
      kind: 'sendLineNotes',
      begin: setUp(morning, ({ call }) => noteLines(call, callDate, personId)),
      act: ({ call }) => {
        const preview = call('previewLineNotes', { date: callDate, perfect: true });
        if (preview.hash === '') return false;
        const asked = { date: callDate, hash: preview.hash, partial: false, perfect: true };
        return preview.nothing !== '' || ended(call('sendLineNotes', asked));
      },
    },
    {
      name: 'script changes',
      kind: 'scriptChanges',
      begin: setUp(morning, changeScript(personId)),
      act: ({ call }) => ended(call('makeScriptChanges')),
    },
    {
      name: 'send the script changes',
      kind: 'sendScriptChanges',
      begin: setUp(morning, changeScript(personId)),
      act: ({ call }) => {
        const { hash, nothing } = call('previewScriptChanges');
        if (hash === '') return false;
        return nothing !== '' || ended(call('sendScriptChanges', { date: '', hash, partial: false }));
      },
      // Whose message is Unconfirmed is not taken to have the page (scriptChanges.test.ts).
      compared: (line) => line.replace(/,"Issued to":"[^"]*"/, ''),
    },
    {
      name: 'cover packet',
      kind: 'coverPacket',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makePacket', { eventId, track: 'calls', person: personId })),
    },
    {
      name: 'blocking',
      kind: 'blocking',
      begin: setUp(morning, someBlocking),
      act: ({ call }) => ended(call('makeBlocking')),
    },
    {
      name: 'Show Bible',
      kind: 'showBible',
      begin: setUp(morning, ({ call }) => {
        call('makeSchedules', { date: callDate });
      }),
      act: ({ call }) => ended(call('makeBible')),
    },
    {
      name: 'papers of the deck',
      kind: 'deckPapers',
      begin: setUp(morning, ({ account }) => typeDeck(workbookOf(account))),
      act: ({ call }) => ended(call('makeDeckPapers', { papers: [], emergency: false })),
    },
    {
      name: 'papers of the deck, after a move was changed',
      kind: 'deckPapers',
      begin: setUp(morning, ({ account, call }) => {
        typeDeck(workbookOf(account));
        call('makeDeckPapers', { papers: [], emergency: false });
        editCells(workbookOf(account), { tab: 'Run sheet', where: { Item: 'Bench' }, set: { To: 'USC' } });
      }),
      act: ({ call }) => ended(call('makeDeckPapers', { papers: [], emergency: false })),
    },
    {
      name: 'send the pages of the deck',
      kind: 'sendDeckPages',
      begin: setUp(morning, ({ account, call }) => {
        typeDeck(workbookOf(account));
        call('makeDeckPapers', { papers: [], emergency: false });
      }),
      act: ({ call }) => {
        const { hash, nothing } = call('previewDeckPages', { emergency: false });
        if (hash === '') return false;
        const asked = { date: '', hash, partial: false, emergency: false };
        return nothing !== '' || ended(call('sendDeckPages', asked));
      },
      // Whose message is Unconfirmed is not taken to have the page (deckPapers.test.ts).
      compared: (line) => line.replace(/,"Given to":"[^"]*"/, ''),
    },
    {
      name: 'something written by hand, typed back',
      kind: null,
      begin: setUp(morning, ({ account }) => typeDeck(workbookOf(account))),
      act: ({ call }) => {
        const note = { paper: 'Run sheets', page: 'SL', words: 'Bench 1 ft to SR' };
        if (!ended(call('addHandNote', { ...note, belongs: 'Spikes' }))) return false;
        return ended(call('handNoteDone', { ...note, became: 'Typed' }));
      },
    },
    {
      name: 'a note moved to Incidents',
      kind: null,
      begin: setUp(morning, ({ call }) => {
        call('addNote', { typed: 'Cleo hurt her ankle on the stairs', eventId });
      }),
      act: ({ call }) => {
        const { shown } = call('incidentsShown');
        const [note] = shown?.notes ?? [];
        // Moved already, by a run whose answer was lost.
        return note === undefined ? shown !== null : ended(call('moveToIncidents', { noteId: note.id }));
      },
    },
    {
      name: 'incident reports',
      kind: 'incidents',
      begin: setUp(morning, twoIncidents),
      act: ({ call }) => ended(call('makeIncidents')),
    },
    {
      name: 'tell the readers of an incident report',
      kind: 'tellIncident',
      begin: setUp(morning, (stage) => {
        twoIncidents(stage);
        const readers = {
          where: { Setting: 'Incident readers' },
          set: { Value: 'officer@example.org; board@example.org' },
        };
        editCells(workbookOf(stage.account), { tab: 'Production', ...readers });
        stage.call('makeIncidents');
      }),
      act: ({ call }) => {
        const preview = call('previewIncidentNotice', { number: 1 });
        if (preview.hash === '') return false;
        const asked = { number: 1, hash: preview.hash, partial: false };
        return preview.nothing !== '' || ended(call('tellIncident', asked));
      },
    },
    {
      name: 'meeting agenda',
      kind: 'meeting',
      begin: setUp(morning, aMeeting(callDate)),
      act: ({ call }) => ended(call('makeMeeting', { date: callDate })),
    },
    {
      name: 'meeting minutes',
      kind: 'meeting',
      begin: setUp(morning, (stage) => {
        aMeeting(callDate)(stage);
        stage.call('makeMeeting', { date: callDate });
        stage.call('addNote', { typed: 'lx: cut the strobe @Maya !next', eventId: 'E800' });
      }),
      act: ({ call }) => ended(call('makeMeeting', { date: callDate })),
    },
    {
      name: 'fill the tabs from a script',
      kind: 'readScript',
      begin: setUp(morning),
      act: fillFromScript,
    },
    {
      name: 'fill the tabs from a changed script',
      kind: 'readScript',
      begin: setUp(morning, (stage) => {
        fillFromScript(stage);
      }),
      act: (stage) => fillFromScript(stage, CHANGED_SCRIPT),
    },
    {
      name: 'cue cards',
      kind: 'cueCards',
      begin: setUp(morning, (stage) => {
        fillFromScript(stage);
      }),
      act: ({ call }) => ended(call('makeCueCards', { person: '' })),
    },
    {
      name: 'lines and stage time',
      kind: 'scriptCounts',
      begin: setUp(morning, (stage) => {
        fillFromScript(stage);
      }),
      act: ({ call }) => ended(call('makeScriptCounts')),
    },
    {
      name: 'import into a tab that is hidden until it is filled',
      kind: 'import',
      begin: setUp(morning),
      act: (stage) => importInto(stage, 'Lessons', 'Lesson\nBring more tape'),
    },
    {
      name: 'import',
      kind: 'import',
      begin: setUp(morning),
      act: (stage) => importInto(stage, 'People', PEOPLE_TABLE),
      compared: withoutNewIds,
    },
    {
      name: 'contact sheets',
      kind: 'contactSheets',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeContactSheets')),
    },
    {
      name: 'week and month schedules',
      kind: 'companySchedules',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeSchedules', { date: callDate })),
    },
    {
      name: 'auditions',
      kind: 'auditions',
      begin: setUp(morning, (stage) => {
        importInto(stage, 'Schedule', `Date,Start,End,Type,Status\n${callDate},18:00,19:00,Audition,Published`);
        importInto(stage, 'Auditions', 'Name,Slot,Callback\nNora New,18:10,Yes');
      }),
      act: ({ call }) => ended(call('makeAuditions')),
    },
    {
      name: 'repair the triggers',
      kind: null,
      begin: () => setUpAccount(fixture, { now: morning, log: false }).state,
      act: ({ call }) => call('repairTriggers').triggersInstalled,
    },
    {
      name: 'sharing',
      kind: 'sharing',
      begin: setUp(morning),
      act: ({ call }) => {
        const { hash, changes } = call('checkSharing');
        return hash !== '' && (changes.length === 0 || ended(call('applySharing', { hash })));
      },
      isHistory: (line) => line.includes(' Sharing changes ') && line.includes('"State":"Refused"'),
    },
    {
      name: 'let an assistant stage manager in',
      kind: 'sharing',
      begin: setUp(morning, ({ account }) => {
        appendRow(workbookOf(account), { tab: 'People', set: { ...SUCCESSOR, Role: 'ASM' } });
      }),
      act: ({ call }) => {
        const [one] = call('checkSharing').assistants;
        return one !== undefined && (one.hash === '' || ended(call('letAssistantIn', one)));
      },
      isHistory: (line) => line.includes(' Sharing changes ') && line.includes('"State":"Refused"'),
    },
    {
      name: 'reflections',
      kind: 'reflections',
      begin: setUp(morning),
      act: ({ call }) => ended(call('makeReflections')),
    },
    {
      name: 'add a lesson',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => ended(call('addLesson', LESSON)),
    },
    {
      name: 'approve what happens to the records',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => {
        const { retention, retentionSeen: seen } = call('previewArchive');
        const records = retention.map(({ className, action, years, handTo }) => ({ className, action, years, handTo }));
        return seen !== '' && ended(call('approveRecords', { records, approvedBy, seen }));
      },
    },
    {
      name: 'hide the first steps',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => ended(call('hideFirstSteps')),
    },
    {
      name: 'show a tab',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => ended(call('unhideTab', { name: 'Outbox' })),
    },
    {
      name: 'list the folders in a tab',
      kind: null,
      begin: setUp(morning),
      act: ({ call }) => ended(call('startFolders', { from: '' })),
    },
    {
      name: 'next season',
      kind: null,
      begin: () => archivedProduction(fixture, approvedBy, { now: evening, log: false }).account.state,
      act: ({ call }) => ended(call('startNextSeason', { title: 'The Next One', year: '2028' })),
      leftOut: ['edits', 'lost notes'],
    },
    ...archiveJobs({ fixture, morning, callDate, approvedBy }),
    {
      name: 'hand over, in one organisation',
      kind: 'handOver',
      begin: setUp(morning, ({ account }) => {
        account.state.consumerAccount = false;
        appendRow(workbookOf(account), { tab: 'People', set: SUCCESSOR });
      }),
      act: handOver,
    },
    {
      name: 'hand over, where Google asks',
      kind: 'handOver',
      begin: setUp(morning, ({ account }) => {
        appendRow(workbookOf(account), { tab: 'People', set: SUCCESSOR });
      }),
      act: handOver,
    },
  ];
}

/** Of people, guardians, events and notes. */
const ID = /\b[PGEN]\d{3,}\b/g;

const LESSON = { lesson: 'Label both ends of every cable', department: 'Sound', nextTime: 'Do again' };

/** Two folders into the bin, a tab and a column deleted. */
function takeThingsAway({ account }: Stage): void {
  for (const file of Object.values(account.state.files)) {
    if (file.name === 'Daily Calls' || file.name === 'Cue Sheets') file.trashed = true;
  }
  deleteTab(workbookOf(account), 'Presets');
  deleteColumn(workbookOf(account), 'Props', 'Due back');
}

/** The workbook as version 0.1 would have made it, as far as bringing it up to date changes something. */
function makeEarlier({ account }: Stage): void {
  const book = workbookOf(account);
  for (const tab of ['Departments', 'Event types']) deleteTab(book, tab);
  deleteColumn(book, 'Prop moves', 'Enters side');
  deleteColumn(book, 'Prop moves', 'Exits side');
  renameHeader(book, 'Prop moves', 'Prop', 'Prop ID');
  renameHeader(book, 'Prop moves', 'Enters by', 'Enters');
  renameHeader(book, 'Prop moves', 'Exits by', 'Exits');
  for (const header of ['Scene', 'Sequence', 'Called by', 'Operator']) deleteColumn(book, 'Cues', header);
  const moves = [
    { 'Prop ID': 'PR001', Scene: '1', Page: '2', Character: 'Mouse', Enters: 'Mouse, SL', Exits: 'Mouse, SR' },
    { 'Prop ID': 'PR001', Scene: '2', Page: '3', Character: 'Cat', Enters: 'Cat, USL', Exits: 'stays' },
    // Twice the same but for who it is.
    { 'Prop ID': 'PR001', Scene: '2', Page: '3', Character: 'Cat', Enters: 'Mouse, SR', Exits: 'Cat, USL' },
  ];
  for (const set of moves) appendRow(book, { tab: 'Prop moves', set });
  const file = account.state.files[book.spreadsheetId];
  if (file !== undefined) file.properties.callboardVersion = '0.1.0';
}

type Days = Omit<Production, 'fixture'>;

export const SMALL_DAYS: Days = {
  morning: '2027-03-04T09:00',
  evening: '2027-03-05T18:05',
  callDate: '2027-03-06',
  eventId: 'E002',
  personId: 'P003',
  approvedBy: 'Ana Reyes',
};

export const EXAMPLE_DAYS: Days = {
  morning: '2027-03-04T09:00',
  evening: '2027-03-05T18:05',
  callDate: '2027-03-06',
  eventId: 'E039',
  personId: 'P001',
  approvedBy: 'Margaret Osei',
};
