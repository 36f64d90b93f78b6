/** Which part of the Show Bible each document belongs to. A kind of document that is missing here does not compile. */
import type { Paper } from '../../papers/paperKinds.ts';

/** In the order of the book. */
export const BOOK_PARTS = {
  contacts: 'Contacts',
  schedules: 'Schedules',
  calling: 'Calling the show',
  deck: 'Running the deck',
  reports: 'Reports and meetings',
  tracking: 'Tracking',
} as const;

export type BookPart = keyof typeof BOOK_PARTS;

/** `sealed`: it lies in Confidential, and the book says no more than that. `null`: it is of a day, or of casting, and not of the book. */
export const PART_OF: Readonly<Record<Paper, BookPart | 'sealed' | null>> = {
  signIn: null,
  doorSheet: null,
  faceSheet: null,
  dailyRecord: 'sealed',
  roll: null,
  hoursRecord: null,
  dailyCall: null,
  weekSchedule: 'schedules',
  monthSchedule: 'schedules',
  rehearsalReport: 'reports',
  performanceReport: 'reports',
  techReport: 'reports',
  // Each is for one actor.
  lineNotes: null,
  lineNoteSummary: 'tracking',
  scriptChanges: 'tracking',
  // Each is for one actor.
  cueCards: null,
  scriptCounts: 'tracking',
  blocking: 'calling',
  cueSheets: 'calling',
  callingList: 'calling',
  headsets: 'calling',
  propTables: 'deck',
  presetChecklists: 'deck',
  preshowChecks: 'deck',
  intermissionChecks: 'deck',
  postshowChecks: 'deck',
  shopList: 'deck',
  returnList: 'deck',
  spikeList: 'deck',
  glowList: 'deck',
  runSheets: 'deck',
  shiftPlots: 'deck',
  quickChangePlot: 'deck',
  dresserCards: 'deck',
  entranceChart: 'deck',
  traffic: 'deck',
  dressingRooms: 'deck',
  micPlot: 'deck',
  techSchedule: 'schedules',
  cueToCue: 'calling',
  showBible: null,
  coverPacket: null,
  incidentReport: 'sealed',
  meeting: 'reports',
  teamContacts: 'contacts',
  castContacts: 'contacts',
  crewContacts: 'contacts',
  auditionSignIn: null,
  auditionForm: null,
  callbackList: null,
  castList: 'contacts',
  teamReflection: null,
  youngArtistsReflection: null,
};
