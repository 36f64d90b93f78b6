/**
 * What everything that the bundle can be asked costs on Google, by number of calls, on one small production. A line that is
 * too high or too low is put right in the same change: so the table is what it says it is. `cost.test.ts` says how the
 * numbers grow with folders, messages and files.
 */
import { JOB_KINDS } from '../../src/jobs/jobKinds.ts';
import { smallJobs } from '../faults/cases.ts';
import { stageFrom } from '../faults/harness.ts';
import { newAccount, SMALL } from '../support/bundle.ts';
import { callsOfRuns, everyRun } from '../support/everyRun.ts';

/** What is done, and the runs that it takes, each with its calls. */
const CALLS = new Map([
  // Jobs, the first time.
  ['set up', 'setUp 57'],
  ['set up with folders of its own', 'setUp 62'],
  ['repair the set-up', 'setUp 23'],
  ['bring a workbook of an earlier version up to date, by set-up', 'setUp 20'],
  ['sign-in', 'makeSignIn 7'],
  ['sign-in for four events', 'makeSignIn 10'],
  ['sign-in, after the schedule changed', 'makeSignIn 7'],
  ['sign-in, after the event was cancelled', 'makeSignIn 7'],
  ['door sheet', 'makeDoorPapers 7'],
  ['roll and break register', 'makeDoorPapers 7'],
  ['face sheet', 'makeDoorPapers 7'],
  ['daily record of children', 'makeDoorPapers 7'],
  ['record of hours', 'makeHoursRecords 7'],
  ['attendance summary', 'makeAttendanceSummary 9'],
  ['contact sheets', 'makeContactSheets 9'],
  ['report', 'makeReport 8'],
  ['report, with a note about lateness', 'makeReport 17'],
  ['a note moved to Incidents', 'incidentsShown 4, moveToIncidents 12'],
  ['incident reports', 'makeIncidents 11'],
  ['tell the readers of an incident report', 'previewIncidentNotice 6, tellIncident 14'],
  ['meeting agenda', 'makeMeeting 8'],
  ['meeting minutes', 'makeMeeting 7'],
  ['week and month schedules', 'makeSchedules 8'],
  ['auditions', 'makeAuditions 10'],
  ['reflections', 'makeReflections 7'],
  ['daily call, by a person', 'previewCall 4, sendCall 21'],
  ['daily call, by the tick', 'tick 26'],
  ['daily call, by the tick, that does not reach somebody', 'tick 28'],
  ['daily call, by the tick, held against the hours of children', 'tick 33'],
  ['daily call, changed after it went out', 'previewCall 4, sendCall 22'],
  ['daily call, held by the tick', 'tick 14'],
  ['send the report', 'previewReport 5, sendReport 15'],
  ['fill the schedule', 'previewFill 3, applyFill 6'],
  ['rehearsal order', 'orderChoices 3, previewOrder 3, applyOrder 6'],
  ['import', 'previewImport 3, applyImport 6'],
  ['import into a tab that is hidden until it is filled', 'previewImport 3, applyImport 6'],
  ['fill the tabs from a script', 'previewScript 4, readScript 8'],
  ['fill the tabs from a changed script', 'previewScript 6, readScript 10'],
  ['cue cards', 'makeCueCards 12'],
  ['lines and stage time', 'makeScriptCounts 10'],
  ['a script in Drive, and what is kept of the one that was read', 'scriptFromDrive 9, scriptKept 6, cueCardsShown 6'],
  ['calendar', 'calendarView 2, updateCalendar 11'],
  ['sharing', 'checkSharing 8, applySharing 21'],
  ['let an assistant stage manager in', 'checkSharing 8, letAssistantIn 37'],
  ['approve what happens to the records', 'previewArchive 14, approveRecords 5'],
  ['hide the first steps', 'hideFirstSteps 3'],
  ['repair the triggers', 'repairTriggers 22'],
  ['add a lesson', 'addLesson 5'],
  ['show a tab', 'unhideTab 5'],
  ['list the folders in a tab', 'startFolders 8'],
  ['hand over, in one organisation', 'previewHandOver 9, handOver 75'],
  ['hand over, where Google asks', 'previewHandOver 9, handOver 35'],
  ['archive', 'previewArchive 14, archive 105'],
  ['restore an archive', 'restoreArchive 49'],
  ['end a kept record', 'endKeptRecord 27'],
  ['a record that is kept longer', 'keepRecordLonger 10'],
  ['next season', 'startNextSeason 14'],
  // Jobs that find everything as it should be, that undo, or that find nothing to do.
  ['set up again', 'setUp 15'],
  ['sign-in again', 'makeSignIn 5'],
  ['door sheet again', 'makeDoorPapers 5'],
  ['records of hours again', 'makeHoursRecords 5'],
  ['attendance summary again', 'makeAttendanceSummary 6'],
  ['contact sheets again', 'makeContactSheets 5'],
  ['week and month schedules again', 'makeSchedules 5'],
  ['report again', 'makeReport 6'],
  ['a script in short', 'readScriptText 1'],
  ['repair the triggers again', 'repairTriggers 18'],
  ['sharing undone', 'undoSharing 20'],
  ['calendar taken away', 'removeCalendar 5'],
  ['a test of the call', 'sendTestCall 7'],
  ['a message again', 'resend 5'],
  ['a message that came', 'markAsSent 5'],
  ['nothing to go on with', 'continueJob 2'],
  ['nothing to cancel', 'cancelJob 2'],
  ['nothing to stop', 'stopSending 4'],
  // What only looks.
  ['Today, for whoever installed the triggers', 'getToday 5'],
  ['Today, for somebody else', 'getToday 6'],
  ['Today, before the set-up', 'getToday 5'],
  ['a look at the set-up', 'previewSetUp 5'],
  ['a look at what an update would change', 'previewUpdate 5'],
  ['the tabs', 'getTabs 3'],
  ['a cell that a problem names', 'goTo 7'],
  ['what was typed into the wizard', 'saveDraft 2'],
  ['what has changed since the call', 'callChanges 3'],
  ['a look at the week', 'previewSchedule 3'],
  ['what can be rehearsed tonight', 'tonightShown 3'],
  ['health', 'health 9'],
  ['the company', 'checkCompany 4'],
  ['the state of an archive', 'archiveStatus 5'],
  // The door.
  ['a link to the door', 'openDoor 7'],
  ['marks at the door', 'doorMarks 7'],
  ['a pick-up and a visitor at the door', 'doorMarks 7'],
  ['marks in the workbook', 'rosterMarks 5'],
  [
    'the roster in the workbook, and somebody marked',
    'openRoster 5, rosterShown 3, rosterMarks 4, rosterStaff 3, rosterWord 5',
  ],
  ['a moment stamped', 'stampMoment 5'],
  ['a house counted', 'savePerformance 5'],
  ['run times', 'makeRunTimes 8'],
  ['a note typed', 'addNote 6'],
  ['a line note typed', 'addLineNote 5'],
  ['line notes', 'makeLineNotes 8'],
  ['line notes again', 'makeLineNotes 5'],
  [
    'line notes shown, the script and the book',
    'lineNotesShown 3, scriptPagesShown 3, blockingShown 3, bibleShown 3, coversShown 3, packetShown 3',
  ],
  ['send the line notes', 'previewLineNotes 4, sendLineNotes 17'],
  ['script changes', 'makeScriptChanges 7'],
  ['send the script changes', 'previewScriptChanges 4, sendScriptChanges 16'],
  ['blocking', 'makeBlocking 9'],
  ['cover packet', 'makePacket 7'],
  ['Show Bible', 'makeBible 8'],
  ['papers of the deck', 'makeDeckPapers 29'],
  ['papers of the deck, after a move was changed', 'makeDeckPapers 9'],
  ['papers of the deck again', 'makeDeckPapers 5'],
  ['send the pages of the deck', 'previewDeckPages 4, sendDeckPages 18'],
  ['something written by hand, typed back', 'addHandNote 5, handNoteDone 5'],
  ['the deck, and a paper of it', 'deckShown 3, deckPaper 3'],
  ['Today, where there is a deck', 'getToday 5'],
  ['a note done', 'notesOpen 3, noteDone 5'],
  ['the times of an event, and a moment stamped', 'timesShown 3, stampMoment 5'],
  ['the open notes, one more, and one done', 'addNote 6, noteDone 5, notesOpen 3'],
  ['what is known of a performance, and more of it', 'performanceOf 3, savePerformance 5'],
  ['the incidents, with nothing to do', 'incidentsShown 4, makeIncidents 5, previewIncidentNotice 5'],
  ['the meetings', 'meetingsShown 3'],
  ['every link to the door withdrawn', 'openDoor 7, closeDoor 5'],
  [
    'the door opened, and somebody marked on another day',
    'openDoor 7, doGet 4, doorRoster 4, doorMarks 5, doorUnlock 6, doorWord 3',
  ],
  ['a loose file, moved', 'moveLooseFile 8'],
  ['the documents, and what lies loose', 'documentsShown 3, looseFiles 5'],
  ['a note at the door, done', 'doorNote 7, doorNote 6'],
  ['a note in the list of the workbook', 'rosterNote 5'],
  ['the open notes at the door, and one typed', 'openDoor 7, doorUnlock 7, doorNotes 4, doorNote 6'],
  ['the open notes in the list of the workbook, and one typed', 'rosterNotes 3, rosterNote 5'],
  ['props and boxes at the door', 'doorProps 7'],
  ['props and preset boxes at the door, and one marked', 'openDoor 7, doorUnlock 7, doorProps 4, doorProps 6'],
  ['props in the sidebar, and one marked', 'propsShown 3, rosterProps 5'],
  // Triggers.
  ['tick with nothing to do', 'tick 2'],
  ['tick with nothing to do, its first', 'tick 3'],
  ['an edit of a tab that Callboard does not fill', 'whenEdited 1'],
  ['an edit that adds a person', 'whenEdited 10'],
  ['an edit that changes a person', 'whenEdited 7'],
  ['after an edit', 'whenEdited 8'],
  ['a mark', 'whenEdited 8'],
  ['two marks, one right after the other', 'whenEdited 8, whenEdited 10'],
  // The menu.
  ['menu: onOpen', 'onOpen 1'],
  ['menu: onInstall', 'onInstall 1'],
  ['menu: showSidebar', 'showSidebar 5'],
  ['menu: showCall', 'showCall 5'],
  ['menu: showSchedule', 'showSchedule 5'],
  ['menu: showAttendance', 'showAttendance 5'],
  ['menu: showReports', 'showReports 5'],
  ['menu: showCompany', 'showCompany 5'],
  ['menu: showDeck', 'showDeck 5'],
  ['menu: showSharing', 'showSharing 5'],
  ['menu: showSettings', 'showSettings 5'],
  ['menu: showStrike', 'showStrike 5'],
  ['menu: menuSignIn', 'menuSignIn 7'],
  ['menu: menuReport', 'menuReport 7'],
  ['menu: menuHealth', 'menuHealth 12'],
  ['menu: menuRepairTriggers', 'menuRepairTriggers 22'],
  // Cards.
  ['card of the day', 'cardHome 1'],
  ['card that looks at the day', 'cardOpen 4'],
  ['card that looks at a folder', 'cardOpen 2'],
  ['card of a folder', 'cardSelected 1'],
  ['card that opens a workbook', 'cardOpen 3'],
  ['card that sets up', 'cardSetUp 35'],
]);

const RUNS = everyRun();

it.each(RUNS.map((run) => [run.name, run] as const))(
  '%s takes the calls that the table says',
  (name, { begin, act }) => {
    const stage = stageFrom(begin(), 'en', true);
    const calls = callsOfRuns(stage.account, () => {
      act(stage);
    });
    expect(calls).toBe(CALLS.get(name) ?? `“${name}” has no line in the table`);
  },
);

it('has a line for every function of the bundle, and for every kind of job', () => {
  const named = new Set([...CALLS.values()].flatMap((runs) => runs.split(', ').map((run) => run.split(' ')[0])));
  const functions = newAccount(SMALL, { now: '2027-03-04T09:00', log: false }).bundleGlobals();
  expect(functions.filter((name) => !named.has(name))).toEqual([]);
  const kinds = smallJobs().flatMap(([name, { kind }]) => (CALLS.has(name) ? [kind] : []));
  expect(Object.keys(JOB_KINDS).filter((kind) => !kinds.some((one) => one === kind))).toEqual([]);
  expect([...CALLS.keys()].filter((name) => !RUNS.some((run) => run.name === name))).toEqual([]);
});
