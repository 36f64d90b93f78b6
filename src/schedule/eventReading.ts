/** What an event's columns and timed lines name, read once: the base of who is called, and of what is rehearsed when. */
import type { Window } from '../values/windows.ts';
import type { CallWords } from './callWords.ts';
import type { CallEvent } from './event.ts';
import { type LineCall, lineCall } from './lineCall.ts';
import { readWords, type WordsRead } from './readWords.ts';
import { type WorkLines, workLines } from './workLines.ts';

export interface EventReading {
  /** The column Scenes, which is one list. */
  scenes: WordsRead;
  /** A text each of Also called and Not called. */
  alsoCalled: { text: string; read: WordsRead }[];
  notCalled: { text: string; read: WordsRead }[];
  lines: LineCall[];
  /** Parts of Work that should be timed lines and are none: whoever they name is called for the whole event. */
  loose: LineCall[];
  work: WorkLines;
}

const known = new WeakMap<CallWords, WeakMap<CallEvent, EventReading>>();

export function eventReading(event: CallEvent, words: CallWords): EventReading {
  const readings = known.get(words) ?? new WeakMap<CallEvent, EventReading>();
  known.set(words, readings);
  const reading = readings.get(event) ?? newReading(event, words);
  readings.set(event, reading);
  return reading;
}

function newReading(event: CallEvent, words: CallWords): EventReading {
  const work = workLines(event);
  const reading = (text: string) => ({ text, read: readWords(text, words, 'people') });
  return {
    scenes: readWords(event.scenes.join(', '), words, 'scenes'),
    alsoCalled: event.alsoCalled.map(reading),
    notCalled: event.notCalled.map(reading),
    lines: work.lines.map((line) => lineCall(line, words)),
    loose: work.unread.map(({ text }) => lineCall({ from: event.startMinute, to: event.endMinute, text }, words)),
    work,
  };
}

/** Every scene that an event works, with when: its timed lines or, if no line names it, the whole event. */
export function workedScenes(event: CallEvent, read: EventReading): Map<string, Window[]> {
  const worked = new Map<string, Window[]>();
  const whole = { from: event.startMinute, to: event.endMinute };
  for (const line of read.lines) {
    for (const scene of line.scenes) {
      const windows = worked.get(scene);
      if (windows === undefined) worked.set(scene, [line]);
      else windows.push(line);
    }
  }
  for (const scenes of [read.scenes, ...read.alsoCalled.map((one) => one.read)].map((one) => one.scenes)) {
    for (const scene of scenes) if (!worked.has(scene)) worked.set(scene, [whole]);
  }
  return worked;
}
