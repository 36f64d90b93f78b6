/** Notes as they happen: one line and Enter; and what is still open, most urgent first, one tap to done. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { OpenNotes, ShownNote } from '../../features/reports/notes/noteTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, Notice, Section, Waiting } from '../parts.tsx';
import { QueueStatus } from '../queueStatus.tsx';
import { useNoteQueue } from '../useNoteQueue.ts';
import { useRequest } from '../useRequest.ts';

export function NotesSection() {
  const { today } = useApp();
  const [typed, setTyped] = useState('');
  const [notes, setNotes] = useState<OpenNotes | null>(null);
  const queue = useNoteQueue(setNotes);
  const place = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const eventId = today.signIn.length === 1 ? (today.signIn[0]?.id ?? '') : '';
  const add = () => {
    if (typed.trim() === '') return;
    queue.add({ typed, eventId });
    setTyped('');
    place.current?.focus();
  };
  return (
    <Section title="Notes">
      <div class="field">
        <label for={id}>New note</label>
        <textarea
          id={id}
          ref={place}
          class="prose"
          rows={2}
          value={typed}
          aria-describedby={`${id}-help`}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <p class="help" id={`${id}-help`}>
          Begin with the department: <b>props: ear is loose</b>. Then, if you like, <b>@Maya</b> for whom,{' '}
          <b>!tonight</b> by when, <b>#ear</b> to find it again. Enter keeps it.
        </p>
      </div>
      <Button disabled={typed.trim() === ''} onClick={add}>
        Keep the note
      </Button>
      <QueueStatus
        queue={queue}
        what="note"
        words={({ typed }) => typed}
        onBack={(first) => setTyped((now) => (now === '' ? first.typed : `${first.typed}\n${now}`))}
      />
      <OpenNoteList notes={notes} onNotes={setNotes} />
    </Section>
  );
}

interface ListProps {
  notes: OpenNotes | null;
  onNotes(notes: OpenNotes): void;
}

function OpenNoteList({ notes, onNotes }: ListProps) {
  const looking = useRequest('notesOpen');
  const marking = useRequest('noteDone');
  const [undo, setUndo] = useState('');
  useEffect(() => {
    for (const { now } of [looking, marking])
      if (now.state === 'done' && now.result.notes !== null) onNotes(now.result.notes);
  }, [looking.now, marking.now]);
  const refused = [looking.now, marking.now].flatMap((now) =>
    now.state === 'done' && now.result.notes === null ? [`${now.result.message} ${now.result.toDo}`.trim()] : [],
  );
  const isBusy = marking.now.state === 'pending' || marking.now.state === 'slow';
  const waits = looking.now.state === 'pending' || looking.now.state === 'slow';
  const mark = (id: string, done: boolean) => {
    setUndo(done ? id : '');
    marking.run({ id, done });
  };
  return (
    <>
      {notes === null ? (
        <Button kind="quiet" busy={waits} onClick={() => looking.run()}>
          Show the open notes
        </Button>
      ) : null}
      <Waiting now={looking.now} words="Looking at the notes …" again={looking.again} />
      <Waiting now={marking.now} words="Marking the note …" again={marking.again} />
      {refused.map((message) => (
        <Notice tone="watch" title={message} key={message} />
      ))}
      {undo !== '' && marking.now.state === 'done' && refused.length === 0 ? (
        <p>
          {marking.now.result.message}{' '}
          <Button kind="quiet" busy={isBusy} onClick={() => mark(undo, false)}>
            Undo
          </Button>
        </p>
      ) : null}
      {notes !== null && notes.groups.length === 0 ? <p class="quiet-text">No note is open.</p> : null}
      {(notes?.groups ?? []).map(({ urgency, notes: own }) => (
        <div key={urgency}>
          <h3>
            {urgency}: {counted(own.length, 'note')}
          </h3>
          <ul class="notes">
            {own.map((one, at) => (
              <li key={one.id === '' ? at : one.id}>
                <OpenNote note={one} isBusy={isBusy} onDone={() => mark(one.id, true)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {(notes?.incidents ?? 0) > 0 ? (
        <Notice
          tone="watch"
          title={`Held back, like an incident: ${counted(notes?.incidents ?? 0, 'note')}. See Incidents below.`}
        />
      ) : null}
      {(notes?.more ?? 0) > 0 ? <p class="help">{counted(notes?.more ?? 0, 'more note')} in the Notes tab.</p> : null}
    </>
  );
}

function OpenNote({ note, isBusy, onDone }: { note: ShownNote; isBusy: boolean; onDone(): void }) {
  const about = [note.for === '' ? '' : `for ${note.for}`, note.day].filter(Boolean).join(', ');
  return (
    <>
      <p>
        <strong>{note.departments}</strong> {note.note} <span class="quiet-text">{about}</span>
      </p>
      {note.id === '' ? null : (
        <Button label={`Done: ${note.note.slice(0, 60)}`} busy={isBusy} onClick={onDone}>
          Done
        </Button>
      )}
    </>
  );
}
