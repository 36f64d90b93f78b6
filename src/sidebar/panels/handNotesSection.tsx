/** What was written on paper by hand: onto the list, and off it once it is typed. */
import { useState } from 'preact/hooks';
import type { DeckShown, ShownHandNote } from '../../features/deckPapers/deckPaperTypes.ts';
import { askServer } from '../bridge.ts';
import { Button, Field, Notice, Section, Select } from '../parts.tsx';

const TABS = ['Props', 'Prop moves', 'Presets', 'Run sheet', 'Quick changes', 'Entrances', 'Cues', 'Spikes'];
const BLANK = { page: '', words: '', belongs: '' };

/** @param props.look reads the deck again */
export function HandNotesSection({ deck, look }: { deck: DeckShown; look(): void }) {
  const [paper, setPaper] = useState('');
  const [typed, setTyped] = useState(BLANK);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const { papers } = deck;
  const asked = papers.some(({ name }) => name === paper) ? paper : (papers[0]?.name ?? '');
  const ask = async (request: () => ReturnType<typeof askServer<'addHandNote'>>) => {
    if (busy) return;
    setBusy(true);
    try {
      const { deck: after, message, toDo } = await request();
      setSaid(`${message} ${toDo}`.trim());
      if (after === null) return;
      setTyped(BLANK);
      look();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : 'Try again.');
    } finally {
      setBusy(false);
    }
  };
  const done = (note: ShownHandNote, became: 'Typed' | 'Dropped') => () =>
    ask(() => askServer('handNoteDone', { paper: note.paper, page: note.page, words: note.words, became }));
  return (
    <Section title="Typed back">
      <p class="help">What somebody wrote on a paper by hand is listed here until it is typed where it belongs.</p>
      <div role="status">{said === '' ? null : <Notice tone="quiet" title={said} />}</div>
      {deck.handNotes.length === 0 ? <p class="quiet-text">Nothing is open.</p> : null}
      <ul class="notes">
        {deck.handNotes.map((note) => (
          <li key={`${note.paper}/${note.page}/${note.words}`}>
            <p>
              <strong>{[note.paper, note.page].filter(Boolean).join(', ')}</strong>: {note.words}
            </p>
            {note.belongs === '' ? null : <p class="quiet-text">Belongs in {note.belongs}</p>}
            <div class="buttons">
              <Button busy={busy} label={`Typed: ${note.words}`} onClick={done(note, 'Typed')}>
                Typed
              </Button>
              <Button kind="quiet" busy={busy} label={`Not needed: ${note.words}`} onClick={done(note, 'Dropped')}>
                Not needed
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {papers.length === 0 ? null : (
        <>
          <Select
            label="Written on which paper"
            value={asked}
            choose={setPaper}
            choices={papers.map(({ name, title }) => ({ value: name, label: title }))}
          />
          <Field label="On which page" value={typed.page} onInput={(page) => setTyped({ ...typed, page })} />
          <Field
            label="What is written"
            value={typed.words}
            onInput={(words) => setTyped({ ...typed, words })}
            required
          />
          <Field
            label="Where it belongs"
            value={typed.belongs}
            list={TABS}
            onInput={(belongs) => setTyped({ ...typed, belongs })}
          />
          <Button
            busy={busy}
            disabled={typed.words.trim() === ''}
            onClick={() => ask(() => askServer('addHandNote', { paper: asked, ...typed }))}
          >
            Put it on the list
          </Button>
        </>
      )}
    </Section>
  );
}
