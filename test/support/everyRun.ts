/**
 * Everything that the bundle can be asked to do, each thing once and by itself: the jobs that the faults are tried with, what
 * only looks, the triggers, the menu and the cards.
 */

import type { LocalAccount } from '../../local/account/localAccount.ts';
import { ROOT_ID } from '../../local/account/newState.ts';
import type { LocalState } from '../../local/account/state.ts';
import { askAsPage } from '../../local/host/requestsOf.ts';
import { cardEvent } from '../../local/services/cards/cardEvent.ts';
import { appendRow } from '../../local/services/sheets/tableEdits.ts';
import { smallJobs } from '../faults/cases.ts';
import { goOn, type Stage, stageFrom } from '../faults/harness.ts';
import { SMALL_DAYS } from '../faults/jobs.ts';
import { archivedProduction } from './archivedProduction.ts';
import { newAccount, SMALL, setUpAccount, workbookOf } from './bundle.ts';
import { signedEvent } from './cards.ts';
import { upload } from './closedProduction.ts';
import { typeDeck } from './smallDeck.ts';
import { SMALL_SCRIPT } from './smallScript.ts';

export interface EveryRun {
  name: string;
  /** The account as it is found. */
  begin(): LocalState;
  act(stage: Stage): unknown;
}

const { morning, callDate, eventId, personId, approvedBy } = SMALL_DAYS;
const EDIT_REST_MS = 10_000;

/** With triggers, in the morning of a day on which nothing is due. */
function installed(prepare: (stage: Stage) => void = () => {}): () => LocalState {
  return () => {
    const stage = stageFrom(setUpAccount(SMALL, { now: morning, log: false }).state);
    stage.call('repairTriggers');
    prepare(stage);
    stage.account.state.nowMs += EDIT_REST_MS;
    return stage.account.state;
  };
}

/** A day with four events, of which the trigger has seen each. */
const withFourEvents = installed((stage) => {
  for (const start of ['13:00', '15:00', '17:00']) {
    const set = { Date: callDate, Start: start, End: '18:00', Type: 'Rehearsal', Status: 'Published' };
    stage.account.state.nowMs += EDIT_REST_MS;
    edited(stage, { tab: 'Schedule', set: { ...set, 'Also called': 'Full company' } });
  }
});

const archived = (): LocalState => archivedProduction(SMALL, approvedBy, { now: morning, log: false }).account.state;
const fresh = (): LocalState => newAccount(SMALL, { now: morning, log: false, installation: 'published' }).state;

const asked = (name: string, act: EveryRun['act'], begin = installed()): EveryRun => ({ name, begin, act });

const SOMEBODY = 'somebody@example.org';
const MARK = { tab: 'Attendance', where: { 'Event ID': eventId, 'Person ID': personId }, set: { In: 'x' } };
const withSignIn = installed(({ call }) => call('makeSignIn', { date: callDate }));

function edited({ account }: Stage, edit: Parameters<LocalAccount['editAs']>[1]): unknown {
  return account.editAs(account.state.me, edit);
}

/** A message of which nobody knows whether it went out. */
const unconfirmed = installed(({ account }) => {
  appendRow(workbookOf(account), {
    tab: 'Outbox',
    set: { Key: 'k1', Kind: 'Daily call', Date: callDate, Revision: '1', To: 'kim@example.org', State: 'Unconfirmed' },
  });
});

const card = (name: string, more: Partial<Parameters<typeof cardEvent>[0]> = {}): EveryRun['act'] => {
  return ({ account }) =>
    account.run(name, [signedEvent(account, cardEvent({ hostApp: 'DRIVE', ...more }))], { source: 'card' });
};
const folder = { id: ROOT_ID, title: 'My Drive', mimeType: 'application/vnd.google-apps.folder' };
const form = { title: 'The Tempest', year: '2027', timeZone: 'Europe/London', layout: 'Phases' };

const LOOKS: EveryRun[] = [
  asked('Today, for whoever installed the triggers', ({ call }) => call('getToday')),
  asked('Today, for somebody else', ({ account }) => askAsPage(account, 'getToday', [], { as: SOMEBODY })),
  asked('Today, before the set-up', ({ call }) => call('getToday'), fresh),
  asked('a look at the set-up', ({ call }) => call('previewSetUp', { files: [], settings: {} }), fresh),
  asked('a look at what an update would change', ({ call }) => call('previewUpdate')),
  asked('the tabs', ({ call }) => call('getTabs')),
  asked('a cell that a problem names', ({ call }) => call('goTo', { tab: 'People', row: 2, column: 'Minor' })),
  asked('what was typed into the wizard', ({ call }) => call('saveDraft', { settings: { Title: 'Tiny Play' } }), fresh),
  asked('what has changed since the call', ({ call }) => call('callChanges', { date: callDate })),
  asked('a look at the week', ({ call }) => call('previewSchedule', { date: callDate, span: 'week' })),
  asked('what can be rehearsed tonight', ({ call }) => call('tonightShown', { eventId: '' })),
  asked('health', ({ call }) => call('health')),
  asked('the company', ({ call }) => call('checkCompany', { date: callDate })),
  asked('the state of an archive', ({ call }) => call('archiveStatus'), archived),
];

