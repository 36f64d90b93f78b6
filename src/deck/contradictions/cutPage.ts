/** A cue, a move or an entrance on a page that was cut. */
import { cutOf } from '../cutPages.ts';
import type { DeckMoment, DeckRecord } from '../deckMoments.ts';
import { type Contradiction, contradiction } from './contradiction.ts';
import type { DeckFacts } from './deckFacts.ts';

/** A cue that is cut itself may stand on any page. */
export function cutPage({ deck }: DeckFacts): Contradiction[] {
  if (deck.cutPages.size === 0) return [];
  const on = (record: DeckRecord, { page }: DeckMoment, what: string, column = 'Page'): Contradiction[] => {
    const cut = cutOf(deck.cutPages, page);
    if (cut === undefined) return [];
    const message = `Page ${page} was cut (${cut.tab ?? cut.file ?? 'Script changes'}, row ${cut.row}). Put ${what} on another page, or cut it.`;
    return [contradiction('cutPage', record, column, message)];
  };
  return [
    ...deck.cues.flatMap((cue) => (cue.isCut ? [] : on(cue, cue.at, cue.text || 'the cue'))),
    ...deck.moves.flatMap((move) => on(move, move.at, 'the move')),
    ...deck.runSheet.flatMap((run) => on(run, run.at, 'the move')),
    ...deck.entrances.flatMap((entrance) =>
      on(entrance, entrance.at, entrance.kind === 'Exits' ? 'the exit' : 'the entrance'),
    ),
    ...deck.changes.flatMap((change) => [
      ...on(change, change.out, 'the change', 'Page out'),
      ...on(change, change.in, 'the change', 'Page in'),
    ]),
  ];
}
