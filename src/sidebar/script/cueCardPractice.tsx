/** Cue cards one at a time: the cue, then, on a tap, the line. */
import { useEffect, useState } from 'preact/hooks';
import type { CueCard } from '../../features/scriptReading/cueCards.ts';
import { Button } from '../parts.tsx';

export function CueCardPractice({ cards }: { cards: readonly CueCard[] }) {
  const [at, setAt] = useState(0);
  const [isShown, setShown] = useState(false);
  // Other cards begin at the first.
  useEffect(() => {
    setAt(0);
    setShown(false);
  }, [cards]);
  const card = cards[at];
  if (card === undefined) return <p class="quiet-text">Nothing to say in the script.</p>;
  const go = (to: number) => {
    setAt(to);
    setShown(false);
  };
  const place = [card.scene, card.page === '' ? '' : `page ${card.page}`].filter(Boolean).join(', ');
  return (
    <section aria-label="Cue cards">
      <p class="quiet-text">
        Card {at + 1} of {cards.length}: {place}
      </p>
      <p>
        {card.cueBy === '' ? null : <strong>{card.cueBy}: </strong>}
        {card.cue}
      </p>
      <div role="status">
        {isShown ? (
          <div class="notice good">
            {card.with.length === 0 ? null : <p class="quiet-text">With {card.with.join(', ')}</p>}
            {card.speech.map((line, index) => (
              <p key={index}>{line}</p>
            ))}
          </div>
        ) : null}
      </div>
      <div class="buttons">
        {isShown ? (
          <Button kind="main" disabled={at + 1 >= cards.length} onClick={() => go(at + 1)}>
            Next card
          </Button>
        ) : (
          <Button kind="main" onClick={() => setShown(true)}>
            Show the line
          </Button>
        )}
        <Button kind="quiet" disabled={at === 0} onClick={() => go(at - 1)}>
          Card before
        </Button>
      </div>
    </section>
  );
}
