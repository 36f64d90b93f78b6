/** Tonight's cover: who can take which track, and the packet for whoever takes over. */
import { useState } from 'preact/hooks';
import type { CoversShown, ShownTrack } from '../../features/cover/coverTypes.ts';
import { useApp } from '../appContext.ts';
import { MailFrame } from '../mailReview.tsx';
import { Button, More, Notice, NoticeList, Problems, Select, Status, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function CoverSection() {
  const looking = useRequest('coversShown');
  const isWaiting = looking.now.state === 'pending' || looking.now.state === 'slow';
  const now = looking.now.state === 'done' ? looking.now.result : null;
  const covers = looking.last?.covers ?? null;
  return (
    <More title="Tonight’s cover">
      <p class="help">
        Somebody is out: see who knows the track, and give whoever takes over a packet. What people have learned is in
        the Tracks tab.
      </p>
      <Button busy={isWaiting} onClick={() => looking.run({ eventId: covers?.eventId ?? '' })}>
        Who can take over?
      </Button>
      <Waiting now={looking.now} words="Looking at the tracks …" again={looking.again} />
      {now !== null && now.covers === null ? <Notice tone="watch" title={`${now.message} ${now.toDo}`.trim()} /> : null}
      {covers === null ? null : (
        <Covers key={covers.eventId} covers={covers} choose={(eventId) => looking.run({ eventId })} />
      )}
    </More>
  );
}

function Covers({ covers, choose }: { covers: CoversShown; choose(eventId: string): void }) {
  const { eventId, events, tracks, people, problems } = covers;
  const [chosen, setChosen] = useState(tracks[0]?.key ?? '');
  const track = tracks.find(({ key }) => key === chosen);
  return (
    <>
      {events.length < 2 ? (
        <p>{covers.words}</p>
      ) : (
        <Select
          label="Show"
          value={eventId}
          choices={events.map(({ id, words }) => ({ value: id, label: words }))}
          choose={choose}
        />
      )}
      <Select
        label="Who is out, or which work"
        value={chosen}
        choices={tracks.map(({ key, title, holders }) => ({
          value: key,
          label: holders.length === 0 || key.startsWith('deck/') ? title : `${title} (${holders.join(', ')})`,
        }))}
        choose={setChosen}
      />
      {track === undefined ? null : <Track key={track.key} track={track} eventId={eventId} people={people} />}
      <NoticeList tone="watch" title="Check" lines={problems} />
    </>
  );
}

interface TrackProps {
  track: ShownTrack;
  eventId: string;
  people: CoversShown['people'];
}

function Track({ track, eventId, people }: TrackProps) {
  const { jobs } = useApp();
  const preview = useRequest('packetShown');
  const [first] = track.candidates.filter(({ against }) => against.length === 0);
  const [person, setPerson] = useState(first?.id ?? track.candidates[0]?.id ?? '');
  const isWaiting = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const asked = { eventId, track: track.key, person };
  const ids = new Set(track.candidates.map(({ id }) => id));
  const said = new Set(track.candidates.flatMap(({ name, against }) => against.map((words) => `${name} ${words}.`)));
  return (
    <>
      <p>{track.duties.length === 0 ? 'Nothing of it is typed yet.' : `${track.duties.join(', ')}.`}</p>
      {track.candidates.length === 0 ? (
        <p>Nobody is in Tracks for it. Choose somebody all the same, or type who learns it into Tracks.</p>
      ) : (
        <ul class="notes">
          {track.candidates.map((one) => (
            <li key={one.id}>
              <p>
                <strong>{one.name}</strong>{' '}
                <Status tone={one.against.length > 0 ? 'bad' : one.isReady ? 'good' : 'watch'}>
                  {one.against.length > 0 ? 'look first' : one.isReady ? 'ready' : 'learning'}
                </Status>
              </p>
              <p class="quiet-text">{one.words}.</p>
              {one.against.map((words) => (
                <p key={words}>
                  {one.name} {words}.
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      <Select
        label="Who takes over"
        value={person}
        choices={[
          { value: '', label: 'Choose …' },
          ...track.candidates.map(({ id, name }) => ({ value: id, label: name })),
          ...people.filter(({ id }) => !ids.has(id)).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        choose={setPerson}
      />
      <div class="buttons">
        <Button busy={isWaiting} disabled={person === ''} onClick={() => preview.run(asked)}>
          Look at the packet
        </Button>
        <Button
          kind="main"
          busy={jobs.view.state === 'running'}
          disabled={person === ''}
          onClick={() => jobs.start('Making the packet', 'makePacket', asked)}
        >
          Make the packet
        </Button>
      </div>
      <Waiting now={preview.now} words="Putting the packet together …" again={preview.again} />
      {shown === null ? null : shown.page === '' ? (
        <Notice tone="watch" title={`${shown.message} ${shown.toDo}`.trim()} />
      ) : (
        <>
          <Problems problems={shown.problems.filter(({ message }) => !said.has(message))} />
          <MailFrame html={shown.page} title={shown.title} />
        </>
      )}
    </>
  );
}
