/** The settings of the Production tab: what there is, and their values with every problem found. */

import type { Problem } from '../port/appError.ts';
import type { DateText, TimeText } from '../port/workspace.ts';
import { minutesFromTime, timeFromMinutes } from '../values/cellDates.ts';
import { addressProblem, isEmailAddress } from '../values/emailAddress.ts';
import { isBroken, oneLine } from '../values/oneLine.ts';
import { foldedText, shortened, visibleText } from '../values/text.ts';
import { dateInCell, typedDate, typedDateProblem } from '../values/typedDate.ts';
import { zoneNamed } from '../values/zoneNames.ts';
import { listFrom } from '../workbook/readRecords.ts';
import type { TabRecord } from '../workbook/tabSpec.ts';
import type { productionTab } from '../workbook/tabs/office.ts';
import { FOLDER_LAYOUTS } from './folderLayouts.ts';

/** `line` ends in a subject, a sender’s name or a file’s name; `text` does not. */
type SettingKind = 'line' | 'text' | 'zone' | 'date' | 'time' | 'number' | 'email' | 'emails';

interface AnySetting {
  name: string;
  required?: boolean;
  /** What a new workbook starts with. */
  start?: string;
  /** What is wrong with it may let a call reach somebody it must not: the automatic call waits. */
  holdsCalls?: boolean;
  /** The most characters of a text, the largest value of a number. */
  most?: number;
}

interface ChoiceSetting extends AnySetting {
  kind: 'choice';
  choices: readonly string[];
  /** What a text counts as that is none of the choices: the one that harms nobody, whatever was meant. */
  unclear: string;
}

type SettingSpec = (AnySetting & { kind: SettingKind }) | ChoiceSetting;

/** A subject takes 250 characters (messageLimits.ts), and the day stands before the title. */
const MOST_OF_LINE = 120;
const MOST_OF_TEXT = 1_000;
const MOST_OF_ADDRESSES = 10_000;
const MINUTES_A_DAY = 1_440;

/** In the order of the tab. */
export const SETTINGS: readonly SettingSpec[] = [
  { name: 'Title', kind: 'line', required: true },
  { name: 'Company', kind: 'line' },
  { name: 'Venue', kind: 'line' },
  { name: 'Address', kind: 'text' },
  { name: 'Time zone', kind: 'zone', required: true },
  { name: 'Year', kind: 'line', most: 20, required: true },
  {
    name: 'Folder layout',
    kind: 'choice',
    start: 'Phases',
    choices: FOLDER_LAYOUTS.map((layout) => layout.name),
    unclear: 'Phases',
  },
  { name: 'Phase', kind: 'line', most: 60, start: 'Pre-Production' },
  { name: 'First rehearsal', kind: 'date' },
  { name: 'Tech starts', kind: 'date' },
  { name: 'Opening', kind: 'date' },
  { name: 'Closing', kind: 'date' },
  { name: 'Strike', kind: 'date' },
  { name: 'Stage manager', kind: 'line' },
  { name: 'Stage manager email', kind: 'email', required: true },
  { name: 'Reply to', kind: 'email' },
  { name: 'Call send time', kind: 'time', start: '18:00' },
  { name: 'Late after (minutes)', kind: 'number', start: '5', most: 240 },
  {
    name: 'Minor email policy',
    kind: 'choice',
    start: 'Guardians only',
    choices: ['Guardians only', 'Guardians and minor'],
    unclear: 'Guardians only',
    holdsCalls: true,
  },
  {
    name: 'Names in calls',
    kind: 'choice',
    start: 'First name and initial',
    choices: ['Full', 'First name and initial'],
    unclear: 'First name and initial',
    holdsCalls: true,
  },
  { name: 'Report list', kind: 'emails' },
  { name: 'Call list address', kind: 'email' },
  {
    name: 'Uncleared adults',
    kind: 'choice',
    start: 'Warn',
    choices: ['Warn', 'Leave out', 'Do not check'],
    unclear: 'Leave out',
    holdsCalls: true,
  },
  { name: 'Clearances needed', kind: 'text', start: 'Background check; Child safety training' },
  { name: 'Audition slot (minutes)', kind: 'number', start: '10', most: 480 },
  {
    name: 'Call messages',
    kind: 'choice',
    start: 'One each',
    choices: ['One each', 'Company list address'],
    unclear: 'One each',
    holdsCalls: true,
  },
  { name: 'Crew early (minutes)', kind: 'number', start: '60', most: 480 },
  // Limits that are warned of, never enforced (docs/theatre.md, Breaks and hours); 0 or an empty time switches a rule off.
  { name: 'Break after (minutes)', kind: 'number', start: '55', most: MINUTES_A_DAY },
  { name: 'Break (minutes)', kind: 'number', start: '5', most: MINUTES_A_DAY },
  { name: 'Long break after (minutes)', kind: 'number', start: '80', most: MINUTES_A_DAY },
  { name: 'Long break (minutes)', kind: 'number', start: '10', most: MINUTES_A_DAY },
  { name: 'Longest day (minutes)', kind: 'number', start: '600', most: MINUTES_A_DAY },
  { name: 'Rest between days (minutes)', kind: 'number', start: '720', most: 2 * MINUTES_A_DAY },
  { name: 'School-night finish for minors', kind: 'time', start: '21:00' },
  { name: 'Confidential readers', kind: 'emails' },
  {
    name: 'Families and folders',
    kind: 'choice',
    start: 'No access',
    choices: ['No access', 'Guardians', 'Guardians and minors'],
    unclear: 'No access',
  },
  { name: 'Archive folder', kind: 'text' },
  { name: 'Archive keepers', kind: 'emails' },
  {
    name: 'Names in the archive',
    kind: 'choice',
    start: 'First name and initial',
    choices: ['Full', 'First name and initial', 'None'],
    unclear: 'None',
  },
  { name: 'School nights', kind: 'text', start: 'Sunday; Monday; Tuesday; Wednesday; Thursday' },
];

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
  callSendTime: TimeText;
  lateAfterMinutes: number;
  /** True: a minor with an address gets a copy besides the guardian. */
  minorsToo: boolean;
  fullNames: boolean;
  reportList: string[];
  callListAddress: string;
  /** The only addresses, besides the owner's, that may open the Confidential folder. */
  confidentialReaders: string[];
  /** Whether folders are shared with a minor's guardians, and with minors themselves. */
  familiesAndFolders: string;
  /** Link or id of the company's archive folder; `''`: beside the production folder. */
  archiveFolder: string;
  /** Addresses that can open the production once it is archived. */
  archiveKeepers: string[];
  namesInArchive: string;
  /** True: one message to the company's list address instead of one to each. */
  callsToList: boolean;
  /** How long before the cast the crew comes for a Tech, Dress or Performance. */
  crewEarlyMinutes: number;
  hours: HoursRules;
  /** What to do about adults without a current clearance who are called with minors. */
  unclearedAdults: string;
  /** The kinds of clearance that an adult who is called with minors must have. */
  clearancesNeeded: string[];
  auditionSlotMinutes: number;
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
        message: `There is no setting “${spec.name}”${unclearWords(spec)}. If “${shortened(renamed.Setting)}” is meant, type that name back; otherwise add a row with it.`,
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
      callSendTime: value('Call send time'),
      lateAfterMinutes: Number(value('Late after (minutes)')),
      minorsToo: value('Minor email policy') === 'Guardians and minor',
      fullNames: value('Names in calls') === 'Full',
      reportList: listFrom(value('Report list')),
      callListAddress: value('Call list address'),
      confidentialReaders: listFrom(value('Confidential readers')),
      familiesAndFolders: value('Families and folders'),
      archiveFolder: value('Archive folder'),
      archiveKeepers: listFrom(value('Archive keepers')),
      namesInArchive: value('Names in the archive'),
      callsToList: value('Call messages') === 'Company list address',
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
      unclearedAdults: value('Uncleared adults'),
      clearancesNeeded: listFrom(value('Clearances needed')),
      auditionSlotMinutes: Number(value('Audition slot (minutes)')),
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

