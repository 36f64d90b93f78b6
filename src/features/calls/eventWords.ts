/** How an event is put in a call: what it is, and where. */
import type { CallEvent } from '../../schedule/event.ts';
import { type TimedLine, workLines } from '../../schedule/workLines.ts';
import type { OwnWork } from './ownWork.ts';

type Described = Pick<CallEvent, 'eventType' | 'work' | 'scenes' | 'start' | 'end' | 'startMinute' | 'endMinute'>;

/**
 * The whole event; of timed lines only what is worked.
 * @example whatOf(event) // 'Rehearsal: Block the quarrel. Scenes 2.1, 2.2'
 */
export function whatOf(event: Described): string {
  const { lines } = workLines(event);
  return lines.length > 0 ? linesText(event, lines) : untimedText(event);
}

/** The same for one person: only their own scenes and timed lines. */
export function ownWhatOf(event: Described, { scenes, lines }: OwnWork): string {
  // Where Work has timed lines, the whole of it would name what others do.
  return workLines(event).lines.length > 0 ? linesText(event, lines, scenes) : untimedText({ ...event, scenes });
}

function linesText(event: Described, lines: readonly TimedLine[], scenes: readonly string[] = []): string {
  const parts = [...new Set([...lines.map((line) => line.text), scenesText(scenes)])].filter(Boolean);
  return `${event.eventType.name}: ${parts.join('; ')}`;
}

function untimedText(event: Described): string {
  const parts = [onOneLine(event.work), scenesText(event.scenes)].filter((part) => part !== '');
  return [event.eventType.name, parts.join('. ')].filter((part) => part !== '').join(': ');
}

function onOneLine(work: string): string {
  return work
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('; ');
}

/** What is worked, without times and scenes. */
export function workOf(event: Described): string {
  const { lines } = workLines(event);
  return lines.length > 0
    ? [...new Set(lines.map((line) => line.text))].filter(Boolean).join('; ')
    : onOneLine(event.work);
}

/** “Scenes 1.1, 2.1”; what says what it is stays as typed: “Act 1”. */
export function scenesText(scenes: readonly string[]): string {
  const text = scenes.join(', ');
  if (scenes.length === 0 || /^(?:the |all )?(?:scenes?|sc\.?|acts?|all)\b/i.test(text)) return text;
  const isOne = scenes.length === 1 && !/[-–&]| (?:and|to) /.test(text);
  return `${isOne ? 'Scene' : 'Scenes'} ${text}`;
}

export function placeOf(event: Pick<CallEvent, 'location'>, venue: string): string {
  return event.location || venue || 'Place to be announced';
}
