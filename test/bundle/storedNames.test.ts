/**
 * Names that productions have stored, in Google's triggers and menus, in properties, on files and in rows. Whoever changes
 * one of them cuts every production off from what it has made. What is new is added to the list, and made below if it is a
 * job or a document; nothing goes.
 */

import { readFileSync } from 'node:fs';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import { ROOT_ID } from '../../local/account/newState.ts';
import type { LocalFile, LocalSpreadsheet } from '../../local/account/state.ts';
import { productionWorkbook, readTab } from '../../local/host/readTab.ts';
import { tickNow } from '../../local/runs/clockRun.ts';
import { cardEvent } from '../../local/services/cards/cardEvent.ts';
import type { ServiceCall } from '../../local/services/serviceContext.ts';
import { appendRow, editCells } from '../../local/services/sheets/tableEdits.ts';
import { JOB_KINDS } from '../../src/jobs/jobKinds.ts';
import { PAPER_KINDS } from '../../src/papers/paperKinds.ts';
import { FOLDER_LAYOUTS, folderPlan } from '../../src/settings/folderLayouts.ts';
import { SETTINGS } from '../../src/settings/settingSpecs.ts';
import { approveRetention, fileNamed } from '../support/archivedProduction.ts';
import { callsOf, filesOf, finished, newAccount, SMALL, setUpAccount, workbookOf } from '../support/bundle.ts';
import { lookedAt } from '../support/cards.ts';
import { typeDeck } from '../support/smallDeck.ts';
import { SMALL_SCRIPT } from '../support/smallScript.ts';

const STORED = JSON.parse(readFileSync(new URL('../fixtures/stored-names.json', import.meta.url), 'utf8')) as unknown;

const MORNING = '2027-03-05T09:00';
const DAY_MS = 86_400_000;

/** What is collected, each kind as a set of texts. */
class Seen {
  readonly #sets = new Map<string, Set<string>>();

  add(kind: string, ...texts: (string | number | boolean | null | undefined)[]): void {
    const set = this.#sets.get(kind) ?? new Set();
    this.#sets.set(kind, set);
    for (const text of texts) if (text !== '' && text !== null && text !== undefined) set.add(String(text));
  }

