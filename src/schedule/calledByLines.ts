/** Who is called by Work: by its timed lines for their time, by what should be one for the whole event. */
import { nobodyFor } from './calledWords.ts';
import type { EventInHand } from './eventInHand.ts';
import { type LineCall, lineCall } from './lineCall.ts';
import { readWords } from './readWords.ts';
import type { UntimedReading } from './untimedWork.ts';

const TYPE_IT = 'Type it like 4:00-4:45 Scene 2; until then whoever it names is called for the whole event.';

export function callLines(hand: EventInHand, untimed: readonly { text: string; found: UntimedReading }[]): void {
  const { read, roll, words, whole, problems, missing, playersIn, at, held } = hand;
  for (const { typed, why, text } of read.work.unread) {
    problems.push(at('Work', `“${typed}” ${why}. ${TYPE_IT}`));
    hand.loose.push(lineCall({ ...whole, text }, words));
  }
  for (const times of read.work.dotted) {
    const { scenes, troubles, unknown } = readWords(times, words, 'scenes');
    if (scenes.length < 2 || troubles.length + unknown.length > 0) continue;
    const message = `“${times}” can be times or scenes. Type times with a colon, or the word Scenes before it.`;
    problems.push(at('Work', message));
    roll.call(scenes.flatMap(playersIn), times, whole);
  }
  for (const { text, found } of untimed) {
    if (found.why === '') continue;
    missing.push(held('Work', `“${text}” ${found.why}. ${TYPE_IT}`));
    roll.call(found.scenes.flatMap(playersIn), text, whole);
    for (const named of found.people) roll.call(named.people, named.text, whole);
  }
  for (const line of [...read.lines, ...hand.loose]) callNamed(hand, line);
  callEverybody(hand);
}

function callNamed({ roll, unplayed, problems, doubts, playersIn, at }: EventInHand, line: LineCall): void {
  for (const scene of line.scenes) roll.call(playersIn(scene), scene, line, line.except);
  for (const { text, people } of [...line.words, ...line.mentions]) {
    if (people.length === 0) {
      doubts.push(at('Work', nobodyFor(text), 'People'));
      unplayed.push({ text, window: line });
    }
    roll.call(people, text, line, line.except);
  }
  for (const trouble of line.troubles) problems.push(at('Work', trouble, 'Scenes'));
}

/** A line without a name that is known is for everybody: better somebody too many than somebody too few. */
function callEverybody({ read, loose, columns, roll, company, missing, held }: EventInHand): void {
  const everybody = [...new Set([...columns.keys(), ...roll.people()])];
  const isCastThere = everybody.some((person) => person.group === 'Cast');
  for (const line of [...read.lines, ...loose]) {
    if (!line.everybody && line.troubles.length === 0) continue;
    for (const person of everybody) roll.call([person], line.text || 'everybody', line, line.except);
    if (!line.saysAll || isCastThere) continue;
    const message = `“${line.text}” is for everybody who is called for this event, and none of the cast is, so the whole company is called. Type Full company or Full cast under Also called.`;
    missing.push(held('Work', message));
    roll.call(
      company.people.filter((person) => person.active),
      line.text,
      line,
    );
  }
}
