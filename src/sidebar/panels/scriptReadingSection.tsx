/** A script from its text into the tabs: looked at, reviewed, filled. */
import { useState } from 'preact/hooks';
import type { ScriptEdit } from '../../features/scriptReading/scriptEdits.ts';
import type { ScriptAsked } from '../../features/scriptReading/scriptTypes.ts';
import { useApp } from '../appContext.ts';
import { Button, Notice, Section, Tick, Waiting } from '../parts.tsx';
import { editWords } from '../script/editWords.ts';
import { ScriptFillView } from '../script/scriptFillView.tsx';
import type { ScriptText } from '../script/scriptFromFile.ts';
import { ScriptEdits, ScriptReview } from '../script/scriptReview.tsx';
import { ScriptSource } from '../script/scriptSource.tsx';
import { useRequest } from '../useRequest.ts';

type Choice = Pick<ScriptAsked, 'takeOff' | 'withEntrances' | 'keepText'>;

export function ScriptReadingSection() {
  const { jobs } = useApp();
  const [script, setScript] = useState<ScriptText>({ name: '', text: '' });
  const [edits, setEdits] = useState<readonly ScriptEdit[]>([]);
  const [choice, setChoice] = useState<Choice>({ takeOff: false, withEntrances: true, keepText: true });
  /** What the preview in sight was asked for: exactly that is filled in. */
  const [asked, setAsked] = useState<ScriptAsked | null>(null);
  const [isAgain, setAgain] = useState(false);
  const preview = useRequest('previewScript');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = asked === null ? null : preview.last;
  const look = (more: { edits?: readonly ScriptEdit[]; choice?: Choice } = {}) => {
    const next = { ...script, edits: [...(more.edits ?? edits)], ...(more.choice ?? choice) };
    setAsked(next);
    preview.run(next);
  };
  const change = (next: readonly ScriptEdit[]) => {
    if (waits) return;
    setEdits(next);
    look({ edits: next });
  };
  const choose = (next: Choice) => {
    setChoice(next);
    if (asked !== null && !waits) look({ choice: next });
  };
  const take = (next: ScriptText) => {
    setScript(next);
    setAsked(null);
    setEdits([]);
    setAgain(false);
  };
  const fill = async () => {
    if (asked === null || shown === null) return;
    const outcome = await jobs.start('Filling the tabs', 'readScript', { ...asked, hash: shown.hash });
    if (outcome !== null) preview.run(asked);
  };
  const earlier = shown?.earlierEdits ?? [];
  return (
    <Section title="Read a script">
      <p class="help">
        From the text to Scenes, Breakdown, Entrances and French scenes. You see everything first, and what you have
        typed stays.
      </p>
      <ScriptSource script={script} take={take} />
      <Tick
        label="Entrances and French scenes, too"
        checked={choice.withEntrances}
        choose={(withEntrances) => choose({ ...choice, withEntrances })}
      />
      <Tick
        label="Keep the text in Confidential, for cue cards and page numbers"
        checked={choice.keepText}
        choose={(keepText) => choose({ ...choice, keepText })}
      />
      <Button
        kind={shown === null ? 'main' : 'plain'}
        busy={waits}
        disabled={script.text.trim() === ''}
        onClick={() => look()}
      >
        Look at the script
      </Button>
      <Waiting now={preview.now} words="Reading the script …" again={preview.again} />
      {shown === null ? null : (
        <>
          {earlier.length > 0 && !isAgain ? (
            <Notice tone="watch" title="You changed the last reading">
              <p>{earlier.map(editWords).join('; ')}.</p>
              <div class="buttons">
                <Button onClick={() => change(earlier)}>Make the same changes</Button>
                <Button kind="quiet" onClick={() => setAgain(true)}>
                  Begin anew
                </Button>
              </div>
            </Notice>
          ) : null}
          {shown.unused.length === 0 ? null : (
            <Notice
              tone="watch"
              title={`These changes fit nothing any more: ${shown.unused.map(editWords).join('; ')}.`}
            />
          )}
          <ScriptReview preview={shown} edits={edits} busy={waits} change={(edit) => change([...edits, edit])} />
          <ScriptEdits
            edits={edits}
            words={edits.map(editWords)}
            takeBack={(at) => change(edits.filter((_, index) => index !== at))}
          />
          <h3>What it fills</h3>
          <ScriptFillView
            preview={shown}
            takeOff={choice.takeOff}
            chooseTakeOff={(takeOff) => choose({ ...choice, takeOff })}
          />
          {shown.hash === '' ? null : (
            <Button kind="main" busy={waits || jobs.view.state === 'running'} onClick={fill}>
              Fill the tabs
            </Button>
          )}
        </>
      )}
    </Section>
  );
}
