/** Line notes: typed while the scene runs, made into sheets, sent to each actor alone. */
import { useEffect, useState } from 'preact/hooks';
import type { LineNoteAsked, LineNoteSummary, LineNotesShown } from '../../features/lineNotes/lineNoteTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { askServer } from '../bridge.ts';
import { MailReview } from '../mailReview.tsx';
import { Button, Field, More, Notice, NoticeList, Section, Tick, Waiting } from '../parts.tsx';
import { QueueStatus } from '../queueStatus.tsx';
import { useRequest } from '../useRequest.ts';
import { useTypedQueue } from '../useTypedQueue.ts';
import { LineNoteEntry } from './lineNoteEntry.tsx';

export function LineNotesSection() {
  const { today } = useApp();
  const [date, setDate] = useState(today.today.date);
  const [shown, setShown] = useState<LineNotesShown | null>(null);
  const looking = useRequest('lineNotesShown');
  const waits = looking.now.state === 'pending' || looking.now.state === 'slow';
  useEffect(() => {
    if (looking.now.state === 'done' && looking.now.result.lineNotes !== null) setShown(looking.now.result.lineNotes);
  }, [looking.now]);
  const refused =
    looking.now.state === 'done' && looking.now.result.lineNotes === null
      ? `${looking.now.result.message} ${looking.now.result.toDo}`.trim()
      : '';
  const queue = useTypedQueue<LineNoteAsked, LineNotesShown>(
    'lineNotes',
    async (note) => {
      const { lineNotes, message, toDo } = await askServer('addLineNote', note);
      return { kept: lineNotes, said: lineNotes === null ? `${message} ${toDo}`.trim() : message };
    },
    // Of another day than the one that is looked at by now it says nothing.
    (kept) => setShown((before) => (kept.date === date ? kept : before)),
  );
  const [back, setBack] = useState<LineNoteAsked | null>(null);
  const change = (note: LineNoteAsked) => {
    setBack(note);
    setDate(note.date);
    if (shown === null || note.date !== date) looking.run({ date: note.date });
  };
  const choose = (day: string) => {
    setDate(day);
    if (shown !== null && day !== '') looking.run({ date: day });
  };
  return (
    <Section title="Line notes">
      <Field label="Day of the line notes" type="date" value={date} onInput={choose} />
      {shown === null ? (
        <Button busy={waits} onClick={() => looking.run({ date })}>
          Take line notes
        </Button>
      ) : null}
      <Waiting now={looking.now} words="Looking at the line notes …" again={looking.again} />
      {refused === '' ? null : <Notice tone="watch" title={refused} />}
      {shown === null ? null : (
        <>
          <NoticeList tone="watch" title="Check" lines={shown.problems} />
          <LineNoteEntry date={date} shown={shown} back={back} add={queue.add} />
        </>
      )}
      <QueueStatus queue={queue} what="line note" words={wordsOf} onBack={change} />
      {shown === null ? null : <Kept shown={shown} />}
      <SendLineNotes date={date} key={date} />
    </Section>
  );
}

function wordsOf({ person, page, code, line }: LineNoteAsked): string {
  return [person, page === '' ? '' : `p. ${page}`, code, line].filter(Boolean).join(', ');
}

function Kept({ shown }: { shown: LineNotesShown }) {
  if (shown.count === 0) return <p class="quiet-text">No line note of this day yet.</p>;
  return (
    <More title={`${counted(shown.count, 'line note')} of this day`}>
      <ul class="notes">
        {shown.notes.map((note, at) => (
          <li key={at}>
            <p>
              <strong>{note.person}</strong> {[note.page === '' ? '' : `p. ${note.page}`, note.code].join(' ')}{' '}
              <strong>{note.again}</strong>
            </p>
            {note.line === '' && note.asSaid === '' ? null : (
              <p class="quiet-text">{[note.line, note.asSaid].filter(Boolean).join(' → ')}</p>
            )}
          </li>
        ))}
      </ul>
      {shown.count > shown.notes.length ? (
        <p class="help">{counted(shown.count - shown.notes.length, 'more line note')} in the Line notes tab.</p>
      ) : null}
    </More>
  );
}

function SendLineNotes({ date }: { date: string }) {
  const { jobs } = useApp();
  const [perfect, setPerfect] = useState(false);
  const preview = useRequest('previewLineNotes');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const send = async (hash: string, partial: boolean) => {
    const report = await jobs.start('Sending the line notes', 'sendLineNotes', { date, hash, partial, perfect });
    if (report !== null) preview.run({ date, perfect });
  };
  const choose = (on: boolean) => {
    setPerfect(on);
    // What would be sent is another thing now.
    if (shown !== null) preview.run({ date, perfect: on });
  };
  return (
    <>
      <p class="help">Each actor gets their own notes and nobody else’s; an under-18’s go to the guardians.</p>
      <Tick label="Tell those without a note: Perfect tonight" checked={perfect} choose={choose} />
      <div class="buttons">
        <Button busy={waits} onClick={() => preview.run({ date, perfect })}>
          Preview the line notes
        </Button>
        <Button
          kind="quiet"
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the line notes', 'makeLineNotes', { date })}
        >
          Make the sheets
        </Button>
      </div>
      <Waiting now={preview.now} words="Looking at the line notes …" again={preview.again} />
      {shown === null || waits ? null : (
        <MailReview preview={shown} what="line notes" send={(partial) => send(shown.hash, partial)}>
          {shown.summary === null || shown.summary.count === 0 ? null : <Summary summary={shown.summary} />}
        </MailReview>
      )}
    </>
  );
}

/** More than that is in the Doc. */
const MOST_LINES = 10;

function Summary({ summary }: { summary: LineNoteSummary }) {
  const { codes, people, pages, perfect, count } = summary;
  return (
    <More title={`For you: ${counted(count, 'line note')} over the run`}>
      <p>{codes.map((one) => `${one.code} ${one.count}`).join(', ')}</p>
      <ul>
        {people.slice(0, MOST_LINES).map((one) => (
          <li key={one.name}>
            {one.name}: {counted(one.count, 'note')}
            {one.repeats === 0 ? '' : `, ${one.repeats} again (↻)`}
          </li>
        ))}
      </ul>
      <p>
        Pages:{' '}
        {pages
          .slice(0, MOST_LINES)
          .map((one) => `${one.page} (${one.count})`)
          .join(', ') || 'none typed'}
      </p>
      {perfect.length === 0 ? null : <p>Perfect that day: {perfect.join(', ')}</p>}
    </More>
  );
}
