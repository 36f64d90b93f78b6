/** A day begun: which pieces have been placed so far, when everybody was first and last there, and what that costs at least. */
import { longestStretch } from './orderProblem.ts';
import type { OrderTables } from './orderTables.ts';

/** Times are minutes from the beginning of the day. */
export interface OrderLabel {
  /** Pieces that are placed, as the bits of numbers of thirty bits each. */
  done: readonly number[];
  placed: number;
  /** When the last placed piece begins: the next one begins no earlier. */
  now: number;
  /** By room: when its last piece ends (-1: none yet), when its stretch of work began, whether that is one piece. */
  roomEnd: readonly number[];
  roomBegun: readonly number[];
  roomSingle: readonly boolean[];
  /** By person: first minute (-1: none yet), last minute so far, minutes still to do, pieces still to do. */
  first: Int16Array;
  last: Int16Array;
  work: Int16Array;
  left: Int16Array;
  /** By person, with several rooms: as of rooms, and the last room. */
  begun: Int16Array;
  single: Uint8Array;
  room: Int8Array;
  /** Parts of each cost that are fixed by now; a person’s first minute is taken off, the last one added. */
  cost: number[];
  before: OrderLabel | null;
  slot: { piece: number; room: number; at: number } | null;
}

export const BITS = 30;

export function firstLabel({ problem, members, work, count }: OrderTables): OrderLabel {
  const { people, rooms } = problem;
  const none = () => new Int16Array(people.length).fill(-1);
  return {
    done: Array.from({ length: Math.ceil(members.length / BITS) }, () => 0),
    placed: 0,
    now: 0,
    roomEnd: Array.from({ length: rooms }, () => -1),
    roomBegun: Array.from({ length: rooms }, () => 0),
    roomSingle: Array.from({ length: rooms }, () => true),
    first: none(),
    last: none(),
    work: Int16Array.from(work),
    left: Int16Array.from(count),
    begun: none(),
    single: new Uint8Array(people.length),
    room: new Int8Array(people.length).fill(-1),
    cost: [0, 0, 0, 0, 0],
    before: null,
    slot: null,
  };
}

export function isDone({ done }: OrderLabel, piece: number): boolean {
  return ((done[Math.floor(piece / BITS)] as number) & (1 << (piece % BITS))) !== 0;
}

interface Stretch {
  begun: number;
  single: boolean;
}

/** The stretch of work once a piece follows; `null` where a break would be missing. */
function stretchWith(
  { problem }: OrderTables,
  known: Stretch & { end: number },
  at: number,
  minutes: number,
): Stretch | null {
  const { breaks } = problem;
  if (known.end < 0 || breaks.after === 0) return { begun: at, single: true };
  const most = longestStretch(breaks);
  const gap = at - known.end;
  if (gap < breaks.minutes) {
    return at + minutes - known.begun > most ? null : { begun: known.begun, single: false };
  }
  const stretch = known.end - known.begun;
  const isFine =
    stretch <= (gap >= breaks.longMinutes ? most : breaks.after) || (known.single && gap >= breaks.longMinutes);
  return isFine ? { begun: at, single: true } : null;
}

/** A label with one more piece; `null` where a rule forbids it. Windows, the day and what is closed have been looked at. */
export function labelWith(
  tables: OrderTables,
  label: OrderLabel,
  piece: number,
  room: number,
  at: number,
): OrderLabel | null {
  const { problem, members } = tables;
  const minutes = tables.minutes[piece] as number;
  const end = at + minutes;
  const several = problem.rooms > 1;
  const own = members[piece] as readonly number[];
  if (at < (label.roomEnd[room] as number)) return null;
  const [from, to] = [problem.from + at, problem.from + end];
  if (several && problem.taken[room]?.some((one) => one.from < to && one.to > from && one.to > one.from)) return null;
  const roomStretch = stretchWith(
    tables,
    {
      end: label.roomEnd[room] as number,
      begun: label.roomBegun[room] as number,
      single: label.roomSingle[room] as boolean,
    },
    at,
    minutes,
  );
  if (roomStretch === null) return null;
  for (const person of own) {
    if (several && at < (label.last[person] as number)) return null;
    const most = problem.people[person]?.mostMinutes ?? null;
    const first = label.first[person] as number;
    if (most !== null && end - (first < 0 ? at : first) > most) return null;
  }
  const [begun, single, rooms] = several
    ? [label.begun.slice(), label.single.slice(), label.room.slice()]
    : [label.begun, label.single, label.room];
  const cost = label.cost.slice();
  const [first, last, work, left] = [label.first.slice(), label.last.slice(), label.work.slice(), label.left.slice()];
  for (const person of own) {
    if (several) {
      const known = {
        end: label.last[person] as number,
        begun: begun[person] as number,
        single: single[person] === 1,
      };
      const stretch = stretchWith(tables, known, at, minutes);
      if (stretch === null) return null;
      begun[person] = stretch.begun;
      single[person] = stretch.single ? 1 : 0;
      if ((rooms[person] as number) >= 0 && rooms[person] !== room) cost[4] = (cost[4] as number) + 1;
      rooms[person] = room;
    }
    if ((first[person] as number) < 0) first[person] = at;
    last[person] = Math.max(last[person] as number, end);
    work[person] = (work[person] as number) - minutes;
    left[person] = (left[person] as number) - 1;
    count(tables, cost, { person, first, last, left }, label);
  }
  const done = label.done.slice();
  const word = Math.floor(piece / BITS);
  done[word] = (done[word] as number) | (1 << (piece % BITS));
  return {
    done,
    placed: label.placed + 1,
    now: at,
    roomEnd: withOne(label.roomEnd, room, end),
    roomBegun: withOne(label.roomBegun, room, roomStretch.begun),
    roomSingle: withOne(label.roomSingle, room, roomStretch.single),
    first,
    last,
    work,
    left,
    begun,
    single,
    room: rooms,
    cost,
    before: label,
    slot: { piece, room, at },
  };
}

function withOne<T>(list: readonly T[], at: number, value: T): T[] {
  return list.map((known, place) => (place === at ? value : known));
}

interface Changed {
  person: number;
  first: Int16Array;
  last: Int16Array;
  left: Int16Array;
}

/** Adds what is fixed by a person’s piece that has just been placed. */
function count(tables: OrderTables, cost: number[], { person, first, last, left }: Changed, before: OrderLabel): void {
  const who = tables.problem.people[person];
  if (who === undefined) return;
  const isFirst = (before.first[person] as number) < 0;
  const isLast = left[person] === 0;
  const several = (tables.count[person] as number) > 1;
  const end = last[person] as number;
  const add = (level: number, amount: number) => {
    cost[level] = (cost[level] as number) + amount;
  };
  if (several) {
    const change = (isFirst ? -(first[person] as number) : 0) + (isLast ? end - (tables.work[person] as number) : 0);
    add(3, who.weight * change);
    if (who.minor) add(1, change);
  }
  if (!isLast || !who.minor) return;
  add(0, end);
  const household = tables.households[tables.householdOf[person] as number];
  if (household === undefined) return;
  const others = household.filter((one) => one !== person && left[one] === 0).map((one) => last[one] as number);
  add(2, spread([...others, end], household.length) - spread(others, household.length));
}

/** Less the first end as long as somebody is to come, and the whole spread in the end. */
function spread(ends: readonly number[], of: number): number {
  if (ends.length === 0) return 0;
  return ends.length < of ? -Math.min(...ends) : Math.max(...ends) - Math.min(...ends);
}
