/** The moments of an event that are stamped, with when each should be (docs/theatre.md, Reports). */
import type { CallEvent } from '../../../schedule/event.ts';

export interface Moment {
  name: string;
  /** Minutes after midnight of the event's date; `null` where nothing says so. */
  planned: number | null;
}

/** How long before the curtain, in minutes. */
export interface ShowLeads {
  houseOpens: number;
  /** 35 by convention in Britain, 30 elsewhere. */
  half: number;
  places: number;
}

/** Of what a show has where no scene names an act, and of a play in five acts, which is played with one intermission. */
const USUAL_ACTS = 2;
/** So many are played with an intermission after each. */
const MOST_ACTS = 3;

/**
 * In the order in which they happen.
 * @param acts how many acts the scenes name; 0 where none does
 * @example momentsOf(rehearsal, 2, leads).map(({ name }) => name) // ['Start', 'Break', 'Back', 'End']
 */
export function momentsOf(
  event: Pick<CallEvent, 'startMinute' | 'endMinute' | 'eventType'>,
  acts: number,
  leads: ShowLeads,
): Moment[] {
  const { startMinute: start, endMinute: end } = event;
  if (event.eventType.behavesAs !== 'Show') {
    const ends: Moment[] = [{ name: 'End', planned: end }];
    const breaks = event.eventType.behavesAs === 'Rehearsal' ? ['Break', 'Back'] : [];
    return [{ name: 'Start', planned: start }, ...breaks.map(unplanned), ...ends];
  }
  const before = (name: string, minutes: number): Moment => ({ name, planned: start - minutes });
  const count = acts === 0 || acts > MOST_ACTS ? USUAL_ACTS : acts;
  return [
    before('House open', leads.houseOpens),
    before('Half', leads.half),
    before('Places', leads.places),
    ...Array.from({ length: count }, (_, at): Moment[] => [
      { name: `Act ${roman(at + 1)} up`, planned: at === 0 ? start : null },
      unplanned(`Act ${roman(at + 1)} down`),
    ]).flat(),
    unplanned('Curtain call'),
    { name: 'House clear', planned: null },
  ].sort(byPlan);
}

/** What comes before the curtain stands in the order of the clock, whatever the settings say. */
function byPlan(one: Moment, other: Moment): number {
  return one.planned === null || other.planned === null ? 0 : one.planned - other.planned;
}

function unplanned(name: string): Moment {
  return { name, planned: null };
}

const SIGNS: readonly (readonly [sign: string, value: number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** @example roman(4) // 'IV' */
export function roman(count: number): string {
  let left = count;
  let text = '';
  for (const [sign, value] of SIGNS) {
    while (left >= value) {
      text += sign;
      left -= value;
    }
  }
  return text;
}

/**
 * What a moment is known by, however it is typed.
 * @example momentKey('Act 2 UP') === momentKey('act II up') // true
 */
export function momentKey(folded: string): string {
  return folded.replace(/^act (\d{1,2})\b/, (_, count: string) => `act ${roman(Number(count)).toLowerCase()}`);
}
