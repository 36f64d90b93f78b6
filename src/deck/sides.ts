/** Sides and locations of the deck, as people write them: `SL`, `stage left`, `prompt side`; `SR prop table`, `USC bench`. */
import { nearestTo } from '../values/nearestText.ts';
import { foldedText, shortened } from '../values/text.ts';
import { SIDES } from '../workbook/tabs/deck.ts';
import type { DeckLocation, DeckSide, Wing } from './deckMoments.ts';

/** Other words for the positions of SIDES, folded. */
const WORDS: ReadonlyMap<string, string> = new Map(
  [
    'SL:left,l,stage left,ps,prompt,prompt side,sl wing,wing sl,left wing,stage left wing,off left,osl',
    'SR:right,r,stage right,op,ops,opposite prompt,sr wing,wing sr,right wing,stage right wing,off right,osr',
    'USL:up left,upstage left,ul,up stage left',
    'USC:up center,up centre,upstage center,upstage centre,uc,us,upstage,up stage',
    'USR:up right,upstage right,ur,up stage right',
    'DSL:down left,downstage left,dl,down stage left',
    'DSR:down right,downstage right,dr,down stage right',
    'DSC:down center,down centre,downstage center,downstage centre,dc,ds,downstage,down stage',
    'CSL:center left,centre left,center stage left,centre stage left,left center,left centre,lc,cl',
    'CSR:center right,centre right,center stage right,centre stage right,right center,right centre,rc,cr',
    'C:center,centre,center stage,centre stage,cs,stage,on stage,onstage',
    'House:audience,foh,front of house,auditorium,aisle,house left,house right,hl,hr,aud,through the house,vom,vomitory',
  ].flatMap((line): [string, string][] => {
    const [side = '', words = ''] = line.split(':');
    return [foldedText(side), ...words.split(',')].map((word) => [word, side]);
  }),
);

/** Ways on and off that theatres have besides; nobody can list their names. */
const OTHER_WAYS =
  /\b(trap|lift|elevator|door|doors|window|balcony|pit|loft|bridge|grid|booth|above|below|tower|stairs|steps|platform|gallery|box|tunnel|ramp|curtain|tabs|band|both|either|various|all|flown|fly|rail|crossover|off|offstage|backstage|wings|deck)\b/;

/** A word of a text that says on which side of the stage it is. */
const LEFT = /(^|[^a-z])(u|d|c|o)?(sl|stage left|left|ps|prompt side)([^a-z]|$)/;
const RIGHT = /(^|[^a-z])(u|d|c|o)?(sr|stage right|right|op|ops|opposite prompt)([^a-z]|$)/;
const HOUSE = /\b(house|foh|audience|aisle|auditorium|lobby|vom)\b/;
/** What stands or hangs in the wings or behind. */
const OFF =
  /\b(table|tables|wing|wings|room|rooms|shelf|shelves|box|crate|rail|rack|cage|dock|booth|off|offstage|backstage|office|kitchen|hall|corridor|hallway|cupboard|closet|drawer|cabinet|cart|trolley|vom|green room|pit|lobby|house|aisle|loft|fly|hook|hooks)\b/;
const ON = /^(on ?stage|center ?stage|centre ?stage|stage|on (the )?set)\b/;
/** Positions in full view. Upstage ones may be a way on, behind a masking. */
const IN_VIEW: readonly string[] = ['C', 'CSL', 'CSR', 'DSC', 'DSL', 'DSR'];
const LONGEST = 200;

/** `S.L.`, `s/l`, `Stage L`: `sl`, wherever they stand in a text. */
const LETTERS_OF_SIDE = /(^|[^a-z])([udco])?[. ]?s[./-]([lr])(?:\.|(?![a-z]))/g;
const STAGE_LETTER = /\bstage ([lr])\b\.?/g;

/** Folded, each side in one spelling. */
function plainSide(text: string): string {
  return foldedText(text)
    .slice(0, LONGEST)
    .replace(LETTERS_OF_SIDE, '$1$2s$3')
    .replace(STAGE_LETTER, (_, side) => (side === 'l' ? 'stage left' : 'stage right'))
    .replace(/\.$/, '');
}

/** What the spellings of one location have in common. @example locationKey('Stage L prop table') === locationKey('S.L. prop table') // true */
export function locationKey(text: string): string {
  return plainSide(text).replace(/\bstage (left|right)\b/g, (_, side) => (side === 'left' ? 'sl' : 'sr'));
}

/** The side that a text is. */
export function sideFrom(text: string): DeckSide {
  const folded = plainSide(text);
  if (folded === '') return { name: '', wing: null };
  const known = WORDS.get(folded);
  return known === undefined
    ? { name: text.trim(), wing: wingOf(folded) }
    : { name: known, wing: wingOf(foldedText(known)) };
}

const nearestSide = nearestTo([...SIDES, ...WORDS.keys()]);

/** What is wrong with a text that should be a side; `''` for nothing. Names of doors, traps and the like are a theatre’s own. */
export function sideProblem(text: string): string {
  const folded = plainSide(text);
  if (folded === '' || WORDS.has(folded) || OTHER_WAYS.test(folded)) return '';
  if (HOUSE.test(folded) || LEFT.test(folded) || RIGHT.test(folded)) return '';
  const nearest = nearestSide(folded);
  const meant = nearest === undefined ? '' : ` Do you mean ${WORDS.get(foldedText(nearest)) ?? nearest}?`;
  return `“${shortened(text)}” is no side that Callboard knows.${meant} Type one of ${SIDES.join(', ')}.`;
}

/** A location, with what can be told of where it is. */
export function locationFrom(text: string): DeckLocation {
  const folded = plainSide(text);
  if (folded === '') return { text: '', wing: null, where: 'unknown' };
  const isOff = OFF.test(folded);
  const isOn = ON.test(folded) || IN_VIEW.includes(WORDS.get(folded) ?? '');
  return { text: text.trim(), wing: wingOf(folded), where: isOff ? 'off' : isOn ? 'on' : 'unknown' };
}

/** `null` where it says neither, or both. */
function wingOf(text: string): Wing | null {
  if (HOUSE.test(text)) return null;
  const [left, right] = [LEFT.test(text), RIGHT.test(text)];
  return left === right ? null : left ? 'SL' : 'SR';
}
