/** Where the unlock word is typed; in the workbook, where none is needed, a button. */
import { useState } from 'preact/hooks';
import { DoorField } from './doorParts.tsx';
import type { DoorSession } from './doorSession.ts';

/** @param onUnlocked called when the word was right */
export function UnlockForm(props: { session: DoorSession; canUnlock: boolean; onUnlocked(): void }) {
  const { session } = props;
  const [word, setWord] = useState('');
  const [message, setMessage] = useState('');
  const [isAsking, setAsking] = useState(false);
  if (!props.canUnlock) {
    return <p>Ask the stage manager to set an unlock word. Until then use the paper sheet.</p>;
  }
  const ask = async () => {
    if (isAsking) return;
    setAsking(true);
    setMessage('');
    const said = await session.unlock(word);
    setAsking(false);
    if (said === '') props.onUnlocked();
    else setMessage(said);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      {session.opensWithoutWord ? null : (
        <DoorField label="Unlock word" type="password" value={word} onInput={setWord} />
      )}
      <p role="alert" class="wrong">
        {message}
      </p>
      <button type="submit" class="button main" aria-disabled={isAsking}>
        {isAsking ? 'Opening …' : session.opensWithoutWord ? 'Show' : 'Unlock'}
      </button>
    </form>
  );
}
