/** The cues of a show as moments: what goes on one GO, in the order in which it goes, and about when. */
import { type CueNumber, compareCueNumbers, cueNumber } from '../../../deck/cueNumber.ts';
import type { Deck } from '../../../deck/deck.ts';
import { compareOrders, type DeckScene } from '../../../deck/deckMoments.ts';
import type { Cue } from '../../../deck/deckWork.ts';
import { comparePages, pagesBetween } from '../../../values/pages.ts';
import { foldedText } from '../../../values/text.ts';
import type { Moment } from './callsInOrder.ts';
import { cueCall, cueList, isOfRail } from './cueWords.ts';
import { groupedBy } from './deckPage.ts';

const SECONDS_A_MINUTE = 60;

/** @param cues of one act, that are not cut */
export function cueMoments(deck: Deck, cues: readonly Cue[]): Moment<Cue>[] {
  const pages = pagesOf(cues);
  const isTimed = pages.every(([first]) => first?.at.minute != null);
  let at = 0;
  return pages.flatMap((page, place) => {
    const [first] = page;
    const length = pageSeconds(deck, first?.at.scene ?? null);
    const middle = isTimed ? (first?.at.minute ?? 0) * SECONDS_A_MINUTE : place * length;
    const groups = momentsOf(page);
    return groups.map((group, index) => {
      const before = at;
      // Where on its page a cue is, is typed nowhere: they are taken to lie evenly.
      at = Math.max(at, middle + length * ((index + 0.5) / groups.length - 0.5));
      return momentOf(deck, group, { at, length, sinceLast: index === 0 ? null : at - before });
    });
  });
}

interface Placed {
  at: number;
  /** Of its page. */
  length: number;
  /** Since the moment before it on its page; `null` for the first. */
  sinceLast: number | null;
}

function momentOf({ settings }: Deck, cues: readonly Cue[], { at, length, sinceLast }: Placed): Moment<Cue> {
  const usual = Math.max(settings.standbyPages * length, settings.standbySeconds);
  return {
    at,
    cues,
    isCalled: cues.every((cue) => cueCall(cue) === 'SM'),
    leads: (cue) => {
      const on = foldedText(cue.standby);
      const standby = isOfRail(cue) ? settings.railStandbySeconds : usual;
      // Words such as “Places call” are said once the cue before has gone; a page says for itself where it is.
      const isSoon = on !== '' && !/^p(age|\.)? ?\d/.test(on) && sinceLast !== null && sinceLast > 0;
      return {
        warning: isOfRail(cue) ? settings.railWarningSeconds : 0,
        standby: isSoon ? Math.min(standby, sinceLast) : standby,
        on,
      };
    },
  };
}

/** How long a page of the scene plays. */
function pageSeconds({ settings }: Deck, scene: DeckScene | null): number {
  const usual = settings.minutesAPage * SECONDS_A_MINUTE;
  if (scene === null || scene.minutes === null || scene.pageFrom === '') return usual;
  return (scene.minutes * SECONDS_A_MINUTE) / (pagesBetween(scene.pageFrom, scene.pageTo) + 1);
}

/** The cues of each page in their order: as the rows stand, but those of one list by their numbers. */
function pagesOf(cues: readonly Cue[]): Cue[][] {
  const sorted = cues
    .map((cue, row) => ({ cue, row }))
    .sort(
      (a, b) =>
        compareOrders(a.cue.at.order, b.cue.at.order) || comparePages(a.cue.at.page, b.cue.at.page) || a.row - b.row,
    )
    .map(({ cue }) => cue);
  const pages: Cue[][] = [];
  for (const cue of sorted) {
    const page = pages[pages.length - 1];
    const [first] = page ?? [];
    const isSame =
      first !== undefined &&
      compareOrders(first.at.order, cue.at.order) === 0 &&
      comparePages(first.at.page, cue.at.page) === 0;
    if (page !== undefined && isSame) page.push(cue);
    else pages.push([cue]);
  }
  return pages.map(numbered);
}

/** An insert is often typed below everything else: each list’s places on the page are filled in the order of its numbers. */
function numbered(page: readonly Cue[]): Cue[] {
  const lists = new Map(
    [...groupedBy(page, (cue) => [listOf(cue)])].map(([list, cues]) => [
      list,
      cues
        .map((cue, row) => ({ cue, row }))
        .sort((a, b) => compareNumbers(a.cue, b.cue) || a.row - b.row)
        .map(({ cue }) => cue),
    ]),
  );
  return page.map((cue) => lists.get(listOf(cue))?.shift() ?? cue);
}

/** Cues without a number have no order of their own. */
function listOf(cue: Cue): string {
  return cue.number === null ? '' : cueList(cue);
}

function compareNumbers(a: Cue, b: Cue): number {
  return a.number === null || b.number === null ? 0 : compareCueNumbers(a.number, b.number);
}

/** What goes together: neighbors on one line that the same person calls, and what is typed as “With LX 2”. */
function momentsOf(page: readonly Cue[]): Cue[][] {
  const moments: Cue[][] = [];
  for (const cue of page) {
    const last = moments[moments.length - 1];
    const first = last?.[0];
    const isSame =
      first !== undefined &&
      cue.line !== '' &&
      foldedText(first.line) === foldedText(cue.line) &&
      hasSameCall(first, cue);
    const joined = isSame ? last : withNamed(moments, cue);
    if (joined === undefined) moments.push([cue]);
    else joined.push(cue);
  }
  return moments;
}

function hasSameCall(a: Cue, b: Cue): boolean {
  return cueCall(a) === cueCall(b) && foldedText(a.calledBy) === foldedText(b.calledBy);
}

/** The moment of the cue that the line names; the last one only, so that no list gets out of its order. */
function withNamed(moments: readonly Cue[][], cue: Cue): Cue[] | undefined {
  const named = namedWith(cue.line);
  const last = moments[moments.length - 1];
  if (named === null || last === undefined) return undefined;
  return last.some((one) => one.number?.key === named.key && hasSameCall(one, cue)) ? last : undefined;
}

/** @example namedWith('With LX 2')?.key // 'LX-2' */
export function namedWith(line: string): CueNumber | null {
  const folded = foldedText(line);
  return folded.startsWith('with ') ? cueNumber(folded.slice('with '.length)) : null;
}
