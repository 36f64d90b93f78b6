/** What can be rehearsed with those who are there now, and what lacks one part alone. */
import type { TonightScene } from '../../features/rehearsalOrder/orderTypes.ts';
import { Button, NoticeList, Points, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function TonightSection() {
  const tonight = useRequest('tonightShown');
  const shown = tonight.last;
  return (
    <>
      <h3>What can be rehearsed tonight</h3>
      <Button
        busy={tonight.now.state === 'pending' || tonight.now.state === 'slow'}
        onClick={() => tonight.run({ eventId: '' })}
      >
        {shown === null ? 'See who is there' : 'See again who is there'}
      </Button>
      <Waiting now={tonight.now} words="Looking at who is there …" again={tonight.again} />
      {shown === null ? null : (
        <div role="status">
          <p>
            {shown.words}
            {shown.basis === '' ? '' : `. ${shown.basis}`}
          </p>
          {shown.basis === '' ? null : (
            <Scenes title="Can be done" empty="No scene is complete." scenes={shown.ready} note={shown.proof} />
          )}
          {shown.almost.length === 0 ? null : <Scenes title="Lacks one part" empty="" scenes={shown.almost} note="" />}
          <NoticeList tone="watch" title="Counted as not there" lines={shown.unsure} />
        </div>
      )}
    </>
  );
}

function Scenes(props: { title: string; empty: string; scenes: readonly TonightScene[]; note: string }) {
  const { title, empty, scenes, note } = props;
  return (
    <>
      <h4>{title}</h4>
      {scenes.length === 0 ? <p>{empty}</p> : null}
      <Points
        lines={scenes.map(({ scene, title: name, missing }) =>
          [`${scene}${name === '' ? '' : `: ${name}`}`, missing].filter((part) => part !== '').join(' – '),
        )}
      />
      {note === '' ? null : <p class="quiet-text">{note}</p>}
    </>
  );
}
