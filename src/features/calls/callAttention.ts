/** Who cannot be reached or cannot come on the days whose calls are next, as Today says it. */
import { type Attention, attention } from '../../production/attention.ts';
import { counted } from '../../values/counted.ts';
import { dateInShort } from '../../values/dates.ts';
import type { DailyCall } from './dailyCall.ts';

/** More would push the day itself out of sight, as after Restore, when nobody's guardian is there. */
const MOST_UNFOLDED = 6;

export function unreachableAttention(calls: readonly Pick<DailyCall, 'unreachable'>[]): Attention[] {
  const lines = unique(
    calls.flatMap((call) => call.unreachable).map(({ person, reason }) => `${person.name} ${reason}`),
  );
  if (lines.length === 0) return [];
  const title = `${counted(lines.length, 'person', 'people')} cannot be reached`;
  return [attention({ tone: 'bad', title, lines, folded: lines.length > MOST_UNFOLDED })];
}

export function conflictAttention(calls: readonly Pick<DailyCall, 'conflicts'>[]): Attention[] {
  const lines = unique(calls.flatMap((call) => call.conflicts));
  if (lines.length === 0) return [];
  const title = `${counted(lines.length, 'conflict')} today and tomorrow`;
  return [attention({ tone: 'watch', title, lines, folded: true })];
}

/** For each day its own verdicts; of a child who is called past a limit it is said on the day, too. */
export function childHoursAttention(calls: readonly Pick<DailyCall, 'date' | 'childHours'>[]): Attention[] {
  const lines = calls.flatMap(({ date, childHours }) => childHours.map((line) => `${dateInShort(date)}: ${line}`));
  if (lines.length === 0) return [];
  const title = `Hours of children: ${counted(lines.length, 'thing')} to look at today and tomorrow`;
  const goTo = { panel: 'call', words: 'Look at the call' } as const;
  return [attention({ tone: 'watch', title, lines, folded: lines.length > MOST_UNFOLDED, goTo })];
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
