/** What is said of words of the schedule that name nobody, or too many. */
import { eatenWords } from './breakdown.ts';
import type { CallWords } from './callWords.ts';
import { eatenScene } from './eatenScene.ts';
import type { UnknownWords } from './readWords.ts';

const MOST_SCENES = 12;

export function noScene(text: string, words: CallWords): string {
  if (eatenScene(text)) return eatenWords(text);
  const scenes = words.scenes.all.slice(0, MOST_SCENES).join(', ');
  return `There is no scene “${text}” in Scenes or Breakdown. Type it as it is there${scenes === '' ? '' : ` (${scenes})`}.`;
}

export function scenelessPeople(text: string): string {
  return `“${text}” is not a scene; whoever it names is called. Type it under Also called.`;
}

export function unknownWord({ text, nearest }: UnknownWords): string {
  const meant = nearest === undefined ? '' : ` Is it ${nearest}?`;
  return `Callboard knows no person, character or group “${text}”.${meant} Type it as it is in People, or Full company, Full cast, Crew, Creative, Staff or Volunteers.`;
}

export function nobodyFor(text: string): string {
  return `Nobody in People is “${text}” at present, so nobody is called for it.`;
}

export function emptyScene(scene: string): string {
  return `Nobody is in scene ${scene} in Breakdown, so nobody is called for it. Put an x into its column.`;
}

/** @param line the words of the whole line */
export function unknownInLine({ text }: UnknownWords, line: { text: string; everybody: boolean }): string {
  const outcome = line.everybody
    ? `everybody who is called for this event is called for “${line.text}”`
    : `nobody is called for it in “${line.text}”`;
  return `“${text}” is not a scene, character, person or group, so ${outcome}.`;
}

/** @param names who it may be, and is not called */
export function missingInLine(
  { text, nearest }: Pick<UnknownWords, 'text' | 'nearest'>,
  line: { text: string },
  names: string,
): string {
  const where = line.text === text ? `“${text}”` : `“${text}” in “${line.text}”`;
  if (nearest === undefined) {
    return `Callboard does not know ${where}. Type the name as it is in People. If it is work and not a person, put it into Notes.`;
  }
  return `Callboard does not know ${where}. Is it ${nearest}? Then type the name as it is there: until you do, ${names} is not called.`;
}

export function numberScene(text: string, other: string): string {
  return `“${text}” is a number here, so it can be ${text} or ${other}: both are called. Format the cell as plain text, then type the scene again.`;
}
