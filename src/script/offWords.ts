/** What says of a speech that it comes from off: `within`, `V.O.`. */
import { keysOf } from './scriptTokens.ts';

const OFF = new Set(
  'within off offstage offscreen vo os oc voiceover drinnen draussen dentro fuera fuori derriere dehors innen filtered recorded pre-recorded prerecorded cantonade coulisse voice'.split(
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
  'over the intercom',
  'over the pa',
  'on the radio',
  'on the tv',
  'on tape',
  'from within',
];
const LONGEST = 80;

/** On the phone somebody is heard, or is on and holds one. */
const PHONES = [
  'on phone',
  'on the phone',
  'over the phone',
  'by phone',
  'on the telephone',
  'am telefon',
  'au telephone',
  'al telefono',
];

/** True for a note that leaves open whether who speaks is on. */
export function saysPhone(note: string): boolean {
  const text = ` ${keysOf(note.slice(0, LONGEST)).join(' ')} `;
  return PHONES.some((phrase) => text.includes(` ${phrase} `));
}

/** A voice: of whom, if the heading of the speech says that; else blank. `null` where it is no voice that comes from off. */
export function voiceIn(label: string): { of: string } | null {
  const of = VOICE_OF.exec(label)?.[1] ?? OWN_VOICE.exec(label)?.[1];
  if (of !== undefined) return { of };
  return DEVICE_VOICE.test(label) ? { of: '' } : null;
}

const VOICE = '(?:voice|voz|stimme|voix|voce)';
/** `VOICE OF MAMA`, `VOZ DE DOÑA INÉS`, `LA VOIX DE PAUL` */
const VOICE_OF = new RegExp(`^(?:the |la |el |die )?${VOICE} (?:of|von|de|di) (.{1,50})$`, 'i');
/** `MAMA’S VOICE` */
const OWN_VOICE = /^(.{1,50})['’]s? voice$/i;
/** `VOICE ON RADIO`, `P.A. VOICE`, `STIMME AUS DEM LAUTSPRECHER` */
const DEVICE_VOICE = new RegExp(
  `^(?:${VOICE} (?:on|over|from|aus|en|por|a la|dal) .{1,40}|(?:p\\.? ?a\\.?|phone|radio|tv|telephone|intercom|loudspeaker|recorded|offstage|off-stage) ${VOICE})$`,
  'i',
);

/** @example saysOff(', within') // true */
export function saysOff(note: string): boolean {
  if (note === '' || note.length > LONGEST) return false;
  const keys = keysOf(note);
  // `to one within`, `within hearing`: where it is about another.
  if (keys.length > 6) return false;
  const text = keys.join(' ');
  return keys.some((key) => OFF.has(key)) || PHRASES.some((phrase) => ` ${text} `.includes(` ${phrase} `));
}
