/** One setting as it is typed: what it is read as, and what is wrong with it. */
import type { Problem } from '../port/appError.ts';
import { minutesFromTime, timeFromMinutes } from '../values/cellDates.ts';
import { addressProblem, isEmailAddress } from '../values/emailAddress.ts';
import { isBroken, oneLine } from '../values/oneLine.ts';
import { foldedText, shortened, visibleText } from '../values/text.ts';
import { dateInCell, typedDate, typedDateProblem } from '../values/typedDate.ts';
import { zoneNamed } from '../values/zoneNames.ts';
import { lineNoteKeys } from './lineNoteKeys.ts';
import type { SettingSpec } from './settingSpecs.ts';

/** A subject takes 250 characters (messageLimits.ts), and the day stands before the title. */
const MOST_OF_LINE = 120;
const MOST_OF_TEXT = 1_000;
const MOST_OF_ADDRESSES = 10_000;

/** What an unclear choice counts as, to end a sentence with; `''` for another setting. */
export function unclearWords(spec: SettingSpec): string {
  if (spec.kind !== 'choice') return '';
  return spec.unclear === '' ? ', so it counts as empty' : `, so it counts as ${spec.unclear}`;
}

/** What a setting is read as, and what is wrong with it; one that cannot be read at all has no value. */
export interface SettingRead extends Pick<Problem, 'stops'> {
  value?: string;
  problem?: string;
}

/** @param typed not empty */
export function readSetting(spec: SettingSpec, typed: string): SettingRead {
  // Only what is shown to people may hold a sign that nobody sees, such as the joiner of an emoji.
  const text = spec.kind === 'text' || spec.kind === 'line' ? typed : visibleText(typed).trim();
  switch (spec.kind) {
    case 'line':
      return readLine(oneLine(text), spec.most ?? MOST_OF_LINE, isBroken(text));
    case 'text':
      return readLine(text, spec.most ?? MOST_OF_TEXT, false);
    case 'noteKeys': {
      const { problem } = lineNoteKeys(text);
      return problem === '' ? { value: text } : { problem };
    }
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
    case 'decimal': {
      if (!/^\d{1,6}([.,]\d{1,4})?$/.test(text)) {
        return { problem: `“${shortened(text)}” is not a number. Type digits only, for example 1.5.` };
      }
      const value = text.replace(',', '.');
      return Number(value) > (spec.most ?? Number.MAX_SAFE_INTEGER)
        ? { problem: `${shortened(text)} is more than ${spec.most}, the most that makes sense. Type less.` }
        : { value };
    }
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
    ? 'it has a line break, or a character that cannot be printed. Type it on one line.'
    : `it has ${text.length} characters; at most ${most} fit where it is shown. Shorten it.`;
  return { value: shortened(text, most), ...(isMoreLines || text.length > most ? { problem } : {}) };
}