  /** Sorted, so that the order of the jobs below is no matter. */
  all(): Record<string, string[]> {
    return Object.fromEntries([...this.#sets].map(([kind, set]) => [kind, [...set].sort()]));
  }
}

/** Has every call to a service looked at for names that are written. */
function watch(account: LocalAccount, seen: Seen): void {
  account.beforeCall = ({ method, params, body }: ServiceCall) => {
    if (/^PropertiesService\.setPropert/.test(method)) seen.add('properties', ...((params?.keys ?? []) as string[]));
    const { properties, requests, data, sheets } = (body ?? {}) as {
      properties?: Record<string, string | null>;
      requests?: { addSheet?: { properties: SheetName }; updateSheetProperties?: { properties: SheetName } }[];
      data?: unknown;
      sheets?: { properties: SheetName }[];
    };
    if (method.startsWith('drive.files.')) marks(properties ?? {}, account, seen);
    if (data === undefined) {
      for (const one of sheets ?? []) tab(one.properties, seen);
      for (const { addSheet, updateSheetProperties } of requests ?? []) {
        tab(addSheet?.properties ?? updateSheetProperties?.properties, seen);
      }
    }
    for (const stored of Object.values(account.state.properties.document)) {
      if (stored.job !== undefined) seen.add('jobs', kindOf(stored.job));
    }
  };
}

interface SheetName {
  title?: string;
  sheetId?: number;
}

function tab(properties: SheetName | undefined, seen: Seen): void {
  if (properties?.title !== undefined) seen.add('tabs', `${properties.title} ${properties.sheetId}`);
}

/** The ledger stands behind eight check digits. */
function kindOf(ledger: string): string {
  return (JSON.parse(ledger.slice(8)) as { kind: string }).kind;
}

function marks(properties: Record<string, string | null>, { state }: LocalAccount, seen: Seen): void {
  seen.add('marks', ...Object.keys(properties));
  const { callboardKind: kind, callboardKey: key } = properties;
  const ids = Object.keys(state.files);
  const plain = (key ?? '').replace(/^kept\/[^/]+\//, 'kept/«attempt»/');
  if (kind) seen.add('kindsAndKeys', `${kind} ${ids.reduce((text, id) => text.replace(id, '«id»'), plain)}`);
}

/** What stands in the rows of the production's workbook. */
function rows(account: LocalAccount, seen: Seen): void {
  const book = productionWorkbook(account.state);
  // Pages of the deck are known by what stands on them, which every better paper changes.
  const key = (text: unknown) => String(text).replace(/^(deck-pages\/.*\/).*$/, '$1…');
  seen.add('messages', ...readTab(book, 'Outbox').map((row) => key(row.Key)));
  seen.add('kindsOfMessage', ...readTab(book, 'Outbox').map((row) => row.Kind));
  seen.add('reports', ...readTab(book, 'Reports').map((row) => row.Report));
  seen.add('retentionClasses', ...readTab(book, 'Retention').map((row) => row.Class));
}

/** Every job of a production once, from setting up until it is archived, opened again and carried on next season. */
function aProductionsLife(seen: Seen): void {
  const account = newAccount(SMALL, { now: MORNING });
  watch(account, seen);
  const run = callsOf(account);
  const call: typeof run = (name, ...args) => {
    const answer = run(name, ...args);
    const { job } = answer as { job?: unknown };
    if (typeof job === 'string') seen.add('jobs', job);
    return answer;
  };
  const done = (outcome: Parameters<typeof finished>[1]) => finished(call, outcome);
  const book = () => workbookOf(account);
  const type = (Setting: string, Value: string) =>
    editCells(book(), { tab: 'Production', where: { Setting }, set: { Value } });

  account.run('showSidebar', [], { source: 'menu' });
  call('saveDraft', { settings: { Title: 'Tiny Play' } });
  done(call('setUp', { files: filesOf(SMALL), settings: {} }));
  call('repairTriggers');
  const { door } = call('openDoor', {
    eventId: 'E001',
    address: 'https://script.google.com/macros/s/x/exec',
    word: 'magpie',
  });
  const token = door?.link.split('?t=')[1];
  const atTheDoor = (name: string, request: object) =>
    account.run(name, [{ token, ...request }], { source: 'webCall' });
  atTheDoor('doorUnlock', { word: 'no' });
  const { staff } = atTheDoor('doorUnlock', { word: 'magpie' }) as { staff?: string };
  const word = (text: string) =>
    editCells(book(), { tab: 'Guardians', where: { 'Guardian ID': 'G001' }, set: { 'Collection word': text } });
  word('heron');
  atTheDoor('doorWord', { staff, person: 'P003', word: 'no' });
  word('');
  // Refused and told, so that nothing of the day is another than before.
  const noContact = (answer: string) =>
    editCells(book(), { tab: 'Guardians', where: { 'Guardian ID': 'G002' }, set: { 'No contact': answer } });
  noContact('Yes');
  const release = { by: 'other', name: 'Jin Park', reason: 'Rosa is ill' };
  const out = { id: 'd1', person: 'P003', what: 'out', atMs: account.state.nowMs, release };
  account.faults.arm({ call: 1, kind: 'permanent', method: 'MailApp.sendEmail' });
  for (let at = 0; at < 2; at++) atTheDoor('doorMarks', { staff, device: 'Door 1', marks: [out] });
  noContact('No');
  done(call('hideFirstSteps'));
  type('Archive keepers', 'archive@example.org');

  const table = 'Date,Start,End,Type,Status\n2027-03-08,18:00,19:00,Audition,Published';
  done(
    call('applyImport', {
      tab: 'Schedule',
      text: table,
      hash: hashOf(call('previewImport', { tab: 'Schedule', text: table })),
    }),
  );
  appendRow(book(), { tab: 'Auditions', set: { Name: 'Nora New', Callback: 'Yes' } });
  done(call('makeAuditions'));
  done(call('makeContactSheets'));
  done(call('makeSchedules', { date: '' }));
  done(call('makeSignIn', { date: '' }));
  for (const what of ['door', 'roll', 'faces', 'record'] as const) done(call('makeDoorPapers', { what, date: '' }));
  done(call('makeReport', { date: '' }));
  done(call('sendReport', { date: '', hash: hashOf(call('previewReport', { date: '' })), partial: false }));
  const noted = { date: '', person: 'P002', page: '3', line: 'Hush now', asSaid: 'Hush', code: 'Dropped' };
  call('addLineNote', { entry: 'e1', ...noted });
  done(call('makeLineNotes', { date: '' }));
  const notes = { date: '', perfect: false };
  done(call('sendLineNotes', { ...notes, hash: hashOf(call('previewLineNotes', notes)), partial: false }));
  appendRow(book(), { tab: 'Script changes', set: { Date: '2027-03-05', Page: '3', Old: 'Hush now', New: 'Hush' } });
  appendRow(book(), { tab: 'Scripts', set: { Copy: 'S001', Person: 'P002' } });
  done(call('makeScriptChanges'));
  done(call('sendScriptChanges', { date: '', hash: hashOf(call('previewScriptChanges')), partial: false }));
  typeDeck(book());
  done(call('makeDeckPapers', { papers: [], emergency: false }));
  const deck = { partial: false, emergency: false };
  done(call('sendDeckPages', { date: '', ...deck, hash: hashOf(call('previewDeckPages', deck)) }));
  appendRow(book(), { tab: 'Blocking', set: { Page: '3', Character: 'Mina', Move: 'X DSL', 'Blocking ID': 'BL001' } });
  done(call('makePacket', { eventId: 'E002', track: 'calls', person: 'P002' }));
  done(call('makeBlocking'));
  done(call('makeBible'));
  // Nobody is called for more by it.
  const edits = [{ what: 'drop scene' as const, of: '1', to: '' }];
  const script = { name: '', text: SMALL_SCRIPT, edits, takeOff: false, withEntrances: true, keepText: true };
  done(call('readScript', { ...script, hash: hashOf(call('previewScript', script)) }));
  done(call('makeCueCards', { person: '' }));
  done(call('makeScriptCounts'));
  const late = { tab: 'Attendance', where: { 'Person ID': 'P003' }, set: { In: '16:30', Status: 'Late' } };
  editCells(book(), late);
  done(call('makeAttendanceSummary'));
  done(call('sendCall', { date: '', hash: hashOf(call('previewCall', { date: '' })), partial: false }));
  const list = { date: '', to: 'all', via: 'list' } as const;
  type('Call list address', 'company@example.org');
  call('sendCall', { ...list, hash: hashOf(call('previewCall', list)), partial: false });
  done(call('updateCalendar', { answer: '' }));
  done(call('applySharing', { hash: hashOf(call('checkSharing')) }));
  done(call('makeReflections'));
  call('addLesson', { lesson: 'Start the dance earlier', department: '', nextTime: '' });
  anEditWaits(account, seen);

  // A week later the tick finds a scene that nobody knows.
  const repeat = { action: 'repeat', eventId: 'E002', until: '2027-03-13', publish: true } as const;
  done(call('applyFill', { ...repeat, hash: hashOf(call('previewFill', repeat)) }));
  editCells(book(), { tab: 'Schedule', where: { 'Event ID': 'E004' }, set: { Scenes: '99' } });
  const order = {
    days: [{ date: '2027-03-10', from: '16:00', to: '18:00' }],
    rooms: ['Hall'],
    lead: '',
    type: 'Rehearsal',
    pieces: [{ scene: '1', minutes: 30 }],
  };
  const { hash, places } = call('previewOrder', order);
  done(call('applyOrder', { ...order, places, hash }));
  account.state.nowMs = Date.parse('2027-03-12T18:05Z');
  tickNow(account);
  done(call('makeHoursRecords', { person: 'P003' }));
  type('Note after so many late', '1');
  done(call('makeAttendanceSummary'));
  const put = (id: string, Type: string) =>
    editCells(book(), { tab: 'Schedule', where: { 'Event ID': id }, set: { Type, Date: '2027-03-12', Scenes: '' } });
  put('E003', 'Tech');
  done(call('makeDeckPapers', { papers: ['techSchedule'], emergency: false }));
  put('E004', 'Performance');
  for (const [moment, time] of Object.entries({ 'Act I up': '10:00', 'Act I down': '11:00' }))
    call('stampMoment', { eventId: 'E004', moment, at: { time } });
  call('stampMoment', { eventId: 'E004', moment: 'Act II up', at: { time: '11:10' } });
  call('stampMoment', { eventId: 'E004', moment: 'Act II down', at: { time: '11:50' } });
  done(call('makeRunTimes'));
  done(call('makeReport', { date: '2027-03-12' }));
  incidentsAndMeetings(call, book());
  rows(account, seen);

  account.state.nowMs += 15 * DAY_MS;
  approveRetention(account, 'Ana Reyes');
  const plan = call('previewArchive');
  done(call('archive', { hash: hashOf(plan), title: plan.title, reason: 'The venue closes' }));
  account.state.activeSpreadsheetId = fileNamed(account, 'Tiny Play: Archive').id;
  done(call('startNextSeason', { title: 'Next', year: '2028' }));
  done(call('restoreArchive'));
}

/** An injury that is typed into a note, moved, filed and told; an agenda. */
function incidentsAndMeetings(call: ReturnType<typeof callsOf>, book: LocalSpreadsheet): void {
  const readers = { where: { Setting: 'Incident readers' }, set: { Value: 'officer@example.org' } };
  editCells(book, { tab: 'Production', ...readers });
  call('addNote', { typed: 'Cleo hurt her ankle', eventId: 'E001' });
  const noteId = call('incidentsShown').shown?.notes[0]?.id ?? '';
  call('moveToIncidents', { noteId });
  finished(call, call('makeIncidents'));
  const hash = hashOf(call('previewIncidentNotice', { number: 1 }));
  finished(call, call('tellIncident', { number: 1, hash, partial: false }));
  const set = { Date: '2027-03-05', Start: '08:00', End: '09:00', Type: 'Meeting', Status: 'Published' };
  appendRow(book, { tab: 'Schedule', set: { 'Event ID': 'E000', ...set } });
  finished(call, call('makeMeeting', { date: '2027-03-05' }));
}

function hashOf({ hash }: { hash: string }): string {
  if (hash === '') throw new Error('There is nothing to do');
  return hash;
}

/** Somebody types while a job is at work. */
function anEditWaits(account: LocalAccount, seen: Seen): void {
  account.beforeCall = ({ method }) => {
    if (!method.startsWith('sheets.')) return;
    watch(account, seen);
    account.fireEdit({} as never);
  };
  callsOf(account)('makeSignIn', { date: '2027-03-06' });
}

/** Handing over, and setting up from the side panel of Drive. */
function otherProductions(seen: Seen): void {
  const handedOver = setUpAccount(SMALL, { now: MORNING });
  watch(handedOver, seen);
  const call = callsOf(handedOver);
  call('repairTriggers');
  const choice = { to: 'Ben Okafor', ownership: true };
  const outcome = call('handOver', { ...choice, hash: hashOf(call('previewHandOver', choice)) });
  seen.add('jobs', outcome.job);

  const fromDrive = newAccount(SMALL, { now: MORNING, installation: 'published' });
  watch(fromDrive, seen);
  const root = fromDrive.state.files[ROOT_ID] as LocalFile;
  const folder = { ...structuredClone(root), id: 'folder-by-hand-0000000000000', name: 'Shows', parents: [ROOT_ID] };
  fromDrive.state.files[folder.id] = folder;
  const form = { title: 'The Tempest', year: '2027', timeZone: 'Europe/London', layout: 'Phases' };
  const selected = [{ id: folder.id, title: folder.name, mimeType: folder.mimeType }];
  const card = lookedAt(fromDrive, 'cardSelected', cardEvent({ hostApp: 'DRIVE', selected }));
  const button = card.sections.flatMap(({ widgets }) => widgets).find(({ kind }) => kind === 'buttons');
  const click = button?.kind === 'buttons' ? button.buttons[0]?.onClick : undefined;
  const parameters = click?.kind === 'action' ? click.parameters : {};
  fromDrive.run('cardSetUp', [cardEvent({ hostApp: 'DRIVE', form, parameters })], { source: 'card' });
}

it('stores nothing under another name than before', () => {
  const seen = new Seen();
  seen.add('functions', ...newAccount(SMALL, { now: MORNING }).bundleGlobals());
  seen.add('settings', ...SETTINGS.map(({ name }) => name));
  for (const layout of FOLDER_LAYOUTS) {
    seen.add('folders', ...folderPlan(layout, '', '').map(({ key }) => `${layout.name}: ${key}`));
  }
  aProductionsLife(seen);
  otherProductions(seen);
  expect(seen.all()).toEqual(STORED);
  // Whatever this life leaves out would be held by nothing.
  const { jobs = [], kindsAndKeys = [] } = seen.all();
  expect(Object.keys(JOB_KINDS).filter((kind) => !jobs.includes(kind))).toEqual([]);
  const made = (key: string) => kindsAndKeys.some((one) => `${one}/`.startsWith(`doc ${key}/`));
  expect(Object.values(PAPER_KINDS).filter(({ key }) => !made(key))).toEqual([]);
});
