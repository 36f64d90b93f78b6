/** A question in a dialog: to confirm something, or to type a text. Escape is No. */
import { useEffect, useRef } from 'preact/hooks';

export interface Asking {
  title: string;
  text: string;
  /** The label of the text to type, for questions that want one. */
  label?: string;
  initial?: string;
  yes: string;
  /** Left out where there is nothing to choose. */
  no?: string;
  /** The text typed (`''` for a plain yes), or null for No. */
  answer: (value: string | null) => void;
}

export function AskDialog({ asking }: { asking: Asking }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    input.current?.select();
  }, []);
  return (
    <dialog ref={dialog} class="ask" aria-labelledby="ask-title" onCancel={() => asking.answer(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          asking.answer(input.current?.value ?? '');
        }}
      >
        <h2 id="ask-title">{asking.title}</h2>
        {asking.text === '' ? null : <p class="lines">{asking.text}</p>}
        {asking.label === undefined ? null : (
          <label>
            {asking.label}
            <input ref={input} type="text" defaultValue={asking.initial ?? ''} />
          </label>
        )}
        <div class="buttons">
          {asking.no === undefined ? null : (
            <button type="button" onClick={() => asking.answer(null)}>
              {asking.no}
            </button>
          )}
          <button type="submit" class="main">
            {asking.yes}
          </button>
        </div>
      </form>
    </dialog>
  );
}
