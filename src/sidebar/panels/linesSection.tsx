/** From the script that was read: cue cards to run lines with, packs for the actors, lines and stage time. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Notice, Problems, Section, Select, Waiting } from '../parts.tsx';
import { CueCardPractice } from '../script/cueCardPractice.tsx';
import { useRequest } from '../useRequest.ts';

export function LinesSection() {
  const { jobs } = useApp();
  const looking = useRequest('scriptKept');
  const cards = useRequest('cueCardsShown');
  const [character, setCharacter] = useState('');
  const kept = looking.last?.kept ?? null;
  const isWaiting = (state: string) => state === 'pending' || state === 'slow';
  const shown = cards.now.state === 'done' ? cards.now.result : null;
  const speaking = (kept?.counts ?? []).filter(({ lines }) => lines > 0);
  return (
    <Section title="Lines">
      <div class="buttons">
        <Button busy={isWaiting(looking.now.state)} onClick={() => looking.run()}>
          Show what is kept of the script
        </Button>
        <Button
          kind="quiet"
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the list of lines', 'makeScriptCounts')}
        >
          Make lines and stage time
        </Button>
        <Button
          kind="quiet"
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the cue cards', 'makeCueCards', { person: '' })}
        >
          Make a pack for each actor
        </Button>
      </div>
      <p class="help">The packs go into Confidential and to nobody by themselves.</p>
      <Waiting now={looking.now} words="Looking for the script …" again={looking.again} />
      {looking.last === null ? null : kept === null ? (
        <>
          <p class="quiet-text">No script was read yet.</p>
          <Problems problems={looking.last.problems} />
        </>
      ) : (
        <>
          <p>
            {kept.name === '' ? 'A pasted text' : kept.name}, read on {kept.date}.
          </p>
          {kept.hasText && speaking.length > 0 ? (
            <>
              <Select
                label="Run lines with"
                value={character}
                choose={setCharacter}
                choices={[
                  { value: '', label: 'Choose a character' },
                  ...speaking.map((one) => ({
                    ...{ value: one.character, label: `${one.character} (${one.lines})` },
                  })),
                ]}
              />
              <Button
                busy={isWaiting(cards.now.state)}
                disabled={character === ''}
                onClick={() => cards.run({ character })}
              >
                Show the cards
              </Button>
            </>
          ) : (
            <p class="quiet-text">Its text is not kept, so there are no cue cards.</p>
          )}
          <Waiting now={cards.now} words="Making the cards …" again={cards.again} />
          {shown === null ? null : shown.problems.length > 0 ? (
            <Notice tone="watch" title="Check">
              <Problems problems={shown.problems} />
            </Notice>
          ) : (
            <CueCardPractice cards={shown.cards} />
          )}
        </>
      )}
    </Section>
  );
}
