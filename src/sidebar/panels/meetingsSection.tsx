/** Meetings: the agenda before, what is decided as notes of the meeting, the same page again as minutes. */
import { useEffect, useState } from 'preact/hooks';
import type { ShownMeeting } from '../../features/meetings/meetingTypes.ts';
import { useApp } from '../appContext.ts';
import { OutLink } from '../links.tsx';
import { Button, Field, More, Notice, Select, Tick, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function MeetingsSection() {
  const looking = useRequest('meetingsShown');
  const [chosen, setChosen] = useState('');
  const { today } = useApp();
  const now = looking.now.state === 'done' ? looking.now.result : null;
  const meetings = looking.last?.meetings ?? null;
  const isBusy = looking.now.state === 'pending' || looking.now.state === 'slow';
  useEffect(() => {
    const all = meetings ?? [];
    const next = all.find(({ date }) => date >= today.today.date) ?? all[all.length - 1];
    if (chosen === '' && next !== undefined) setChosen(next.id);
  }, [meetings]);
  const meeting = meetings?.find(({ id }) => id === chosen);
  return (
    <More title="Meetings">
      {meetings === null ? (
        <Button busy={isBusy} onClick={() => looking.run()}>
          Show the meetings
        </Button>
      ) : meetings.length === 0 ? (
        <p class="quiet-text">No meeting is published in Schedule for these weeks.</p>
      ) : (
        <Select
          label="Meeting"
          value={chosen}
          choices={meetings.map(({ id, words }) => ({ value: id, label: words }))}
          choose={setChosen}
        />
      )}
      {meeting === undefined ? null : <Meeting key={meeting.id} meeting={meeting} onMade={() => looking.run()} />}
      <Waiting now={looking.now} words="Looking at the meetings …" again={looking.again} />
      {now !== null && now.meetings === null ? (
        <Notice tone="watch" title={`${now.message} ${now.toDo}`.trim()} />
      ) : null}
    </More>
  );
}

function Meeting({ meeting: { id, date, link }, onMade }: { meeting: ShownMeeting; onMade(): void }) {
  const { jobs } = useApp();
  const keeping = useRequest('addNote');
  const [typed, setTyped] = useState('');
  const [overwrites, setOverwrites] = useState(false);
  const isKeeping = keeping.now.state === 'pending' || keeping.now.state === 'slow';
  const kept = keeping.now.state === 'done' ? keeping.now.result : null;
  useEffect(() => {
    if (kept !== null && kept.state === 'done') setTyped('');
  }, [kept]);
  const make = async () => {
    const made = await jobs.start('Making the agenda', 'makeMeeting', { date, ...(overwrites ? { overwrites } : {}) });
    if (made !== null) onMade();
  };
  return (
    <>
      {link === '' ? null : (
        <p>
          <OutLink href={link}>Open its page</OutLink>
        </p>
      )}
      <Field
        label="What was decided"
        value={typed}
        onInput={setTyped}
        help="As a note: lighting: cut the strobe @Maya !next. It comes back in agendas and reports until it is done."
      />
      <Button busy={isKeeping} disabled={typed.trim() === ''} onClick={() => keeping.run({ typed, eventId: id })}>
        Keep it
      </Button>
      <Waiting now={keeping.now} words="Keeping it …" again={keeping.again} />
      {kept === null ? null : <p role="status">{`${kept.message} ${kept.toDo}`.trim()}</p>}
      {link === '' ? null : (
        <Tick label="Also over what was edited by hand" checked={overwrites} choose={setOverwrites} />
      )}
      <Button busy={jobs.view.state === 'running'} onClick={() => void make()}>
        {link === '' ? 'Make the agenda' : 'Re-issue agenda and minutes'}
      </Button>
    </>
  );
}