const MORE_JOBS: EveryRun[] = [
  asked('set up again', ({ call }) => call('setUp', { files: [], settings: {} })),
  asked('sign-in for four events', ({ call }) => call('makeSignIn', { date: callDate }), withFourEvents),
  asked('sign-in again', ({ call }) => call('makeSignIn', { date: callDate }), withSignIn),
  asked(
    'door sheet again',
    ({ call }) => call('makeDoorPapers', { what: 'door', date: callDate }),
    installed(({ call }) => call('makeDoorPapers', { what: 'door', date: callDate })),
  ),
  asked(
    'records of hours again',
    ({ call }) => call('makeHoursRecords', { person: '' }),
    installed(({ account, call }) => {
      const set = { 'Event ID': 'E900', 'Person ID': 'P003', Date: '2027-03-01', In: '16:00', Out: '18:00' };
      appendRow(workbookOf(account), { tab: 'Attendance', set });
      call('makeHoursRecords', { person: '' });
    }),
  ),
  asked(
    'attendance summary again',
    ({ call }) => call('makeAttendanceSummary'),
    installed(({ account, call }) => {
      const set = { 'Event ID': 'E900', 'Person ID': 'P003', Date: '2027-03-01', In: '16:00', Out: '18:00' };
      appendRow(workbookOf(account), { tab: 'Attendance', set });
      call('makeAttendanceSummary');
    }),
  ),
  asked(
    'contact sheets again',
    ({ call }) => call('makeContactSheets'),
    installed(({ call }) => call('makeContactSheets')),
  ),
  asked(
    'week and month schedules again',
    ({ call }) => call('makeSchedules', { date: callDate }),
    installed(({ call }) => call('makeSchedules', { date: callDate })),
  ),
  asked(
    'report again',
    ({ call }) => call('makeReport', { date: callDate }),
    installed(({ call }) => call('makeReport', { date: callDate })),
  ),
  asked('line notes shown, the script and the book', ({ call }) => {
    call('lineNotesShown', { date: callDate });
    call('scriptPagesShown');
    call('blockingShown');
    call('bibleShown');
    call('coversShown', { eventId: '' });
    call('packetShown', { eventId: '', track: 'calls', person: personId });
  }),
  asked(
    'a script in Drive, and what is kept of the one that was read',
    ({ call, account }) => {
      const file = upload(account, 'play.pdf', 'Confidential', '%PDF-1.4\n(SCENE 1) Tj');
      file.mimeType = 'application/pdf';
      call('scriptFromDrive', { link: file.id });
      call('scriptKept');
      call('cueCardsShown', { character: 'Mouse' });
    },
    installed(({ call }) => {
      const script = { name: '', text: SMALL_SCRIPT, edits: [], takeOff: false, withEntrances: true, keepText: true };
      call('readScript', { ...script, hash: call('previewScript', script).hash });
    }),
  ),
  asked(
    'line notes again',
    ({ call }) => call('makeLineNotes', { date: callDate }),
    installed(({ call }) => {
      const typed = { page: '3', line: '', asSaid: '', code: 'Dropped' };
      call('addLineNote', { entry: 'e1', date: callDate, person: personId, ...typed });
      call('makeLineNotes', { date: callDate });
    }),
  ),
  asked(
    'papers of the deck again',
    ({ call }) => call('makeDeckPapers', { papers: [], emergency: false }),
    installed(({ account, call }) => {
      typeDeck(workbookOf(account));
      call('makeDeckPapers', { papers: [], emergency: false });
    }),
  ),
  asked('the deck, and a paper of it', ({ call }) => {
    call('deckShown');
    call('deckPaper', { name: 'runSheets', emergency: false });
  }),
  asked(
    'Today, where there is a deck',
    ({ call }) => call('getToday'),
    installed(({ account, call }) => {
      typeDeck(workbookOf(account));
      call('makeDeckPapers', { papers: [], emergency: false });
    }),
  ),
  asked('a script in short', ({ call }) =>
    call('readScriptText', { name: 'a.txt', text: 'ACT 1\nScene 1\nEnter Ana.\nANA. Hush.' }),
  ),
  asked('repair the triggers again', ({ call }) => call('repairTriggers')),
  asked(
    'sharing undone',
    ({ call }) => call('undoSharing'),
    installed((stage) => {
      stage.call('applySharing', { hash: stage.call('checkSharing').hash });
      goOn(stage);
    }),
  ),
  asked(
    'calendar taken away',
    ({ call }) => call('removeCalendar'),
    installed(({ call }) => call('updateCalendar', { answer: '' })),
  ),
  asked('a test of the call', ({ call }) => call('sendTestCall', { date: callDate, key: '' })),
  asked('a message again', ({ call }) => call('resend', { key: 'k1' }), unconfirmed),
  asked('a message that came', ({ call }) => call('markAsSent', { key: 'k1' }), unconfirmed),
  asked('nothing to go on with', ({ call }) => call('continueJob')),
  asked('nothing to cancel', ({ call }) => call('cancelJob')),
  asked('nothing to stop', ({ call }) => call('stopSending')),
  asked(
    'a record that is kept longer',
    ({ call }) => call('keepRecordLonger', { className: 'Sign-in registers', years: '2', approvedBy }),
    () => smallJobs((name) => name === 'end a kept record')[0]?.[1].begin() ?? archived(),
  ),
];

