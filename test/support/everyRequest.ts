/** Every request of the sidebar, with what it is asked with and what becomes of it beside a job that has not ended. */
import type { BrowserRequests } from '../../src/entry/browserRequests.ts';

/** A table that anybody may import. */
export const IMPORTED = 'Name,Group,Minor\nNora New,Cast,Yes';

/**
 * The arguments of what has to wait while the production is being archived; `looks` changes nothing anyway; `marks` wait for
 * other devices alone (roster.test.ts). The compiler
 * asks for every request.
 */
export const EVERY_REQUEST: Readonly<
  Record<keyof BrowserRequests, readonly unknown[] | 'looks' | 'goes on' | 'draft' | 'marks'>
> = {
  getToday: 'looks',
  previewSetUp: 'looks',
  previewUpdate: 'looks',
  getTabs: 'looks',
  unhideTab: [{ name: 'Outbox' }],
  goTo: 'looks',
  saveDraft: 'draft',
  setUp: [{ files: [], settings: {} }],
  startFolders: [{ from: 'Phases' }],
  makeSignIn: [{ date: '2027-03-05' }],
  makeDoorPapers: [{ what: 'door', date: '2027-03-05' }],
  makeHoursRecords: [{ person: 'P003' }],
  makeAttendanceSummary: [],
  openDoor: [{ eventId: 'E002', address: 'https://script.google.com/macros/s/x/exec', word: '' }],
  closeDoor: [],
  openRoster: 'looks',
  rosterShown: 'looks',
  rosterMarks: 'marks',
  rosterStaff: 'looks',
  rosterWord: 'marks',
  previewCall: 'looks',
  previewFill: 'looks',
  applyFill: [{ action: 'cancel', eventId: 'E001', hash: 'previewed' }],
  calendarView: 'looks',
  updateCalendar: [{ answer: '' }],
  removeCalendar: [],
  callChanges: 'looks',
  sendCall: [{ date: '2027-03-06', hash: 'previewed', partial: false }],
  makeReport: [{ date: '2027-03-05' }],
  previewReport: 'looks',
  sendReport: [{ date: '2027-03-05', hash: 'previewed', partial: false }],
  timesShown: 'looks',
  stampMoment: [{ eventId: 'E001', moment: 'Start', at: { time: '16:02' } }],
  notesOpen: 'looks',
  addNote: [{ typed: 'props: ear is loose', eventId: '' }],
  noteDone: [{ id: 'N001', done: true }],
  hideFirstSteps: [],
  continueJob: 'goes on',
  cancelJob: 'goes on',
  stopSending: 'goes on',
  health: 'looks',
  repairTriggers: [{ replacing: '' }],
  sendTestCall: [{ date: '2027-03-06', key: '' }],
  resend: [{ key: 'k1' }],
  markAsSent: [{ key: 'k1' }],
  checkSharing: 'looks',
  applySharing: [{ hash: 'previewed' }],
  letAssistantIn: [{ id: 'P002', hash: 'previewed' }],
  undoSharing: [],
  previewArchive: 'looks',
  approveRecords: [
    {
      records: [{ className: 'Conflicts', action: 'Delete', years: '', handTo: '' }],
      approvedBy: 'Ana Reyes',
      seen: 'previewed',
    },
  ],
  archive: 'goes on',
  archiveStatus: 'looks',
  restoreArchive: 'goes on',
  endKeptRecord: [{ className: 'Sign-in registers' }],
  keepRecordLonger: [{ className: 'Sign-in registers', years: '2', approvedBy: 'Ana Reyes' }],
  makeReflections: [],
  addLesson: [{ lesson: 'Label both ends', department: '', nextTime: '' }],
  previewHandOver: 'looks',
  handOver: [{ to: 'P002', ownership: false, hash: 'previewed' }],
  startNextSeason: [{ title: 'The Next One', year: '2028' }],
  previewImport: 'looks',
  makeContactSheets: [],
  makeAuditions: [],
  previewSchedule: 'looks',
  makeSchedules: [{ date: '2027-03-05' }],
  checkCompany: 'looks',
  applyImport: [{ tab: 'People', text: IMPORTED, hash: 'previewed' }],
};
