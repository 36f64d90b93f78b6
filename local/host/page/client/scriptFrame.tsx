/**
 * A page of the script in a frame with an origin of its own. Its `google.script` calls come as messages, go to the
 * server as the person who looks, and are answered by messages.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { ScriptAnswer, SelectedCell, ShownDialog } from '../pageTypes.ts';
import { send } from './api.ts';
import type { Desk } from './app.tsx';
import { go } from './place.ts';

interface FrameMessage {
  callboard?: 'run' | 'close' | 'open' | 'size' | 'focus';
  id?: number;
  name?: string;
  args?: unknown[];
  href?: string;
  height?: number;
  width?: number;
}

interface ScriptFrameProps {
  desk: Desk;
  /** The workbook that the script is opened in. */
  workbook: string;
  path: string;
  title: string;
  onClose: () => void;
  /** The script has selected a cell. */
  onSelect?: (cell: SelectedCell) => void;
  /** The script has opened a dialog. */
  onDialog?: (dialog: ShownDialog) => void;
  onSize?: (size: { width?: number; height?: number }) => void;
}

export function ScriptFrame({ desk, workbook, path, title, onClose, onSelect, onDialog, onSize }: ScriptFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { as, say } = desk;
  // On a phone the sidebar is below the grid, out of sight.
  useEffect(() => frame.current?.scrollIntoView({ block: 'nearest' }), []);
  useEffect(() => {
    const onMessage = (event: MessageEvent<FrameMessage>): void => {
      const target = frame.current?.contentWindow;
      if (!target || event.source !== target) return;
      const { callboard: kind, id, name, args, href, width, height } = event.data ?? {};
      if (kind === 'run') {
        void send<ScriptAnswer>('/api/run', { as, workbook, name, args })
          .catch((error: Error): ScriptAnswer => ({ ok: false, message: error.message }))
          .then((answer) => {
            if (answer.ok && answer.selected !== null) onSelect?.(answer.selected);
            if (answer.ok && answer.dialog !== null) onDialog?.(answer.dialog);
            target.postMessage({ callboardAnswer: id, answer }, '*');
          });
      } else if (kind === 'close') onClose();
      else if (kind === 'size')
        onSize?.({ ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) });
      else if (kind === 'open') openLink(href ?? '', say);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [as, say, workbook, onClose, onSelect, onDialog, onSize]);
  return (
    <iframe
      ref={frame}
      class="script-frame"
      title={title}
      sandbox="allow-scripts allow-forms allow-modals allow-downloads"
      src={path}
    />
  );
}

/** Google's own addresses lead to the files here; every other one leads out, and nothing here does that. */
export function openLink(href: string, say: (text: string) => void): void {
  const file = /^https:\/\/(?:docs|drive)\.google\.com\/(?:[^?#]*\/)?(?:d|folders)\/([\w-]+)/.exec(href);
  const id = file?.[1];
  if (id === undefined) say(`This link leads out of the local account and is not opened: ${href}`);
  else if (href.includes('/folders/')) go({ view: 'drive', folderId: id });
  else go({ view: 'file', id, sheetId: null });
}
