/** The settings of the Production tab: their values, with every problem found. */

import type { Problem } from '../port/appError.ts';
import type { DateText, TimeText } from '../port/workspace.ts';
import { foldedText, shortened } from '../values/text.ts';
import { listFrom } from '../workbook/readRecords.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { productionTab } from '../workbook/tabs/office.ts';
import { adultsOnlyList } from './adultsOnlyList.ts';
import { type LineNoteKey, lineNoteKeys } from './lineNoteKeys.ts';
import { readSetting, unclearWords } from './readSetting.ts';
import { SETTINGS } from './settingSpecs.ts';

/** What the deck goes by. */
export interface DeckSettings {
  /** Which room papers are for. */
  papersFor: 'By the phase' | 'Rehearsal room' | 'Stage';
  /** Of a scene whose Minutes are not given. */
  minutesAPage: number;
  /** A change in less is quick. */
  quickSeconds: number;
  /** A change in less is tight. */
  tightSeconds: number;
  /** A change in less cannot be done. */
  shortestSeconds: number;
  /** How long before a cue its standby is given. */
  standbySeconds: number;
  standbyPages: number;
  /** How long before a cue of the rail it is warned, and stands by. */
  railWarningSeconds: number;
  railStandbySeconds: number;
  /** What under-18s are kept from, as typed. */
  adultsOnly: string[];
}

/** Limits of breaks and hours that a call is held against; 0 or `''` for a rule that is off. */
export interface HoursRules {
  breakAfterMinutes: number;
  breakMinutes: number;
  longBreakAfterMinutes: number;
  longBreakMinutes: number;
  longestDayMinutes: number;
  restMinutes: number;
  schoolNightFinish: TimeText;
  /** Weekdays in full, in lower case. */
  schoolNights: string[];
}

export interface Settings {
  title: string;
  company: string;
  venue: string;
  address: string;
  timeZone: string;
  year: string;
  layout: string;
  phase: string;
  firstRehearsal: DateText;
  techStarts: DateText;
  opening: DateText;
  closing: DateText;
  strike: DateText;
  stageManager: string;
  stageManagerEmail: string;
  replyTo: string;
  /** Whom families ring on the day, as the stage manager typed it; `''` for nobody. */
  phoneWhenLate: string;
  callSendTime: TimeText;
  lateAfterMinutes: number;
  /** How often somebody is late before the stage manager is told; 0: never. */
  noteAfterLate: number;
  /** True: a minor with an address gets a copy besides the guardian. */
  minorsToo: boolean;
  fullNames: boolean;
  reportList: string[];
  callListAddress: string;
  /** The only addresses, besides the owner's, that may open the Confidential folder. */
  confidentialReaders: string[];
  /** Who may open the folder of incident reports, and is told of each by its number. */
  incidentReaders: string[];
  /** Whether folders are shared with a minor's guardians, and with minors themselves. */
  familiesAndFolders: string;
  /** Link or id of the company's archive folder; `''`: beside the production folder. */
  archiveFolder: string;
  /** Addresses that can open the production once it is archived. */
  archiveKeepers: string[];
  namesInArchive: string;
  /** True: one message to the company's list address instead of one to each. */
  callsToList: boolean;
  /** True: where Google does not let all be mailed today, the automatic call goes to those called earliest. */
  earliestFirst: boolean;
  /** How long before the cast the crew comes for a Tech, Dress or Performance. */
  crewEarlyMinutes: number;
  hours: HoursRules;
  /** Whose rules hold for children; `''` where none are chosen, or nobody can tell which. */
  childHours: string;
  /** As typed: the adult, the day and which rules. */
  childHoursConfirmed: string;
  /** What to do about adults without a current clearance who are called with minors. */
  unclearedAdults: string;
  /** The kinds of clearance that an adult who is called with minors must have. */
  clearancesNeeded: string[];
  auditionSlotMinutes: number;
  /** True: reports name everybody who was there. */
  fullAttendance: boolean;
  /** By how many minutes a run time may differ from the average; 0 says nothing. */
  runTimeDrift: number;
  /** How long before the curtain, in minutes: the house opens, the half, places. */
  showLeads: { houseOpens: number; half: number; places: number };
  /** Each code of a line note with the key that types it. */
  lineNoteKeys: LineNoteKey[];
  deck: DeckSettings;
}

