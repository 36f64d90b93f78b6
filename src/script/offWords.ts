/** What says of a speech that it comes from off: `within`, `V.O.`. */
import { keysOf } from './scriptTokens.ts';

const OFF = new Set(
  'within off offstage offscreen vo os oc voiceover drinnen draussen dentro fuori derriere dehors innen cantonade coulisse voice'.split(
    ' ',
  ),
);
const PHRASES = [
  'off stage',
  'off screen',
  'voice over',
  'v o',
  'o s',
  'o c',
  'hinter der szene',
  'hinter der buhne',
  'hors scene',
  'fuera de escena',
  'fuori scena',
  'from off',
  'over the loudspeaker',
  'on the phone',
  'over the phone',
  'from within',
];
const LONGEST = 80;

/** @example saysOff(', within') // true */
export function saysOff(note: string): boolean {
  if (note === '' || note.length > LONGEST) return false;
  const keys = keysOf(note);
  // `to one within`, `within hearing`: where it is about another.
  if (keys.length > 6) return false;
  const text = keys.join(' ');
  return keys.some((key) => OFF.has(key)) || PHRASES.some((phrase) => ` ${text} `.includes(` ${phrase} `));
}