const ADDRESS = 'https://script.google.com/macros/s/door/exec';
const DOOR: EveryRun[] = [
  asked('a link to the door', ({ call }) => call('openDoor', { eventId: 'E002', address: ADDRESS, word: '' })),
  asked('the roster in the workbook, and somebody marked', ({ account, call }) => {
    call('openRoster', { eventId });
    call('rosterShown', { eventId });
    const mark = { id: 'w1', person: 'P002', what: 'in' as const, atMs: account.state.nowMs };
    call('rosterMarks', { eventId, device: 'Workbook 1', marks: [mark] });
    call('rosterStaff', { eventId });
    call('rosterWord', { eventId, person: 'P003', word: 'no' });
  }),
  asked('the times of an event, and a moment stamped', ({ call }) => {
    call('timesShown', { eventId });
    call('stampMoment', { eventId, moment: 'Start', at: { time: '16:02' } });
  }),
  asked('the open notes, one more, and one done', ({ call }) => {
    const typed = 'props: ear is loose !tonight';
    const { notes } = call('addNote', { typed, eventId });
    const id = notes?.groups[0]?.notes[0]?.id ?? '';
    call('noteDone', { id, done: true });
    call('notesOpen');
  }),
  asked('what is known of a performance, and more of it', ({ call }) => {
    const { show } = call('performanceOf', { eventId });
    if (show !== null) call('savePerformance', { ...show, houseCount: '212' });
  }),
  asked('the incidents, with nothing to do', ({ call }) => {
    call('incidentsShown');
    call('makeIncidents');
    call('previewIncidentNotice', { number: 1 });
  }),
  asked('the documents, and what lies loose', ({ call }) => {
    call('documentsShown');
    call('looseFiles');
  }),
  asked('the meetings', ({ call }) => call('meetingsShown')),
  asked('every link to the door withdrawn', ({ call }) => {
    call('openDoor', { eventId: 'E002', address: ADDRESS, word: '' });
    call('closeDoor');
  }),
  asked('the door opened, and somebody marked on another day', ({ account, call }) => {
    const { door } = call('openDoor', { eventId: 'E001', address: ADDRESS, word: 'magpie' });
    const token = door?.link.split('?t=')[1] ?? '';
    const ask = (name: string, request: object) => account.run(name, [{ token, ...request }], { source: 'webCall' });
    account.run('doGet', [{ parameter: { t: token } }], { source: 'webGet' });
    ask('doorRoster', {});
    const mark = { id: 'd1', person: 'P002', what: 'in', atMs: account.state.nowMs };
    ask('doorMarks', { staff: '', device: 'Door 1', marks: [mark] });
    ask('doorUnlock', { word: 'magpie' });
    ask('doorWord', { staff: '', person: 'P003', word: 'no' });
  }),
  asked('the open notes at the door, and one typed', ({ account, call }) => {
    const { door } = call('openDoor', { eventId: 'E001', address: ADDRESS, word: 'magpie' });
    const token = door?.link.split('?t=')[1] ?? '';
    const ask = (name: string, request: object) => account.run(name, [{ token, ...request }], { source: 'webCall' });
    const { staff } = ask('doorUnlock', { word: 'magpie' }) as { staff?: string };
    ask('doorNotes', { staff });
    ask('doorNote', { staff, typed: 'props: ear is loose !tonight' });
  }),
  asked('props and preset boxes at the door, and one marked', ({ account, call }) => {
    appendRow(workbookOf(account), { tab: 'Props', set: { 'Prop ID': 'PR901', Name: 'Lantern' } });
    const { door } = call('openDoor', { eventId: 'E001', address: ADDRESS, word: 'magpie' });
    const token = door?.link.split('?t=')[1] ?? '';
    const ask = (name: string, request: object) => account.run(name, [{ token, ...request }], { source: 'webCall' });
    const { staff } = ask('doorUnlock', { word: 'magpie' }) as { staff?: string };
    ask('doorProps', { staff, device: 'Door 1', marks: [] });
    const mark = { id: 'p1', prop: 'PR901', what: 'missing', atMs: account.state.nowMs };
    ask('doorProps', { staff, device: 'Door 1', marks: [mark] });
  }),
  asked('props in the sidebar, and one marked', ({ account, call }) => {
    appendRow(workbookOf(account), { tab: 'Props', set: { 'Prop ID': 'PR901', Name: 'Lantern' } });
    call('propsShown', { eventId });
    const mark = { id: 'p1', prop: 'PR901', what: 'out' as const, atMs: account.state.nowMs };
    call('rosterProps', { eventId, device: 'Workbook', marks: [mark] });
  }),
  asked('the open notes in the list of the workbook, and one typed', ({ call }) => {
    call('rosterNotes', { eventId });
    call('rosterNote', { eventId, typed: 'props: ear is loose !tonight' });
  }),
];
const TRIGGERS: EveryRun[] = [
  asked(
    'tick with nothing to do',
    ({ tick }) => tick(),
    installed(({ tick }) => tick()),
  ),
  asked('tick with nothing to do, its first', ({ tick }) => tick()),
  asked('an edit of a tab that Callboard does not fill', (stage) =>
    edited(stage, { tab: 'Conflicts', set: { Person: 'Ana Reyes' } }),
  ),
  asked('an edit that adds a person', (stage) =>
    edited(stage, { tab: 'People', set: { Name: 'Nora New', Group: 'Crew' } }),
  ),
  asked(
    'an edit that changes a person',
    (stage) => edited(stage, { tab: 'People', where: { 'Person ID': personId }, set: { Role: 'Puck' } }),
    installed((stage) => edited(stage, { tab: 'People', set: { Name: 'Nora New', Group: 'Crew' } })),
  ),
  asked('a mark', (stage) => edited(stage, MARK), withSignIn),
  asked(
    'two marks, one right after the other',
    (stage) => {
      edited(stage, MARK);
      edited(stage, { ...MARK, set: { Out: 'x' } });
    },
    withSignIn,
  ),
];