export type SettingRecord = TabRecord<typeof productionTab>;

/**
 * The settings; an empty one has its starting value, one that cannot be read the value that harms nobody. Each problem
 * names the setting's row.
 */
export function settingsFrom(
  records: readonly SettingRecord[],
  place: Pick<Problem, 'tab' | 'file'>,
): {
  settings: Settings;
  problems: Problem[];
  placeOf(name: string): Pick<Problem, 'tab' | 'file' | 'row' | 'column'>;
} {
  const problems: Problem[] = [];
  const choices = new Set(SETTINGS.filter(({ kind }) => kind === 'choice').map(({ name }) => foldedText(name)));
  // A row without a value takes nothing away from another that protects.
  const isSpare = (one: SettingRecord) => isBlank(one) && choices.has(foldedText(one.Setting));
  const byName = new Map(
    [...records.filter(isSpare), ...records.filter((one) => !isSpare(one))].map((record) => [
      foldedText(record.Setting),
      record,
    ]),
  );
  const values = new Map<string, string>();
  const placeOf = (name: string) => {
    const record = byName.get(foldedText(name));
    return record === undefined
      ? { ...place, column: 'Value' }
      : { ...record.place, row: record.rowNumber, column: 'Value' };
  };
  const twice = typedTwice(records);
  problems.push(...twice);
  const renamed = unknownSettings(records)[0];
  for (const spec of SETTINGS) {
    const record = byName.get(foldedText(spec.name));
    const text = record?.Value.trim() ?? '';
    const where = { ...placeOf(spec.name), ...(spec.holdsCalls ? { stops: 'call' as const } : {}) };
    if (spec.kind === 'choice' && twice.some(({ about = '' }) => foldedText(about) === foldedText(spec.name))) {
      values.set(spec.name, spec.unclear);
      continue;
    }
    if (record === undefined && spec.kind === 'choice' && spec.holdsCalls && renamed !== undefined) {
      problems.push({
        ...where,
        ...renamed.place,
        row: renamed.rowNumber,
        column: 'Setting',
        message: `There is no setting “${spec.name}”${unclearWords(spec)}. If you mean “${shortened(renamed.Setting)}”, type that name back; otherwise add a row with it.`,
      });
      values.set(spec.name, spec.unclear);
      continue;
    }
    if (text === '') {
      if (spec.required) {
        problems.push({
          ...where,
          message:
            record === undefined
              ? `There is no setting “${spec.name}”. Add a row with it.`
              : `${spec.name} is empty. Type it in.`,
        });
      }
      values.set(spec.name, spec.start ?? '');
      continue;
    }
    const read = readSetting(spec, text);
    if (read.problem !== undefined) {
      const stops = read.stops === undefined ? {} : { stops: read.stops };
      problems.push({ ...where, message: `${spec.name}: ${read.problem}`, ...stops });
    }
    values.set(spec.name, read.value ?? (spec.kind === 'choice' ? spec.unclear : (spec.start ?? '')));
  }
  const value = (name: string) => values.get(name) ?? '';
  return {
    problems,
    placeOf,
    settings: {
      title: value('Title'),
      company: value('Company'),
      venue: value('Venue'),
      address: value('Address'),
      timeZone: value('Time zone'),
      year: value('Year'),
      layout: value('Folder layout'),
      phase: value('Phase'),
      firstRehearsal: value('First rehearsal'),
      techStarts: value('Tech starts'),
      opening: value('Opening'),
      closing: value('Closing'),
      strike: value('Strike'),
      stageManager: value('Stage manager'),
      stageManagerEmail: value('Stage manager email'),
      replyTo: value('Reply to') || value('Stage manager email'),
      phoneWhenLate: value('Phone when late'),
      callSendTime: value('Call send time'),
      lateAfterMinutes: Number(value('Late after (minutes)')),
      noteAfterLate: Number(value('Note after so many late')),
      minorsToo: value('Minor email policy') === 'Guardians and minor',
      fullNames: value('Names in calls') === 'Full',
      reportList: listFrom(value('Report list')),
      callListAddress: value('Call list address'),
      confidentialReaders: listFrom(value('Confidential readers')),
      incidentReaders: listFrom(value('Incident readers')),
      familiesAndFolders: value('Families and folders'),
      archiveFolder: value('Archive folder'),
      archiveKeepers: listFrom(value('Archive keepers')),
      namesInArchive: value('Names in the archive'),
      callsToList: value('Call messages') === 'Company list address',
      earliestFirst: value('When mail runs out') === 'Earliest called first',
      crewEarlyMinutes: Number(value('Crew early (minutes)')),
      hours: {
        breakAfterMinutes: Number(value('Break after (minutes)')),
        breakMinutes: Number(value('Break (minutes)')),
        longBreakAfterMinutes: Number(value('Long break after (minutes)')),
        longBreakMinutes: Number(value('Long break (minutes)')),
        longestDayMinutes: Number(value('Longest day (minutes)')),
        restMinutes: Number(value('Rest between days (minutes)')),
        schoolNightFinish: value('School-night finish for minors'),
        schoolNights: listFrom(value('School nights')).map(foldedText),
      },
      childHours: value('Hours of children'),
      childHoursConfirmed: value('Hours of children confirmed by'),
      unclearedAdults: value('Uncleared adults'),
      clearancesNeeded: listFrom(value('Clearances needed')),
      auditionSlotMinutes: Number(value('Audition slot (minutes)')),
      runTimeDrift: Number(value('Run time drift (minutes)')),
      fullAttendance: value('Attendance in reports') === 'Everybody',
      showLeads: {
        houseOpens: Number(value('House opens (minutes)')),
        half: Number(value('Half (minutes)')),
        places: Number(value('Places (minutes)')),
      },
      lineNoteKeys: lineNoteKeys(value('Line note keys')).keys,
      deck: {
        papersFor: value('Papers of the deck are for') as DeckSettings['papersFor'],
        minutesAPage: Number(value('Minutes a page')),
        quickSeconds: Number(value('Quick change (seconds)')),
        tightSeconds: Number(value('Tight change (seconds)')),
        shortestSeconds: Number(value('Shortest change (seconds)')),
        standbySeconds: Number(value('Standby (seconds)')),
        standbyPages: Number(value('Standby (pages)')),
        railWarningSeconds: Number(value('Rail warning (seconds)')),
        railStandbySeconds: Number(value('Rail standby (seconds)')),
        adultsOnly: adultsOnlyList(value('Not for under-18s')),
      },
    },
  };
}

