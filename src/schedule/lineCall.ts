/** Whom a timed line of Work names: scenes, characters, people and groups, in any order with commas between. */
import type { Person } from '../company/company.ts';
import { foldedText } from '../values/text.ts';
import type { CallWords } from './callWords.ts';
import type { TimedLine } from './workLines.ts';

export interface LineCall extends TimedLine {
  /** By their names as they stand in Scenes or Breakdown. */
  scenes: string[];
  words: { text: string; people: readonly Person[] }[];
  /** Words that stand for nobody. */
  unknown: string[];
  /** True when the line is for everybody who is called for the event. */
  everybody: boolean;
  /** True for a pause that calls nobody. */
  pause: boolean;
}

/** Lines that are a pause; they call nobody. */
const PAUSES = /^(short |long |meal |lunch |dinner |tea )?(break|lunch|dinner|supper|tea|pause|interval)s?$/;
/** What companies write when they mean everybody; nothing to ask about. */
const FOR_ALL =
  /^(warm-? ?ups?|notes?|check-? ?in|announcements|welcome|introductions|circle|run|run-? ?through|stumble-? ?through|work-? ?through|review|brush-? ?up|all|everybody|everyone|tidy|clear up|reset|set-? ?up)$/;

export function isPause(text: string): boolean {
  return PAUSES.test(foldedText(text).replace(/[.!]$/, ''));
}

export function lineCall(line: TimedLine, words: CallWords): LineCall {
  const call: LineCall = { ...line, scenes: [], words: [], unknown: [], everybody: false, pause: false };
  const take = (text: string, scene = sceneMeant(text, words)): boolean => {
    const people = scene === null ? words.people(text) : null;
    if (scene !== null) call.scenes.push(scene);
    else if (people !== null) call.words.push({ text, people });
    return scene !== null || people !== null;
  };
  const folded = foldedText(line.text).replace(/[.!]$/, '');
  if (isPause(line.text)) return { ...call, pause: true };
  if (folded === '' || FOR_ALL.test(folded)) return { ...call, everybody: true };
  // The whole of it only if that is exactly a name: "Scene 3.2, Camille" names a scene and somebody else.
  if (take(line.text, words.scene(line.text))) return call;
  for (const part of line.text.split(/[,+&]/).map((one) => one.trim())) {
    if (part === '' || take(part)) continue;
    const smaller = part.split(/\s+and\s+|\//i).map((one) => one.trim());
    const known = smaller.filter((one) => one !== '' && take(one));
    if (known.length < smaller.length) call.unknown.push(part);
  }
  // Something that is known says enough: "Scene 2.1, with props" is for scene 2.1.
  call.everybody = call.scenes.length === 0 && call.words.length === 0;
  return call;
}

/** `Scene 2 (with props)`, `2.1: the quarrel` and `Block scene 2` are about scene 2. */
function sceneMeant(text: string, words: CallWords): string | null {
  const named = /\b(?:scenes?|sc\.?)\s+([\w./]+)/i.exec(text)?.[1];
  for (const part of [text, text.replace(/\s*\(.*$/, ''), text.replace(/\s*(:|\s[-–—]\s).*$/, ''), named ?? '']) {
    const scene = part === '' ? null : (words.scene(part.replace(/[.,]$/, '')) ?? words.scene(part));
    if (scene !== null) return scene;
  }
  return null;
}
