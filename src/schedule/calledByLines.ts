/** Who is called by Work: by its timed lines for their time, by what should be one for the whole event. */
import { nobodyFor } from './calledWords.ts';
import type { EventInHand } from './eventInHand.ts';
import { TYPE_IT, timesOrScenes } from './eventProblems.ts';
import type { LineCall } from './lineCall.ts';
import type { UntimedReading } from './untimedWork.ts';

export function callLines(hand: EventInHand, untimed: readonly { text: string; found: UntimedReading }[]): void {
  const { read, roll, words, whole, missing, playersIn, held } = hand;
  for (const { times, scenes } of timesOrScenes(read, words)) roll.call(scenes.flatMap(playersIn), times, whole);
  for (const { text, found } of untimed) {
    if (found.why === '') continue;
    missing.push(held('Work', `“${text}” ${found.why}. ${TYPE_IT}`));
    roll.call(found.scenes.flatMap(playersIn), text, whole);
    for (const named of found.people) roll.call(named.people, named.text, whole);
  }
  for (const line of [...read.lines, ...read.loose]) callNamed(hand, line);
  callEverybody(hand);
}

function callNamed({ roll, unplayed, doubts, playersIn, at }: EventInHand, line: LineCall): void {
  for (const scene of line.scenes) roll.call(playersIn(scene), scene, line, line.except);
  for (const { text, people } of [...line.words, ...line.mentions]) {
    if (people.length === 0) {
      doubts.push(at('Work', nobodyFor(text), 'People'));
      unplayed.push({ text, window: line });
    }
    roll.call(people, text, line, line.except);
  }
}

/** A line without a name that is known is for everybody: better somebody too many than somebody too few. */
function callEverybody({ read, columns, roll, company, missing, held }: EventInHand): void {
  const everybody = [...new Set([...columns.keys(), ...roll.people()])];
  const isCastThere = everybody.some((person) => person.group === 'Cast');
  for (const line of [...read.lines, ...read.loose]) {
    if (!line.everybody && line.troubles.length === 0) continue;
    for (const person of everybody) roll.call([person], line.text || 'everybody', line, line.except);
    if (!line.saysAll || isCastThere) continue;
    const message = `“${line.text}” means everybody who is called for this event. No cast member is, so the whole company is called. Type Full company or Full cast under Also called.`;
    missing.push(held('Work', message));
    roll.call(
      company.people.filter((person) => person.active),
      line.text,
      line,
    );
  }
}
