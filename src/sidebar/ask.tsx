/**
 * A question before what cannot be taken back. It takes the focus itself: it is read out, and neither answer is given by
 * a key that is held too long.
 */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { LIGHT_TONES } from '../documents/tokens.ts';
import { useTakesFocus } from './takesFocus.ts';

export function Ask({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  const place = useTakesFocus<HTMLElement>(true);
  return (
    <section class="notice bad" aria-labelledby={id} tabIndex={-1} ref={place}>
      <p class="notice-title" id={id}>
        <span aria-hidden="true">{LIGHT_TONES.bad.shape}</span> {title}
      </p>
      {children}
    </section>
  );
}
