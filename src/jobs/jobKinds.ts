/**
 * Every kind of run that changes something, with what holds for it wherever jobs are spoken of. How a job is gone on with
 * stands in `src/entry/jobs.ts`.
 */

/** Jobs that have the production to themselves: what is written meanwhile would be lost, or they would be. */
export type AloneKind = 'archive' | 'restore' | 'handOver';

interface RunFacts {
  /** Jobs that have the production to themselves, and during which this may run all the same. */
  readonly during?: readonly AloneKind[];
}

export interface JobFacts extends RunFacts {
  /** What the job is called while it runs. */
  readonly words: string;
  /** It must have ended, or been cancelled, before another that sends begins: its ledger alone knows what was previewed. */
  readonly sends?: true;
  /** Of a job that has the production to itself: what is said to whoever wants to begin another. */
  readonly alone?: string;
  /** At its end this workbook, or the archive's, is the production's no more. */
  readonly closes?: true;
  /** What is half done is not given up by one click: stopping it is a pause. */
  readonly pauses?: true;
}

const ANY: readonly AloneKind[] = ['archive', 'restore', 'handOver'];

/** The names are stored in ledgers: none of them ever changes. */
export const JOB_KINDS = {
  setUp: { words: 'Setting up' },
  signIn: { words: 'Making the sign-in sheets' },
  doorPapers: { words: 'Making the papers for the door' },
  hoursRecords: { words: 'Making the records of hours' },
  attendanceSummary: { words: 'Summing up attendance' },
  latenessNote: { words: 'Telling you who is often late', sends: true },
  report: { words: 'Making the report' },
  runTimes: { words: 'Bringing the run times up to date' },
  dailyCall: { words: 'Sending the call', sends: true },
  sendReport: { words: 'Sending the report', sends: true },
  lineNotes: { words: 'Making the line notes' },
  sendLineNotes: { words: 'Sending the line notes', sends: true },
  scriptChanges: { words: 'Making the script changes' },
  sendScriptChanges: { words: 'Sending the script changes', sends: true },
  deckPapers: { words: 'Making the papers of the deck' },
  sendDeckPages: { words: 'Sending the pages of the deck', sends: true },
  incidents: { words: 'Making the incident reports' },
  tellIncident: { words: 'Telling the readers of incident reports', sends: true },
  meeting: { words: 'Making the meeting agenda' },
  coverPacket: { words: 'Making the packet' },
  blocking: { words: 'Making the blocking' },
  showBible: { words: 'Compiling the Show Bible' },
  fillSchedule: { words: 'Changing the schedule' },
  rehearsalOrder: { words: 'Adding the order to the schedule' },
  calendar: { words: 'Bringing the calendar up to date' },
  sharing: { words: 'Sharing' },
  import: { words: 'Importing' },
  readScript: { words: 'Filling the tabs from the script' },
  cueCards: { words: 'Making the cue cards' },
  scriptCounts: { words: 'Making the list of lines' },
  contactSheets: { words: 'Making the contact sheets' },
  companySchedules: { words: 'Making the week and month schedules' },
  auditions: { words: 'Making the audition paperwork' },
  archive: {
    words: 'Archiving',
    alone: 'The production is being archived.',
    during: ['archive'],
    closes: true,
    pauses: true,
  },
  restore: {
    words: 'Restoring',
    alone: 'The production is being restored.',
    // Undoing takes archiving's place.
    during: ['archive', 'restore'],
    closes: true,
    pauses: true,
  },
  reflections: { words: 'Making the reflection forms' },
  handOver: { words: 'Handing over', alone: 'The production is being handed over.', during: ['handOver'] },
} as const satisfies Record<string, JobFacts>;

export type JobKind = keyof typeof JOB_KINDS;

/** Runs that have no ledger of their own. */
const OTHER_RUNS = {
  /** Continue: it goes on with whatever is under way. */
  goOn: { during: ANY },
  tick: { during: ANY },
  /** Ends the job that is under way. */
  cancel: { during: ANY },
  /** Resend, and Mark as sent. */
  message: {},
  lesson: {},
  unhideTab: {},
  /** Fills the tab of a company's own folders. */
  startFolders: {},
  /** Makes a link to the door, or withdraws all. */
  door: {},
  /** Stamps a moment of an event. */
  timing: {},
  /** What is known of a performance besides its times. */
  show: {},
  /** A note that is typed quickly, or is done. */
  note: {},
  /** A line note that is typed quickly. */
  lineNote: {},
  /** Something that was written on paper by hand, onto the list or off it. */
  handNote: {},
  /** A note that is moved to Incidents. */
  incident: {},
  /** The words of a script in Drive. */
  scriptFile: {},
  /** A file that is moved from the top folder into its own. */
  filing: {},
  /** A call's message to whoever asks, and to nobody else. */
  testCall: {},
  /** Hides the first steps. */
  firstSteps: {},
  /** What becomes of each kind of record, decided before the archive. */
  retention: {},
  /** What becomes of a kept record, in an archive's workbook. */
  keptRecord: {},
  nextSeason: {},
  /** The new stage manager's may be made before the old one's go. */
  triggers: { during: ['handOver'] },
} as const satisfies Record<string, RunFacts>;

export type RunKind = JobKind | keyof typeof OTHER_RUNS;

const FACTS: ReadonlyMap<string, JobFacts> = new Map(Object.entries<JobFacts>(JOB_KINDS));
const OTHERS: ReadonlyMap<string, RunFacts> = new Map(Object.entries<RunFacts>(OTHER_RUNS));

/** What holds for a kind as a ledger or an outcome names it; words only for one that a newer Callboard has written. */
export function jobFacts(kind: string): JobFacts {
  return FACTS.get(kind) ?? { words: 'A job' };
}

/** False for what must not begin before the job that has the production to itself has ended. */
export function mayRunDuring(kind: RunKind, alone: AloneKind): boolean {
  return (FACTS.get(kind) ?? OTHERS.get(kind))?.during?.includes(alone) === true;
}

/** The kind as an outcome names it; `null` for a run that is no job of its own. */
export function reportedKind(kind: RunKind): JobKind | null {
  return FACTS.has(kind) ? (kind as JobKind) : null;
}
