/** Everything in the deck that contradicts something else. Each rule says of itself when it is right; a clean deck has none. */
import type { Deck } from '../deck.ts';
import type { Contradiction, Rule, RuleName } from './contradiction.ts';
import { cueNumbering } from './cueNumbering.ts';
import { cutButUsed } from './cutButUsed.ts';
import { cutPage } from './cutPage.ts';
import { deckFacts } from './deckFacts.ts';
import { minorAtRisk } from './minorAtRisk.ts';
import { minorsChange } from './minorsChange.ts';
import { moverOnStage } from './moverOnStage.ts';
import { neverStruck } from './neverStruck.ts';
import { noOwner } from './noOwner.ts';
import { onePersonTwice } from './onePersonTwice.ts';
import { otherSide } from './otherSide.ts';
import { presetNowhere } from './presetNowhere.ts';
import { tooFewPeople } from './tooFewPeople.ts';
import { tooLittleTime } from './tooLittleTime.ts';
import { twoPlaces } from './twoPlaces.ts';
import { usedBeforeEntering } from './usedBeforeEntering.ts';

/** What harms somebody first, then what the audience would see, then what the paper lacks. */
export const DECK_RULES: Readonly<Record<RuleName, { title: string; find: Rule }>> = {
  minorAtRisk: { title: 'An under-18 on fly, flame, weapon or power tool', find: minorAtRisk },
  minorsChange: { title: 'An under-18’s change without two cleared adults or a chaperone', find: minorsChange },
  onePersonTwice: { title: 'One person in two places', find: onePersonTwice },
  moverOnStage: { title: 'A move by somebody who is on stage', find: moverOnStage },
  tooFewPeople: { title: 'More hands needed than there are', find: tooFewPeople },
  tooLittleTime: { title: 'Too little time for a change', find: tooLittleTime },
  usedBeforeEntering: { title: 'Used before it enters', find: usedBeforeEntering },
  twoPlaces: { title: 'In two places at once', find: twoPlaces },
  otherSide: { title: 'Leaves on one side, is next on the other', find: otherSide },
  presetNowhere: { title: 'Preset nowhere', find: presetNowhere },
  cutButUsed: { title: 'Cut but used', find: cutButUsed },
  neverStruck: { title: 'Set and never struck', find: neverStruck },
  cutPage: { title: 'On a page that was cut', find: cutPage },
  cueNumbering: { title: 'Gaps and doubles in numbering', find: cueNumbering },
  noOwner: { title: 'No owner to return it to', find: noOwner },
};

/** In the order of the rules; within each as the rows stand. */
export function contradictions(deck: Deck): Contradiction[] {
  const facts = deckFacts(deck);
  return Object.values(DECK_RULES).flatMap(({ find }) => find(facts));
}