function isBlank(record: SettingRecord): boolean {
  return record.Value.trim() === '';
}

/**
 * What is wrong with settings that are given before there is a workbook, in words that name the setting. An empty one is
 * not looked at.
 */
export function givenProblems(given: Readonly<Record<string, string>>): Problem[] {
  return SETTINGS.flatMap((spec) => {
    const text = (given[spec.name] ?? '').trim();
    const { problem } = text === '' ? {} : readSetting(spec, text);
    return problem === undefined ? [] : [{ message: `${spec.name}: ${problem}` }];
  });
}

/** Rows of one setting with different values: of texts the last one counts, and nobody can see that. */
function typedTwice(records: readonly SettingRecord[]): Problem[] {
  const first = new Map<string, SettingRecord>();
  return records
    .filter((one) => !isBlank(one))
    .flatMap((record) => {
      // What is given at set-up goes before the same setting in a file.
      const key = `${record.place.file ?? ''} ${foldedText(record.Setting)}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, record);
      if (earlier === undefined || earlier.Value.trim() === record.Value.trim()) return [];
      const message = `${shortened(record.Setting)} is in row ${earlier.rowNumber} already, with another value. Delete one of the two rows.`;
      const about = record.Setting;
      return [{ ...record.place, row: record.rowNumber, column: 'Setting', about, message, stops: 'call' as const }];
    });
}

/** Kept in the same tab by an archive that was begun. */
const OTHER_SETTINGS = ['archive reason'];

/** Rows of the tab whose name is none of the settings': one of them may have been renamed. */
export function unknownSettings<R extends Pick<SettingRecord, 'Setting' | 'place'>>(records: readonly R[]): R[] {
  const known = new Set([...SETTINGS.map(({ name }) => foldedText(name)), ...OTHER_SETTINGS]);
  return records.filter((one) => {
    const name = foldedText(one.Setting);
    return one.place.file === undefined && name !== '' && !known.has(name);
  });
}