function unclearWords(spec: SettingSpec): string {
  return spec.kind === 'choice' ? `, so it counts as ${spec.unclear}` : '';
}

/** What a setting is read as, and what is wrong with it; one that cannot be read at all has no value. */
interface SettingRead extends Pick<Problem, 'stops'> {
  value?: string;
  problem?: string;
}

function readSetting(spec: SettingSpec, typed: string): SettingRead {
  // Only what is shown to people may hold a sign that nobody sees, such as the joiner of an emoji.
  const text = spec.kind === 'text' || spec.kind === 'line' ? typed : visibleText(typed).trim();
  switch (spec.kind) {
    case 'line':
      return readLine(oneLine(text), spec.most ?? MOST_OF_LINE, isBroken(text));
    case 'text':
      return readLine(text, spec.most ?? MOST_OF_TEXT, false);
    case 'zone': {
      const { zone, problem, isSure } = zoneNamed(text);
      return { value: zone, ...(problem === '' ? {} : { problem }), ...(isSure ? {} : { stops: 'call' }) };
    }
    case 'date': {
      const serial = /^\d{4,6}$/.test(text);
      const date = dateInCell(serial ? Number(text) : text);
      return date === null ? { problem: typedDateProblem(shortened(text), typedDate(text)) } : { value: date };
    }
    case 'time': {
      const minutes = minutesFromTime(text);
      return minutes === null || minutes >= 1440
        ? { problem: `“${shortened(text)}” is not a time of day. Type it as hours and minutes, for example 18:00.` }
        : { value: timeFromMinutes(minutes) };
    }
    case 'number':
      if (!/^\d+$/.test(text)) return { problem: `“${shortened(text)}” is not a whole number. Type digits only.` };
      return Number(text) > (spec.most ?? Number.MAX_SAFE_INTEGER)
        ? { problem: `${shortened(text)} is more than ${spec.most}, the most that makes sense. Type fewer minutes.` }
        : { value: text };
    case 'choice': {
      const choice = spec.choices.find((one) => foldedText(one) === foldedText(text));
      const choices = spec.choices.join(', ');
      return choice === undefined
        ? { problem: `“${shortened(text)}” is not one of ${choices}${unclearWords(spec)}. Choose one of these.` }
        : { value: choice };
    }
    case 'email':
      return isEmailAddress(text) ? { value: text } : { problem: addressProblem(shortened(text)) };
    case 'emails': {
      if (text.length > MOST_OF_ADDRESSES) {
        return {
          problem: `it has ${text.length} characters; at most ${MOST_OF_ADDRESSES} fit. Use a group’s address.`,
        };
      }
      const addresses = text.split(/[;,\s]+/).filter((one) => one !== '');
      const wrong = addresses.find((one) => !isEmailAddress(one));
      return wrong === undefined ? { value: addresses.join(';') } : { problem: addressProblem(shortened(wrong)) };
    }
  }
}

function readLine(text: string, most: number, isMoreLines: boolean): SettingRead {
  const problem = isMoreLines
    ? 'it has a line break, or a sign that cannot be printed. Type it on one line.'
    : `it has ${text.length} characters; at most ${most} fit where it is shown. Shorten it.`;
  return { value: shortened(text, most), ...(isMoreLines || text.length > most ? { problem } : {}) };
}
