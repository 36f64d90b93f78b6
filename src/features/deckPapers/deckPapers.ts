/** Every paper of the deck: what makes it. A paper is one line here and one in `deckPaperKinds.ts`. */
import type { Deck } from '../../deck/deck.ts';
import type { DeckNames } from '../../deck/deckNames.ts';
import type { DeckPaper } from '../../deck/deckPaper.ts';
import type { DeckPaperName } from '../../papers/deckPaperKinds.ts';
import { presetChecklists } from './props/presetChecklists.ts';
import { propTables } from './props/propTables.ts';
import { returnList } from './props/returnList.ts';
import { shopList } from './props/shopList.ts';
import { intermissionChecks, postshowChecks, preshowChecks } from './props/showChecks.ts';
import { glowList, spikeList } from './props/spikeLists.ts';
import { callingList } from './show/callingList.ts';
import { cueSheets } from './show/cueSheets.ts';
import { dresserCards } from './show/dresserCards.ts';
import { dressingRooms } from './show/dressingRooms.ts';
import { entranceChart } from './show/entranceChart.ts';
import { headsetPlan } from './show/headsetPlan.ts';
import { micPlot } from './show/micPlot.ts';
import { quickChangePlot } from './show/quickChangePlot.ts';
import { runSheets } from './show/runSheets.ts';
import { shiftPlots } from './show/shiftPlots.ts';
import { traffic } from './show/traffic.ts';
import { cueToCue } from './tech/cueToCue.ts';
import { techSchedule } from './tech/techSchedule.ts';

export interface DeckPaperEntry {
  /** Pure. Without pages where there is nothing that it could show. */
  make(deck: Deck, names: DeckNames): DeckPaper;
}

/** In the order in which they are listed. */
export const DECK_PAPERS: Readonly<Record<DeckPaperName, DeckPaperEntry>> = {
  propTables: { make: propTables },
  presetChecklists: { make: presetChecklists },
  preshowChecks: { make: preshowChecks },
  intermissionChecks: { make: intermissionChecks },
  postshowChecks: { make: postshowChecks },
  shopList: { make: shopList },
  returnList: { make: returnList },
  spikeList: { make: spikeList },
  glowList: { make: glowList },
  runSheets: { make: runSheets },
  shiftPlots: { make: shiftPlots },
  quickChangePlot: { make: quickChangePlot },
  dresserCards: { make: dresserCards },
  entranceChart: { make: entranceChart },
  cueSheets: { make: cueSheets },
  callingList: { make: callingList },
  headsets: { make: headsetPlan },
  traffic: { make: traffic },
  dressingRooms: { make: dressingRooms },
  micPlot: { make: micPlot },
  techSchedule: { make: techSchedule },
  cueToCue: { make: cueToCue },
};
