/** A box for every performance, beside what is checked before, during and after each. */
import type { Show } from '../../../deck/deck.ts';
import type { DeckBlock, DeckColumn } from '../../../deck/deckPaper.ts';
import { clockTime, dateInShort } from '../../../values/dates.ts';

/** More columns of boxes than these cannot be ticked on one page. */
export const MOST_SHOWS = 8;
const BOX_WIDTH = 4;

export interface ShowBoxes {
  /** After a page’s key: `''` for the first page of each. */
  suffix: string;
  /** After a page’s title: `, shows 9 to 16`. */
  title: string;
  columns: readonly DeckColumn[];
  /** The empty cells under them. */
  cells: readonly string[];
  /** Which number is which show; none where no show is scheduled. */
  legend: readonly DeckBlock[];
}

/**
 * The boxes of a page, page after page; of one page with a single box where no show is scheduled.
 * @param shows in the order of their days
 */
export function showBoxes(shows: readonly Show[]): ShowBoxes[] {
  if (shows.length === 0) {
    return [{ suffix: '', title: '', columns: [{ header: 'Done', width: 6, as: 'box' }], cells: [''], legend: [] }];
  }
  const pages: ShowBoxes[] = [];
  for (let from = 0; from < shows.length; from += MOST_SHOWS) {
    const some = shows.slice(from, from + MOST_SHOWS);
    const last = from + some.length;
    pages.push({
      suffix: from === 0 ? '' : `/shows ${from + 1}`,
      title:
        shows.length <= MOST_SHOWS ? '' : `, ${some.length === 1 ? `show ${last}` : `shows ${from + 1} to ${last}`}`,
      columns: some.map((_, at) => ({ header: String(from + at + 1), width: BOX_WIDTH, as: 'box' })),
      cells: some.map(() => ''),
      legend: [
        { kind: 'text', text: some.map((show, at) => `${from + at + 1}: ${showWords(show, shows)}`).join(' · ') },
      ],
    });
  }
  return pages;
}

/** Its day, with the hour of the call where there are two that day. */
function showWords({ event }: Show, shows: readonly Show[]): string {
  const isOnly = shows.filter(({ event: { date } }) => date === event.date).length === 1;
  return isOnly ? dateInShort(event.date) : `${dateInShort(event.date)}, call ${clockTime(event.start)}`;
}
