/** The parts that every view of the door is made of: buttons, notices, a sheet over the page. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { LIGHT_TONES, type ToneName } from '../documents/tokens.ts';

export function DoorButton(props: {
  children: ComponentChildren;
  onClick(): void;
  kind?: 'main' | 'plain' | 'quiet';
  label?: string;
  /** For what has two states. */
  pressed?: boolean;
}) {
  return (
    <button
      type="button"
      class={`button ${props.kind ?? 'plain'}`}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}

export function DoorNotice({ tone, children }: { tone: ToneName; children: ComponentChildren }) {
  return (
    <div class={`notice ${tone}`}>
      <span aria-hidden="true">{LIGHT_TONES[tone].shape}</span>
      <div class="notice-text">{children}</div>
    </div>
  );
}

/** A question over the page. It takes the focus, keeps it, and gives it back; Escape is its way out. */
export function Sheet(props: { title: string; onClose(): void; children: ComponentChildren; closeWord?: string }) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    title.current?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2 id={id} tabIndex={-1} ref={title}>
        {props.title}
      </h2>
      {props.children}
      <div class="sheet-end">
        <DoorButton onClick={props.onClose}>{props.closeWord ?? 'Cancel'}</DoorButton>
      </div>
    </dialog>
  );
}

/** One value that somebody types. */
export function DoorField(props: {
  label: string;
  value: string;
  onInput(value: string): void;
  help?: string;
  type?: 'text' | 'search' | 'password' | 'time';
}) {
  const id = useId();
  const help = props.help === undefined ? undefined : `${id}-help`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        // The types of Preact have an element of its own for each type.
        type={(props.type ?? 'text') as 'text'}
        value={props.value}
        autocomplete="off"
        autocapitalize={props.type === 'text' || props.type === undefined ? 'words' : 'none'}
        aria-describedby={help}
        onInput={(event) => props.onInput(event.currentTarget.value)}
      />
      {help === undefined ? null : (
        <p class="help" id={help}>
          {props.help}
        </p>
      )}
    </div>
  );
}

/** A number to phone, by a tap. */
export function Phone({ number, name }: { number: string; name: string }) {
  if (number === '') return <span class="help">no number</span>;
  return (
    <a class="phone" href={`tel:${number.replace(/[^\d+]/g, '')}`} aria-label={`Phone ${name}: ${number}`}>
      {number}
    </a>
  );
}
