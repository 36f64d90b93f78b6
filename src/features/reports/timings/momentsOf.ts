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

/** When the house opens and the curtain goes up, in minutes after midnight; `null` where nothing says so. */
export interface ShowPlan {
  house: number | null;
  curtain: number | null;
}

/**
 * In the order in which they happen.
 * @param acts how many acts the scenes name; 0 where none does
 * @param plan of a show: Schedule says when people are called, not when the curtain goes up
 * @example momentsOf(rehearsal, 2, leads).map(({ name }) => name) // ['Start', 'Break', 'Back', 'End']
 */
export function momentsOf(
  event: Pick<CallEvent, 'startMinute' | 'endMinute' | 'eventType'>,
  acts: number,
  leads: ShowLeads,
  plan: ShowPlan = { house: null, curtain: null },
): Moment[] {
  if (event.eventType.behavesAs !== 'Show') {
    const ends: Moment[] = [{ name: 'End', planned: event.endMinute }];
    const breaks = event.eventType.behavesAs === 'Rehearsal' ? ['Break', 'Back'] : [];
    return [{ name: 'Start', planned: event.startMinute }, ...breaks.map(unplanned), ...ends];
  }
  const { house, curtain } = plan;
  const before = (minutes: number) => (curtain === null ? null : curtain - minutes);
  const houseLead = house === null || curtain === null ? leads.houseOpens : curtain - house;
  const count = acts === 0 || acts > MOST_ACTS ? USUAL_ACTS : acts;
  return [
    // In the order of the clock, whatever the settings say.
    ...[
      { name: 'House open', lead: houseLead, planned: house ?? before(leads.houseOpens) },
      { name: 'Half', lead: leads.half, planned: before(leads.half) },
      { name: 'Places', lead: leads.places, planned: before(leads.places) },
    ]
      .sort((one, other) => other.lead - one.lead)
      .map(({ name, planned }): Moment => ({ name, planned })),
    ...Array.from({ length: count }, (_, at): Moment[] => [
      { name: `Act ${roman(at + 1)} up`, planned: at === 0 ? curtain : null },
      unplanned(`Act ${roman(at + 1)} down`),
    ]).flat(),
    unplanned('Curtain call'),
    unplanned('House clear'),
  ];
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
