/**
 * Pieces of a rehearsal to be put one after another, in figures alone: how long each is, who is in which. Who is in several
 * waits between the first and the last of them; the order that wastes least is the *talent scheduling problem* of operations
 * research, named after film actors who are paid from their first day to their last.
 */
export interface TalentInstance {
  /** How long each piece is, in minutes; above 0. */
  minutes: readonly number[];
  people: readonly TalentPerson[];
}

export interface TalentPerson {
  /** What a minute of waiting counts; 0 or more. */
  weight: number;
  /** The numbers of the pieces that the person is in, each once, from 0. */
  pieces: readonly number[];
}

// Looked up once: a global is slow to find where the script has a context of its own.
const { min, max } = Math;

/** Weighted person-minutes between everybody’s first and last piece in which they are in none. */
export function waitingOf({ minutes, people }: TalentInstance, order: readonly number[]): number {
  const begins = new Float64Array(minutes.length);
  const ends = new Float64Array(minutes.length);
  let now = 0;
  for (const piece of order) {
    begins[piece] = now;
    now += minutes[piece] ?? 0;
    ends[piece] = now;
  }
  let waiting = 0;
  for (const { weight, pieces } of people) {
    let [first, last, worked] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const piece of pieces) {
      first = min(first, begins[piece] ?? 0);
      last = max(last, ends[piece] ?? 0);
      worked += minutes[piece] ?? 0;
    }
    if (pieces.length > 1) waiting += weight * (last - first - worked);
  }
  return waiting;
}
