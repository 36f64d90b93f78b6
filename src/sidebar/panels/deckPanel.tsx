/** The deck: what contradicts what, its papers and how far they are, who gets which page, what was written by hand. */
import { useEffect } from 'preact/hooks';
import type { DeckShown } from '../../features/deckPapers/deckPaperTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { GroupedProblems } from '../groupedProblems.tsx';
import { Button, More, Notice, Problems, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { CoverSection } from './coverSection.tsx';
import { DeckPapersSection } from './deckPapersSection.tsx';
import { HandNotesSection } from './handNotesSection.tsx';
import { PropsSection } from './propsSection.tsx';

const TABS = [
  { tab: 'Props', what: 'Every prop once, with where it comes from and goes back to.' },
  { tab: 'Prop moves', what: 'Scene by scene: preset where, enters with whom, exits where.' },
  { tab: 'Costumes and Quick changes', what: 'What is worn, and how long there is to change.' },
  { tab: 'Presets and Run sheet', what: 'What is where before the show, and who moves it.' },
  { tab: 'Entrances and Cues', what: 'Who comes from which side, and what is called.' },
];

export function DeckPanel() {
  const { toLook } = useApp();
  const looking = useRequest('deckShown');
  const { run } = looking;
  useEffect(() => {
    if (toLook) run();
  }, [toLook, run]);
  const waits = looking.now.state === 'pending' || looking.now.state === 'slow';
  const deck = looking.last?.deck ?? null;
  const refused =
    looking.now.state === 'done' && looking.now.result.deck === null
      ? `${looking.now.result.message} ${looking.now.result.toDo}`.trim()
      : '';
  return (
    <>
      <p>Everything on and off stage, typed once.</p>
      <Button kind={deck === null ? 'main' : 'plain'} busy={waits} onClick={() => run()}>
        {deck === null ? 'Look at the deck' : 'Look again'}
      </Button>
      <Waiting now={looking.now} words="Looking at the deck …" again={looking.again} />
      {refused === '' ? null : <Notice tone="watch" title={refused} />}
      {deck === null ? null : (
        <>
          <Contradictions deck={deck} />
          <ProposedChanges deck={deck} />
          <DeckPapersSection deck={deck} look={() => run()} />
          <HandNotesSection deck={deck} look={() => run()} />
        </>
      )}
      <CoverSection />
      <PropsSection />
      <More title="Which tab is for what">
        <dl class="facts">
          {TABS.map((one) => (
            <div key={one.tab}>
              <dt>{one.tab}</dt>
              <dd>{one.what}</dd>
            </div>
          ))}
        </dl>
      </More>
    </>
  );
}

/** Quick changes that nobody has typed yet; nothing where there are none. */
function ProposedChanges({ deck: { proposed } }: { deck: DeckShown }) {
  if (proposed.length === 0) return null;
  return (
    <Section title="Quick changes to type">
      <p class="help">By Entrances, Costumes and the time that pages take, true to about a page.</p>
      <More title={counted(proposed.length, 'change')}>
        <Problems problems={proposed} />
      </More>
    </Section>
  );
}

/** More of one kind are folded. */
const MOST_UNFOLDED = 3;

function Contradictions({ deck: { contradictions, problems } }: { deck: DeckShown }) {
  const count = contradictions.reduce((sum, one) => sum + one.problems.length, 0);
  return (
    <Section title="Contradictions">
      <p class={count === 0 ? 'quiet-text' : ''}>
        {count === 0 ? 'Nothing contradicts anything.' : `${counted(count, 'contradiction')}.`}
      </p>
      {contradictions.map(({ title, problems: found }) => (
        <div key={title}>
          <h3>{title}</h3>
          {found.length > MOST_UNFOLDED ? (
            <More title={counted(found.length, 'row')}>
              <Problems problems={found} />
            </More>
          ) : (
            <Problems problems={found} />
          )}
        </div>
      ))}
      {problems.length === 0 ? null : (
        <More title={`${counted(problems.length, 'cell')} not understood`}>
          <GroupedProblems problems={problems} />
        </More>
      )}
    </Section>
  );
}
