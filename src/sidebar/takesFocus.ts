/** For what appears in the place of what had the focus: it takes it, so that a person at the keyboard goes on there. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** @param takes false leaves the focus where it is */
export function useTakesFocus<Part extends HTMLElement>(takes: boolean): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    if (takes) part.current?.focus();
  }, [takes]);
  return part;
}
