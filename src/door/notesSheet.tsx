/** Notes over the list of an unlocked page: one line and Enter; what is still open, most urgent first, one tap to done. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ShownNote } from '../features/reports/notes/noteTypes.ts';
import { counted } from '../values/counted.ts';
import { DoorButton, DoorNotice, Sheet } from './doorParts.tsx';
import type { NotesAtDoor } from './notesAtDoor.ts';
import type { NotesView } from './notesView.ts';
import { UnsentNotes } from './unsentNotes.tsx';

export function NotesSheet({ notes, view, onClose }: { notes: NotesAtDoor; view: NotesView; onClose(): void }) {
  useEffect(() => {
    void notes.look();
  }, [notes]);
  return (
    <Sheet title="Notes" onClose={onClose} closeWord="Close">
      <NewNote notes={notes} view={view} />
      <Kept notes={notes} view={view} />
      <UnsentNotes notes={notes.unsent(false)} onWritten={() => notes.dropUnsent(false)} />
      <OpenNotes notes={notes} view={view} />
    </Sheet>
  );
}

function NewNote({ notes, view }: { notes: NotesAtDoor; view: NotesView }) {
  const [typed, setTyped] = useState(notes.draft);
  const place = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const type = (text: string) => {
    notes.draft = text;
    setTyped(text);
  };
  const keep = () => {
    notes.add(typed);
    setTyped(notes.draft);
    place.current?.focus();
  };
  const { refused } = view;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <div class="field">
        <label for={id}>New note</label>
        <textarea
          id={id}
          ref={place}
          rows={3}
          value={typed}
          aria-describedby={`${id}-help`}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            keep();
          }}
        />
        <p class="help" id={`${id}-help`}>
          Begin with the department: props: ear is loose. Then, if you like, @Maya for whom, !tonight by when, #ear to
          find it again.
        </p>
      </div>
      <button type="submit" class="button main">
        Keep the note
      </button>
      {refused === null ? null : (
        <div role="alert">
          <DoorNotice tone="bad">
            <p>
              {refused.message} Not kept: {refused.note.typed.slice(0, 200)}
            </p>
            <DoorButton
              onClick={() => {
                notes.takeBack(refused.note.id);
                setTyped(notes.draft);
                place.current?.focus();
              }}
            >
              Change it
            </DoorButton>
          </DoorNotice>
        </div>
      )}
    </form>
  );
}

/** What is on this device alone, and what was said of the last. */
function Kept({ notes, view }: { notes: NotesAtDoor; view: NotesView }) {
  const waiting = view.queue.filter(({ id }) => id !== view.refused?.note.id);
  return (
    <div role="status">
      {view.trouble === '' ? null : <DoorNotice tone="watch">{view.trouble}</DoorNotice>}
      {waiting.map(({ id, typed }) => (
        <p key={id}>
          {typed.slice(0, 200)} <span class="waiting">waiting</span>
        </p>
      ))}
      {view.said === '' || waiting.length > 0 ? null : <p>{view.said}</p>}
      {view.undo === '' ? null : <DoorButton onClick={() => void notes.mark(view.undo, false)}>Undo</DoorButton>}
    </div>
  );
}

function OpenNotes({ notes, view }: { notes: NotesAtDoor; view: NotesView }) {
  const { open } = view;
  if (open === null) {
    if (view.isBusy) return <p>Looking at the notes …</p>;
    return <DoorButton onClick={() => void notes.look()}>Show the open notes</DoorButton>;
  }
  return (
    <>
      {open.groups.length === 0 ? <p class="help">No note is open.</p> : null}
      {open.groups.map(({ urgency, notes: own }) => (
        <section key={urgency} aria-label={urgency}>
          <h3>
            {urgency}: {counted(own.length, 'note')}
          </h3>
          <ul class="bare">
            {own.map((note, at) => (
              <li class="note" key={note.id === '' ? at : note.id}>
                <span>
                  <strong>{note.departments}</strong> {note.note} <span class="help">{aboutNote(note)}</span>
                </span>
                {note.id === '' ? null : (
                  <DoorButton label={`Done: ${note.note.slice(0, 60)}`} onClick={() => void notes.mark(note.id, true)}>
                    Done
                  </DoorButton>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {open.more === 0 ? null : <p class="help">{counted(open.more, 'more note')} in the Notes tab.</p>}
    </>
  );
}

function aboutNote({ for: who, day }: ShownNote): string {
  return [who === '' ? '' : `for ${who}`, day].filter((one) => one !== '').join(', ');
}
