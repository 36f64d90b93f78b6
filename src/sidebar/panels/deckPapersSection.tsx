/** The papers of the deck: how far each is, made, printed, and its pages sent to whose they are. */
import { useState } from 'preact/hooks';
import type { DeckShown, ShownPaper } from '../../features/deckPapers/deckPaperTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { MailReview } from '../mailReview.tsx';
import { Button, Notice, Section, Status, Tick, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { PaperPrint } from './paperPrint.tsx';

const TONES = { 'up to date': 'good', changed: 'watch', 'not made': 'quiet' } as const;
/** More pages than that are counted. */
const MOST_NAMED = 4;

/** @param props.look reads the deck again */
export function DeckPapersSection({ deck, look }: { deck: DeckShown; look(): void }) {
  const { jobs } = useApp();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [emergency, setEmergency] = useState(false);
  const busy = jobs.view.state === 'running';
  const { papers, quiet, notTyped } = deck;
  const own = chosen.filter((name) => papers.some((paper) => paper.name === name));
  const due = papers.filter(({ state }) => state !== 'up to date').length;
  const make = async () => {
    const report = await jobs.start('Making the papers of the deck', 'makeDeckPapers', { papers: own, emergency });
    if (report !== null) look();
  };
  const choose = (name: string) => (isChosen: boolean) =>
    setChosen(isChosen ? [...own, name] : own.filter((one) => one !== name));
  return (
    <>
      <Section title="Papers">
        {papers.length === 0 ? <p class="quiet-text">Nothing is typed for the deck yet.</p> : null}
        {quiet === '' ? null : (
          <Notice tone="watch" title={quiet}>
            <Tick
              label="Emergency: new paper goes out all the same"
              checked={emergency}
              choose={(isChosen) => setEmergency(isChosen)}
            />
          </Notice>
        )}
        {notTyped === '' ? null : <Notice tone="watch" title={notTyped} />}
        <ul class="notes">
          {papers.map((paper) => (
            <li key={paper.name}>
              <Paper paper={paper} isChosen={own.includes(paper.name)} choose={choose(paper.name)} />
            </li>
          ))}
        </ul>
        {papers.length === 0 ? null : (
          <Button kind={due > 0 ? 'main' : 'plain'} busy={busy} disabled={quiet !== '' && !emergency} onClick={make}>
            {own.length === 0 ? 'Make all papers' : `Make ${counted(own.length, 'paper')}`}
          </Button>
        )}
        <PaperPrint papers={papers} emergency={emergency} />
      </Section>
      <PagesSection emergency={emergency} look={look} />
    </>
  );
}

function Paper(props: { paper: ShownPaper; isChosen: boolean; choose(isChosen: boolean): void }) {
  const { title, state, pages, changed, withdrawn, link } = props.paper;
  return (
    <>
      <Tick label={title} checked={props.isChosen} choose={props.choose} />
      <p>
        <Status tone={TONES[state]}>{state}</Status> {counted(pages, 'page')}{' '}
        {link === '' ? null : (
          <a href={link} target="_blank" rel="noreferrer" aria-label={`Open ${title}`}>
            Open
          </a>
        )}
      </p>
      {changed.length === 0 ? null : <p class="quiet-text">Changed: {listed(changed)}</p>}
      {withdrawn.length === 0 ? null : <p class="quiet-text">Take back: {listed(withdrawn)}</p>}
    </>
  );
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return more > 1 ? `${names.slice(0, MOST_NAMED).join(', ')} and ${more} more` : names.join(', ');
}

function PagesSection({ emergency, look }: { emergency: boolean; look(): void }) {
  const { jobs } = useApp();
  const preview = useRequest('previewDeckPages');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const send = async (hash: string, partial: boolean) => {
    const asked = { date: '', hash, partial, emergency };
    const report = await jobs.start('Sending the pages of the deck', 'sendDeckPages', asked);
    if (report === null) return;
    preview.run({ emergency });
    look();
  };
  return (
    <Section title="Each their own page">
      <p class="help">
        Whoever has a page of their own gets it when it has changed. An under-18’s goes to their guardians.
      </p>
      <Button busy={waits} onClick={() => preview.run({ emergency })}>
        Preview the pages
      </Button>
      <Waiting now={preview.now} words="Looking at the pages …" again={preview.again} />
      {shown === null ? null : (
        <MailReview preview={shown} what="pages" send={(partial) => send(shown.hash, partial)} />
      )}
    </Section>
  );
}
