/** What a stage manager reads of an order: its lines, its proof, what it comes to, and why something has no place. */
import type { Person } from '../../company/people.ts';
import { listed } from '../../schedule/dayWarnings.ts';
import { counted } from '../../values/counted.ts';
import { dateInFull } from '../../values/dates.ts';
import { durationText, minuteText, shortWindowText, windowsText } from '../../values/windows.ts';
import type { DayPlanned } from './orderDays.ts';
import type { OrderDayShown } from './orderTypes.ts';
import type { WhyNot } from './rehearsalDay.ts';

export function dayShown(
  { day, pieces, people, problem, result }: DayPlanned,
  rooms: readonly string[],
): OrderDayShown {
  const { slots } = result;
  const lines = slots.map(({ piece, room, from, to }) => {
    const leads = (pieces[piece]?.leads ?? []).map(({ name }) => name).join(', ');
    const what = [`Scene ${pieces[piece]?.scene}`, ...(leads === '' ? [] : [`led by ${leads}`])].join(', ');
    const where = rooms.length > 1 || rooms[0] !== '' ? `, ${rooms[room]}` : '';
    return `${shortWindowText({ from, to })}: ${what}${where}`;
  });
  return {
    date: day.date,
    day: dateInFull(day.date),
    lines,
    proof: slots.length === 0 ? '' : proofWords(result),
    figures: slots.length === 0 ? [] : figures({ people, problem, result, pieces, day }),
  };
}

function proofWords({ proved, mostPlaced, cost, bound, unplaced }: DayPlanned['result']): string {
  const which = unplaced.length === 0 ? 'these scenes' : 'the scenes that are placed';
  const more = mostPlaced ? '' : ' There may be room for more scenes.';
  if (proved) return `Proved: no order of ${which} is better.${more}`;
  const least = (level: number) => Math.max(0, Math.ceil((bound[level] ?? 0) - 1e-6));
  const level = cost.findIndex((amount, at) => amount > least(at) + 1e-6);
  const what = level < 0 ? '' : ` ${LEVELS[level]}: ${cost[level]} here; no order can have less than ${least(level)}.`;
  return `Best found in the time, not proved.${what}${more}`;
}

const LEVELS = [
  'Minutes until each under-18 is done, added up',
  'Minutes that under-18s wait',
  'Minutes between brothers’ and sisters’ ends',
  'Minutes that everybody waits',
  'Changes of room',
];

function figures({ people, problem, result }: DayPlanned): string[] {
  const { slots, cost } = result;
  const ends = new Map<Person, number>();
  const waits = new Map<Person, number>();
  for (const [at, person] of people.entries()) {
    const own = slots.filter(({ piece }) => problem.pieces[piece]?.people.includes(at));
    if (own.length === 0) continue;
    const [from, to] = [Math.min(...own.map((one) => one.from)), Math.max(...own.map((one) => one.to))];
    if (problem.people[at]?.minor) ends.set(person, to);
    const waited = to - from - own.reduce((sum, one) => sum + one.to - one.from, 0);
    if (waited > 0 && (problem.people[at]?.weight ?? 0) > 0) waits.set(person, waited);
  }
  const last = Math.max(0, ...ends.values());
  const longest = [...waits].sort((a, b) => b[1] - a[1]);
  return [
    ...(ends.size === 0 ? [] : [`Under-18s are done by ${minuteText(last)}; ${listed(endsFirst(ends))}.`]),
    cost[3] === 0
      ? 'Nobody waits.'
      : `Waiting: ${durationText(cost[3])} in all, ${durationText(cost[1])} of it under-18s’. Longest: ${listed(
          longest.map(([person, minutes]) => `${person.name} (${durationText(minutes)})`),
          3,
        )}.`,
    ...(cost[2] > 0 ? [`Brothers and sisters end ${durationText(cost[2])} apart, added up.`] : []),
    ...(cost[4] > 0 ? [`${counted(cost[4], 'change')} of room.`] : []),
  ];
}

/** @example ['1 at 4:30 pm', '3 at 5:00 pm'] */
function endsFirst(ends: ReadonlyMap<Person, number>): string[] {
  const times = [...new Set(ends.values())].sort((a, b) => a - b);
  return times.map((time) => `${[...ends.values()].filter((one) => one === time).length} at ${minuteText(time)}`);
}

/** Why a piece has no place, as a sentence. */
export function unplacedWords({ day, pieces, people, problem, result }: DayPlanned): string[] {
  return result.unplaced.map(({ piece, why }) => {
    const own = pieces[piece];
    const what = `Scene ${own?.scene} (${own?.minutes} min)`;
    const there = (numbers: readonly number[]) =>
      listed(
        numbers.map((at) => {
          const windows = problem.people[at]?.windows ?? [];
          return `${people[at]?.name} (${windows.length === 0 ? 'not that day' : windowsText(windows)})`;
        }),
      );
    return `${dateInFull(day.date)}: ${what} ${because(why, there, own?.at ?? null)}`;
  });
}

function because(why: WhyNot, there: (numbers: readonly number[]) => string, at: number | null): string {
  switch (why.reason) {
    case 'too long':
      return 'is longer than what is free of the day.';
    case 'no room':
      return 'has no room.';
    case 'fixed time':
      return why.away.length > 0
        ? `cannot begin at ${minuteText(at ?? 0)}. Can be there: ${there(why.away)}.`
        : `cannot begin at ${minuteText(at ?? 0)}: that is outside the day, or the room is taken.`;
    case 'away':
      return `needs people who cannot be there long enough: ${there(why.away)}.`;
    case 'never together':
      return `needs people who are never there together long enough: ${there(why.away)}.`;
    case 'no time left':
      return 'has no place beside the other scenes and breaks. Give the day more time, or it another day.';
  }
}
