/** A dialog of the script, in the size that it asked for. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownDialog } from '../pageTypes.ts';
import type { Desk } from './app.tsx';
import { ScriptFrame } from './scriptFrame.tsx';

interface ScriptDialogProps {
  desk: Desk;
  workbook: string;
  dialog: ShownDialog;
  onClose: () => void;
}

export function ScriptDialog({ desk, workbook, dialog, onClose }: ScriptDialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: dialog.width, height: dialog.height });
  useEffect(() => (dialog.modeless ? element.current?.show() : element.current?.showModal()), [dialog.modeless]);
  useEffect(() => {
    // A style attribute would be against the page's own policy.
    frame.current?.style.setProperty('width', `${size.width}px`);
    frame.current?.style.setProperty('height', `${size.height}px`);
  }, [size]);
  return (
    <dialog
      ref={element}
      class={`script-dialog ${dialog.modeless ? 'modeless' : ''}`}
      aria-labelledby="dialog-title"
      onCancel={onClose}
    >
      <div class="sidebar-head">
        <h2 id="dialog-title">{dialog.title}</h2>
        <button type="button" aria-label="Close the dialog" onClick={onClose}>
          ✕
        </button>
      </div>
      <div ref={frame}>
        <ScriptFrame
          desk={desk}
          workbook={workbook}
          path={`/frame/dialog?as=${encodeURIComponent(desk.as)}`}
          title={dialog.title}
          onClose={onClose}
          onSize={(next) => setSize((before) => ({ ...before, ...next }))}
        />
      </div>
    </dialog>
  );
}
