/** A set of days: which piece is on which day, and the order of each. */
import type { Person } from '../../company/people.ts';
import type { ProductionData } from '../../production/productionData.ts';
import type { Window } from '../../values/windows.ts';
import { type OrderPieceRead, orderOfDay, plannedFor } from './orderOfDay.ts';
import type { OrderProblem } from './orderProblem.ts';
import { type RehearsalDay, rehearsalDay, whyNever } from './rehearsalDay.ts';
import { shareOf } from './workBudget.ts';

export interface DayPlanned {
  day: Window & { date: string };
  pieces: readonly OrderPieceRead[];
  people: readonly Person[];
  problem: OrderProblem;
  result: RehearsalDay;
}

type Day = Window & { date: string };

/** The pieces of a day in their places. */
export function placedIn({ day, pieces, result }: Pick<DayPlanned, 'day' | 'pieces' | 'result'>) {
  return result.slots.flatMap(({ piece, room, from, to }) => {
    const own = pieces[piece];
    return own === undefined ? [] : [{ date: day.date, room, from, to, piece: own }];
  });
}

/**
 * Pieces that name no day go where they can be at all, where most of their people come anyhow, and where most is free: a good guess.
 * Each day is then put in its best order; what has no place there is tried on the other days.
 */
export function plannedDays(
  data: ProductionData,
  days: readonly Day[],
  rooms: readonly string[],
  pieces: readonly OrderPieceRead[],
  unreadable: ReadonlyMap<string, ReadonlySet<Person>>,
  msLeft: () => number,
): DayPlanned[] {
  const planned: DayPlanned[] = [];
  const problemOf = (day: Day, own: readonly OrderPieceRead[]) =>
    orderOfDay(data, day, rooms, own, unreadable.get(day.date) ?? new Set(), plannedFor(planned.flatMap(placedIn)));
  const solve = (day: Day, own: readonly OrderPieceRead[], share: number): DayPlanned => {
    const { problem, people } = problemOf(day, own);
    return { day, pieces: own, people, problem, result: rehearsalDay(problem, shareOf(msLeft, share)) };
  };
  const chosen = days.map((day) => pieces.filter((piece) => piece.date === day.date));
  const free = (at: number) => {
    const day = days[at] as Day;
    const taken = (chosen[at] as OrderPieceRead[]).reduce((sum, { minutes }) => sum + minutes, 0);
    return (day.to - day.from) * rooms.length - taken;
  };
  const open = pieces.filter(({ date }) => date === '').sort((a, b) => b.minutes - a.minutes);
  for (const piece of open) {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (const [at, day] of days.entries()) {
      const isPossible = days.length === 1 || whyNever(problemOf(day, [piece]).problem, 0) === null;
      const there = new Set((chosen[at] as OrderPieceRead[]).flatMap(({ cast }) => cast));
      const common = piece.cast.filter((person) => there.has(person)).length;
      const fits = free(at) >= piece.minutes;
      const score = (isPossible ? 1e6 : 0) + (fits ? 1e4 : 0) + common * 10 + free(at) / 1000;
      if (score > most) [best, most] = [at, score];
    }
    (chosen[best] as OrderPieceRead[]).push(piece);
  }
  const inOrder = (own: readonly OrderPieceRead[]) => pieces.filter((piece) => own.includes(piece));
  // One after the other: children rest between them.
  for (const [at, day] of days.entries()) {
    planned.push(solve(day, inOrder(chosen[at] as OrderPieceRead[]), 0.7 / (days.length - at)));
  }
  for (const [at, one] of planned.entries()) {
    for (const { piece } of one.result.unplaced) {
      const moving = one.pieces[piece];
      if (moving === undefined || moving.date !== '') continue;
      const to = planned.findIndex((other, place) => {
        if (place === at || whyNever(problemOf(other.day, [moving]).problem, 0) !== null) return false;
        const tried = solve(other.day, inOrder([...other.pieces, moving]), 0.3);
        if (tried.result.unplaced.length > other.result.unplaced.length) return false;
        planned[place] = tried;
        return true;
      });
      const known = planned[at] as DayPlanned;
      if (to >= 0)
        planned[at] = solve(
          known.day,
          known.pieces.filter((other) => other !== moving),
          0.3,
        );
    }
  }
  return planned;
}