const PANELS = [
  'showSidebar',
  'showCall',
  'showSchedule',
  'showAttendance',
  'showReports',
  'showCompany',
  'showDeck',
  'showSharing',
  'showSettings',
  'showStrike',
];
const ITEMS = ['menuSignIn', 'menuReport', 'menuHealth', 'menuRepairTriggers'];

const MENU: EveryRun[] = ['onOpen', 'onInstall', ...PANELS, ...ITEMS].map((name) =>
  asked(`menu: ${name}`, ({ account }) => account.run(name, [], { source: 'menu' })),
);

const CARDS: EveryRun[] = [
  asked('card of the day', card('cardHome')),
  asked('card of a folder', card('cardSelected', { selected: [folder] })),
  asked('card that looks at the day', card('cardOpen', { parameters: { show: 'home' } })),
  asked('card that looks at a folder', card('cardOpen', { parameters: { show: 'folder', folderId: ROOT_ID } })),
  asked('card that opens a workbook', ({ account }) =>
    card('cardOpen', { parameters: { show: 'workbook', workbookId: account.state.activeSpreadsheetId ?? '' } })({
      account,
    } as Stage),
  ),
  asked('card that sets up', card('cardSetUp', { form, parameters: { folderId: ROOT_ID } }), fresh),
];

export function everyRun(): EveryRun[] {
  const jobs = smallJobs().map(([name, { begin, act }]): EveryRun => ({ name, begin, act }));
  return [...jobs, ...MORE_JOBS, ...LOOKS, ...DOOR, ...TRIGGERS, ...MENU, ...CARDS];
}

/** The runs of the bundle that were made meanwhile, each with its service calls: `previewCall 4, sendCall 21`. */
export function callsOfRuns(account: LocalAccount, act: () => void): string {
  const before = account.runs.length;
  act();
  const callsOf = (run: number) => account.serviceCalls.filter((call) => call.run === run).length;
  return account.runs
    .slice(before)
    .map(({ run, name }) => `${name} ${callsOf(run)}`)
    .join(', ');
}
