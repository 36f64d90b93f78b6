/** Whoever steers by keys stays with the person they were at, when that row changes its buttons or moves. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

export function useKeepsFocus(): void {
  const last = useRef<{ part: Element; person: string } | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('dialog') !== null) return;
      const person = target.closest<HTMLElement>('[data-person]')?.dataset.person;
      last.current = person === undefined ? null : { part: target, person };
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const at = last.current;
    // Nothing has the focus, and what had it is gone: nobody has moved it.
    if (at === null || at.part.isConnected || document.activeElement !== document.body) return;
    const rows = [...document.querySelectorAll<HTMLElement>('[data-person]')];
    const row = rows.find(({ dataset }) => dataset.person === at.person);
    row?.querySelector<HTMLElement>('.taps button')?.focus({ preventScroll: true });
  });
}
