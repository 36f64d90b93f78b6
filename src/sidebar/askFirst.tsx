/** A button that asks before it acts: one click asks, the next one does it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useApp } from './appContext.ts';
import { Ask } from './ask.tsx';
import { Button } from './parts.tsx';

interface AskFirstProps {
  label: string;
  title: string;
  /** What the second click is called. */
  yes: string;
  act(): void;
  /** What is done, in words. */
  children: ComponentChildren;
}

export function AskFirst({ label, title, yes, act, children }: AskFirstProps) {
  const { jobs } = useApp();
  const [asking, setAsking] = useState(false);
  const [left, setLeft] = useState(false);
  const busy = jobs.view.state === 'running';
  if (!asking) {
    return (
      <Button takesFocus={left} busy={busy} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <Ask title={title}>
      <p>{children}</p>
      <div class="buttons">
        <Button busy={busy} onClick={act}>
          {yes}
        </Button>
        <Button
          onClick={() => {
            setLeft(true);
            setAsking(false);
          }}
        >
          Leave it
        </Button>
      </div>
    </Ask>
  );
}
