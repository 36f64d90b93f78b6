/** Where a play begins that has no heading there: somebody speaks, and again, before the first heading of the text. */
import { headingOf } from './headings.ts';
import { labelsOf } from './labelShapes.ts';
import { isInCapitals, keysOf } from './scriptTokens.ts';
import type { TextLine } from './textLines.ts';

/** Fewer speeches are notes in front of a play. */
const FEWEST_SPEECHES = 4;
const FEWEST_SPEAKERS = 2;
/** What is said before anybody speaks. */
const SETS = /^(?:at rise|setting|time|place|lights|the stage|onstage)\b/i;

/**
 * The first line of speech or direction between two lines; -1 where nobody speaks there. A list of characters in the forms of
 * speeches, `NORA: a cook`, names each once.
 * @param to exclusive @param isList the list of characters stands first
 */
export function speechBegins(lines: readonly TextLine[], from: number, to: number, isList: boolean): number {
  const labels = new Map<string, number[]>();
  for (let at = from; at < to; at++) {
    const key = labelAt(lines, at);
    if (key !== '') labels.set(key, [...(labels.get(key) ?? []), at]);
  }
  const speakers = [...labels.values()].filter((places) => places.length > 1);
  const speeches = speakers.reduce((sum, places) => sum + places.length, 0);
  if (speakers.length < FEWEST_SPEAKERS || speeches < FEWEST_SPEECHES) return -1;
  const again = Math.min(...speakers.map((places) => places[1] ?? to));
  return firstParagraph(lines, isList ? listEnds(lines, from, again) : from, again);
}

/** Key of the name in capitals that a line has before a speech, or above one. */
function labelAt(lines: readonly TextLine[], at: number): string {
  const text = lines[at]?.text ?? '';
  if (text === '' || /^[[(]/.test(text) || headingOf(text) !== null) return '';
  const isFollowed = (lines[at + 1]?.text ?? '') !== '';
  const found = labelsOf(text).find(({ label, rest }) => isInCapitals(label) && (rest !== '' || isFollowed));
  return found === undefined ? '' : keysOf(found.label).join(' ');
}

/** The first paragraph that somebody heads, or that stands in brackets; at the latest where somebody is named again. */
function firstParagraph(lines: readonly TextLine[], from: number, again: number): number {
  for (let at = from; at < again; at++) {
    const text = lines[at]?.text ?? '';
    const isStart = text !== '' && (lines[at - 1]?.text ?? '') === '';
    if (isStart && (/^[[(]/.test(text) || SETS.test(text) || labelAt(lines, at) !== '')) return at;
  }
  return again;
}

/** Behind the list of characters: one paragraph, or several of a line each. */
function listEnds(lines: readonly TextLine[], from: number, again: number): number {
  const isFilled = (at: number) => (lines[at]?.text ?? '') !== '';
  let at = from;
  while (at < again && !isFilled(at)) at++;
  if (isFilled(at + 1)) {
    while (at < again && isFilled(at)) at++;
    return at;
  }
  for (; at < again; at++) {
    const isOpening = /^[[(]/.test(lines[at]?.text ?? '') || SETS.test(lines[at]?.text ?? '');
    if (isFilled(at) ? isOpening || isFilled(at + 1) : !isFilled(at + 1)) return at;
  }
  return again;
}
