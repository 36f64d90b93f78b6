/** How an event is put in a call: what it is, and where. */
import type { CallEvent } from '../schedule/event.ts';

/** @example whatOf(event) // 'Rehearsal: Block the quarrel. Scenes 2.1, 2.2' */
export function whatOf(event: Pick<CallEvent, 'type' | 'work' | 'scenes'>): string {
  const scenes =
    event.scenes.length > 0 ? `${event.scenes.length > 1 ? 'Scenes' : 'Scene'} ${event.scenes.join(', ')}` : '';
  const parts = [event.work.replace(/\s*\n\s*/g, '; '), scenes].filter((part) => part !== '');
  return [event.type, parts.join('. ')].filter((part) => part !== '').join(': ');
}

export function placeOf(event: Pick<CallEvent, 'location'>, venue: string): string {
  return event.location || venue || 'Place to be announced';
}
