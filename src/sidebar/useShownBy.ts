/** Draws a component again whenever something is shown anew that outlasts it. */
import { useEffect, useState } from 'preact/hooks';

/** Who shows it at present. */
export interface Shown {
  readonly shownBy: Set<() => void>;
}

/** @returns draws everybody who shows it */
export function useShownBy(shown: Shown): () => void {
  const [, draw] = useState(0);
  useEffect(() => {
    const again = () => draw((times) => times + 1);
    shown.shownBy.add(again);
    return () => {
      shown.shownBy.delete(again);
    };
  }, [shown]);
  return () => {
    for (const again of shown.shownBy) again();
  };
}
