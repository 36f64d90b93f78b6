/** How far what was typed is kept, and what to do with what is not. */
import { counted } from '../values/counted.ts';
import { Button, Notice } from './parts.tsx';
import type { TypedQueue } from './useTypedQueue.ts';

/**
 * @param props.what `note`
 * @param props.words what one of them says
 * @param props.onBack gets one that is to be typed anew
 */
export function QueueStatus<Typed>(props: {
  queue: TypedQueue<Typed>;
  what: string;
  words(typed: Typed): string;
  onBack(typed: Typed): void;
}) {
  const { queue, what, words, onBack } = props;
  const [first] = queue.waiting;
  return (
    <>
      <div role="status">
        {queue.waiting.length === 0 || queue.trouble !== '' ? null : (
          <p class="waiting">
            <span class="dots" aria-hidden="true" />
            Keeping {counted(queue.waiting.length, what)} …
          </p>
        )}
        {queue.waiting.length === 0 && queue.said !== '' ? <p class="quiet-text">{queue.said}</p> : null}
      </div>
      {queue.trouble === '' || first === undefined ? null : (
        <div role="alert">
          <Notice tone="bad" title={queue.trouble}>
            <p>Not kept yet: {words(first)}</p>
            {queue.waiting.length > 1 ? <p>{counted(queue.waiting.length - 1, `more ${what}`)} after it.</p> : null}
            <div class="buttons">
              <Button onClick={queue.again}>Try again</Button>
              <Button
                kind="quiet"
                onClick={() => {
                  const back = queue.takeBack();
                  if (back !== undefined) onBack(back);
                }}
              >
                Change it
              </Button>
            </div>
          </Notice>
        </div>
      )}
    </>
  );
}
