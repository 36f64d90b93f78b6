/** Where a mic goes from one character to another, and where a character goes from one mic to another. */
import { characterKey } from '../../../company/characterKey.ts';
import type { Deck } from '../../../deck/deck.ts';
import { inShowOrder } from '../../../deck/deckMoments.ts';
import type { Entrance, Mic } from '../../../deck/deckWork.ts';
import { secondsBetween } from '../../../deck/secondsBetween.ts';
import { foldedText } from '../../../values/text.ts';
import { groupedBy } from './deckPage.ts';

export interface MicSwap {
  kind: 'mic' | 'character';
  before: Mic;
  after: Mic;
  /** The last exit with it, the first entrance after; `null` where none is typed. */
  exit: Entrance | null;
  entrance: Entrance | null;
  /** Between the two; `null` where it cannot be told. */
  seconds: number | null;
  /** Both have it in one scene, or it is needed before it is free. */
  isAtOnce: boolean;
}

/** First and last scene in which it is worn, by index. */
export function wornIn(deck: Deck, { from, to, fromText, toText }: Mic): { first: number; last: number } {
  // A scene that cannot be read says nothing: it counts for where it was meant to begin or end.
  const first = from?.index ?? (fromText === '' ? 0 : (to?.index ?? 0));
  const last = to?.index ?? (toText === '' ? Math.max(0, deck.scenes.length - 1) : first);
  return { first, last: Math.max(first, last) };
}

export function micSwaps(deck: Deck): MicSwap[] {
  const entrances = groupedBy(inShowOrder(deck.entrances), ({ character }) => [characterKey(character)]);
  const byMic = groupedBy(deck.mics, ({ mic }) => [foldedText(mic)]);
  const byCharacter = groupedBy(deck.mics, ({ character }) => [characterKey(character)]);
  const pairs = (kind: MicSwap['kind'], lists: Iterable<readonly Mic[]>): MicSwap[] =>
    [...lists].flatMap((list) => {
      const sorted = list
        .map((mic, row) => ({ mic, row, ...wornIn(deck, mic) }))
        .sort((a, b) => a.first - b.first || a.last - b.last || a.row - b.row)
        .map(({ mic }) => mic);
      return sorted.flatMap((after, at): MicSwap[] => {
        const before = sorted[at - 1];
        if (before === undefined) return [];
        const isSame =
          kind === 'mic'
            ? characterKey(before.character) === characterKey(after.character)
            : foldedText(before.mic) === foldedText(after.mic);
        return isSame ? [] : [swapOf(deck, entrances, kind, before, after)];
      });
    });
  return [...pairs('mic', byMic.values()), ...pairs('character', byCharacter.values())]
    .map((swap, row) => ({ swap, row, first: wornIn(deck, swap.after).first }))
    .sort((a, b) => a.first - b.first || a.row - b.row)
    .map(({ swap }) => swap);
}

function swapOf(
  deck: Deck,
  entrances: ReadonlyMap<string, readonly Entrance[]>,
  kind: MicSwap['kind'],
  before: Mic,
  after: Mic,
): MicSwap {
  const [worn, next] = [wornIn(deck, before), wornIn(deck, after)];
  const sceneOf = ({ at }: Entrance) => at.scene?.index ?? -1;
  const rows = (mic: Mic) => (entrances.get(characterKey(mic.character)) ?? []).filter(({ at }) => at.scene !== null);
  const exit = [...rows(before)].reverse().find((one) => one.kind === 'Exits' && sceneOf(one) <= worn.last) ?? null;
  const entrance = rows(after).find((one) => one.kind === 'Enters' && sceneOf(one) >= next.first) ?? null;
  const isKnown = exit !== null && entrance !== null;
  const isAtOnce = isKnown ? entrance.at.order < exit.at.order : next.first <= worn.last;
  return {
    kind,
    before,
    after,
    exit,
    entrance,
    seconds: isKnown ? secondsBetween(exit.at, entrance.at) : null,
    isAtOnce,
  };
}
