/** What contradicts something in the deck: a problem that names its cell, says what to do, and knows which rule found it. */
import type { Problem } from '../../port/appError.ts';
import { shortened } from '../../values/text.ts';
import { type DeckRecord, placeOf } from '../deckMoments.ts';
import type { DeckPlace } from '../deckPaper.ts';
import type { DeckFacts } from './deckFacts.ts';

export interface Contradiction extends Problem {
  rule: RuleName;
  /** The other rows that it is between. */
  with: readonly DeckPlace[];
}

/** Each is a file beside this one. */
export type RuleName =
  | 'usedBeforeEntering'
  | 'twoPlaces'
  | 'otherSide'
  | 'presetNowhere'
  | 'cutButUsed'
  | 'noOwner'
  | 'neverStruck'
  | 'onePersonTwice'
  | 'tooFewPeople'
  | 'tooLittleTime'
  | 'cutPage'
  | 'cueNumbering'
  | 'moverOnStage'
  | 'minorAtRisk'
  | 'minorsChange';

export type Rule = (facts: DeckFacts) => Contradiction[];

/** What people type as a name may be of any length. */
const MOST_LETTERS = 800;

export function contradiction(
  rule: RuleName,
  record: DeckRecord,
  column: string,
  message: string,
  others: readonly DeckRecord[] = [],
): Contradiction {
  return {
    ...placeOf(record, column),
    message: shortened(message, MOST_LETTERS),
    rule,
    with: others.map(({ place }) => place),
  };
}

/** @example rowWords(move) // 'Prop moves, row 7' */
export function rowWords({ place }: DeckRecord): string {
  return `${place.tab ?? place.file ?? ''}, row ${place.row ?? ''}`;
}
