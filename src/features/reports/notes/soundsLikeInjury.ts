/** Whether a note may be about somebody who is hurt or ill: that belongs in Incidents, and in no report. */
import { withoutAccents } from '../../../values/names.ts';
import { foldedText } from '../../../values/text.ts';

/**
 * Beginnings of words. A beginning finds “injured”, “injury” and “injuries”; rather one note too many is asked about than one
 * child’s injury is mailed to thirty people.
 */
const BEGINNINGS: readonly string[] = [
  ...['injur', 'hurt', 'bleed', 'blood', 'bled', 'bruis', 'sprain', 'fractur', 'concuss', 'ambulanc', 'hospital'],
  ...['faint', 'unconscious', 'seizure', 'asthma', 'inhaler', 'epipen', 'allerg', 'anaphyla', 'paramedic', 'stitches'],
  ...['vomit', 'panic attack', 'first aid', 'nosebleed', 'dislocat', 'twisted ankle', 'broken arm', 'broken leg'],
  ...['broken wrist', 'broken finger', 'broken ankle', 'self harm', 'assault', 'harass', 'safeguard'],
  ...['emergency room', 'a&e', 'urgent care', '911', '999', 'head injury', 'passed out', 'threw up', 'ice pack'],
];

/** What may happen to a part of the body, and happens to props as well. */
const HARMS: ReadonlySet<string> = new Set([
  ...[
    'cut',
    'cuts',
    'burn',
    'burns',
    'burnt',
    'burned',
    'twisted',
    'twists',
    'broke',
    'breaks',
    'broken',
    'banged',
    'bangs',
  ],
  ...['bumped', 'hit', 'hits', 'pulled', 'scraped', 'scratched', 'jammed', 'pinched', 'knocked', 'strained', 'trapped'],
  ...[
    'caught',
    'crushed',
    'squashed',
    'poked',
    'stubbed',
    'chipped',
    'split',
    'scalded',
    'stabbed',
    'swollen',
    'rolled',
  ],
]);
const BODY: ReadonlySet<string> = new Set([
  ...[
    'hand',
    'hands',
    'finger',
    'fingers',
    'thumb',
    'wrist',
    'wrists',
    'arm',
    'elbow',
    'shoulder',
    'head',
    'face',
    'nose',
  ],
  ...[
    'eye',
    'eyes',
    'eyebrow',
    'lip',
    'lips',
    'tooth',
    'teeth',
    'chin',
    'cheek',
    'forehead',
    'neck',
    'ribs',
    'rib',
    'hip',
  ],
  ...[
    'knee',
    'knees',
    'leg',
    'legs',
    'shin',
    'calf',
    'ankle',
    'foot',
    'feet',
    'toe',
    'toes',
    'hamstring',
    'groin',
    'skin',
  ],
]);
/** “cut open her left hand” */
const WORDS_BETWEEN = 3;

/** Of a text of any length; in time that grows with it. */
export function soundsLikeInjury(text: string): boolean {
  // Letters as wide as others set them are the same letters; a dash, too, parts words: “Maya—hurt”, “head-injury”.
  const plain = ` ${withoutAccents(foldedText(text.normalize('NFKC'))).replace(/[^a-z0-9&]+/g, ' ')}`;
  if (BEGINNINGS.some((word) => plain.includes(` ${word}`))) return true;
  const words = plain.split(' ');
  return words.some(
    (word, at) => HARMS.has(word) && words.slice(at + 1, at + 2 + WORDS_BETWEEN).some((next) => BODY.has(next)),
  );
}
