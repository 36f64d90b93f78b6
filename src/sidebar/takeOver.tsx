/** Before this person's triggers take the place of somebody else's that work. */
import type { Health } from '../entry/today/healthTypes.ts';
import { Ask } from './ask.tsx';
import { Button } from './parts.tsx';

interface TakeOverProps {
  asked: NonNullable<Health['takeOver']>;
  busy: boolean;
  yes(): void;
  no(): void;
}

export function TakeOver({ asked, busy, yes, no }: TakeOverProps) {
  return (
    <Ask title="Send the calls from your account?">
      <p>{asked.question}</p>
      <div class="buttons">
        <Button busy={busy} onClick={yes}>
          Send them from mine
        </Button>
        <Button onClick={no}>Leave it</Button>
      </div>
    </Ask>
  );
}
