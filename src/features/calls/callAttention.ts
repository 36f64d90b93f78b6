/** Who cannot be reached or cannot come on the days whose calls are next, as Today says it. */
import { type Attention, attention } from '../../production/attention.ts';
import { counted } from '../../values/counted.ts';
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

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
