/** The roster of an event, beside the sheet: the door's own page, where no link can be used or none is wanted. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Notice, Section, Select, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function RosterSection() {
  const { signIn } = useApp().today;
  const [eventId, setEventId] = useState(signIn[0]?.id ?? '');
  const opening = useRequest('openRoster');
  const { now } = opening;
  if (signIn.length === 0) return null;
  return (
    <Section title="Sign people in here">
      <p>
        A list beside the sheet: one tap in, one tap out, and who may collect each child. It needs no link. Whoever may
        edit this workbook can open it.
      </p>
      {signIn.length === 1 ? (
        <p class="quiet-text">{signIn[0]?.words}</p>
      ) : (
        <Select
          label="Event of today"
          value={eventId}
          choices={signIn.map(({ id, words }) => ({ value: id, label: words }))}
          choose={setEventId}
        />
      )}
      <Button busy={now.state === 'pending' || now.state === 'slow'} onClick={() => opening.run({ eventId })}>
        Open the list
      </Button>
      <Waiting now={now} words="Opening the list …" again={opening.again} />
      {now.state === 'done' && !now.result.shown ? <Notice tone="watch" title={now.result.message} /> : null}
    </Section>
  );
}
