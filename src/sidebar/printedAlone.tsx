/** A part of the sidebar that a button prints, and nothing else with it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './parts.tsx';

/** @param words on the button */
export function PrintedAlone({ words, children }: { words: string; children: ComponentChildren }) {
  const part = useRef<HTMLDivElement>(null);
  const print = () => {
    part.current?.classList.add('printed');
    globalThis.print();
    part.current?.classList.remove('printed');
  };
  return (
    <div ref={part}>
      {children}
      <div class="not-printed">
        <Button onClick={print}>{words}</Button>
      </div>
    </div>
  );
}
