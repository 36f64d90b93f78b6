/** How an event is put in a call: what it is, and where. */
import type { CallEvent } from '../schedule/event.ts';
import type { Window } from '../schedule/windows.ts';
import { type TimedLine, workLines } from '../schedule/workLines.ts';

type Described = Pick<CallEvent, 'type' | 'work' | 'scenes' | 'start' | 'end' | 'startMinute' | 'endMinute'>;

/**
 * The whole event; of timed lines only what is worked.
 * @example whatOf(event) // 'Rehearsal: Block the quarrel. Scenes 2.1, 2.2'
 */
export function whatOf(event: Described): string {
  const { lines } = workLines(event);
  return lines.length > 0 ? linesText(event, lines) : untimedText(event);
}

/** The same for somebody who is needed in these windows: only the timed lines that fall into them. */
export function ownWhatOf(event: Described, windows: readonly Window[]): string {
  const { lines } = workLines(event);
  const own = lines.filter((line) => windows.some((window) => window.from < line.to && line.from < window.to));
  return own.length > 0 ? linesText(event, own) : untimedText(event);
}

function linesText(event: Described, lines: readonly TimedLine[]): string {
  return `${event.type}: ${[...new Set(lines.map((line) => line.text))].filter(Boolean).join('; ')}`;
}

function untimedText(event: Described): string {
  const scenes =
    event.scenes.length > 0 ? `${event.scenes.length > 1 ? 'Scenes' : 'Scene'} ${event.scenes.join(', ')}` : '';
  const parts = [event.work.replace(/\s*\n\s*/g, '; '), scenes].filter((part) => part !== '');
  return [event.type, parts.join('. ')].filter((part) => part !== '').join(': ');
}

export function placeOf(event: Pick<CallEvent, 'location'>, venue: string): string {
  return event.location || venue || 'Place to be announced';
}
