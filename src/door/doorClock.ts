/**
 * The server's clock, as a phone knows it: from when it asked, when it got the answer and what the server's clock said in
 * between. A phone whose own clock is hours wrong stamps marks as well as any other.
 */

/** Between which the server's clock less the phone's is, in milliseconds. */
export interface ClockBounds {
  leastMs: number;
  mostMs: number;
}

/** Every answer narrows the bounds; one that does not fit them says that the phone's clock was moved, and begins anew. */
export function boundsAfter(
  known: ClockBounds | null,
  answer: { askedMs: number; gotMs: number; serverMs: number },
): ClockBounds {
  const heard = { leastMs: answer.serverMs - answer.gotMs, mostMs: answer.serverMs - answer.askedMs };
  if (known === null) return heard;
  const both = { leastMs: Math.max(known.leastMs, heard.leastMs), mostMs: Math.min(known.mostMs, heard.mostMs) };
  return both.leastMs <= both.mostMs ? both : heard;
}

/** What to add to the phone's clock; 0 while no answer has come. */
export function offsetMs(bounds: ClockBounds | null): number {
  return bounds === null ? 0 : Math.round((bounds.leastMs + bounds.mostMs) / 2);
}

/**
 * The phone's clock, made to never run backwards: where it was set back, time goes on by the counter that nobody can set.
 * @returns whole milliseconds
 * @param dateMs the phone's clock
 * @param ticksMs that counter; it may pause while the phone sleeps
 */
export function steadyClock(dateMs: () => number, ticksMs: () => number): () => number {
  let [date, ticks] = [dateMs(), ticksMs()];
  let steady = date;
  return () => {
    const [nextDate, nextTicks] = [dateMs(), ticksMs()];
    steady += Math.max(nextDate - date, nextTicks - ticks, 0);
    [date, ticks] = [nextDate, nextTicks];
    return Math.floor(steady);
  };
}
