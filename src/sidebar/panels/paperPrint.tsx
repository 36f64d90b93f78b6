/** A paper of the deck as a page for the printer, in a frame of its own: what prints is that page and nothing else. */
import { useRef, useState } from 'preact/hooks';
import type { ShownPaper } from '../../features/deckPapers/deckPaperTypes.ts';
import { Button, More, Notice, Select, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

/** Nothing in it runs or loads anything; the sidebar alone may print it. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

export function PaperPrint({ papers, emergency }: { papers: readonly ShownPaper[]; emergency: boolean }) {
  const [name, setName] = useState('');
  const looking = useRequest('deckPaper');
  const frame = useRef<HTMLIFrameElement>(null);
  const waits = looking.now.state === 'pending' || looking.now.state === 'slow';
  const result = looking.now.state === 'done' ? looking.now.result : null;
  const asked = papers.some((one) => one.name === name) ? name : (papers[0]?.name ?? '');
  if (papers.length === 0) return null;
  return (
    <More title="Look at a paper, and print it">
      <Select
        label="Paper to print"
        value={asked}
        choose={setName}
        choices={papers.map((paper) => ({ value: paper.name, label: paper.title }))}
      />
      <Button busy={waits} onClick={() => looking.run({ name: asked, emergency })}>
        Show it
      </Button>
      <Waiting now={looking.now} words="Putting the paper together …" again={looking.again} />
      {result === null ? null : result.paper === null ? (
        <Notice tone="watch" title={`${result.message} ${result.toDo}`.trim()} />
      ) : (
        <>
          <p class="help">
            As it is typed now. A page that has changed since it was issued has the number that it gets next.
          </p>
          <iframe
            ref={frame}
            class="mail"
            sandbox="allow-same-origin allow-modals"
            title={result.paper.title}
            srcdoc={POLICY + result.paper.html}
          />
          <Button onClick={() => frame.current?.contentWindow?.print()}>Print it</Button>
        </>
      )}
    </More>
  );
}
