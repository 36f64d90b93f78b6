/** Links to the door: a page for a phone at which people are signed in and out, without an account. */
import { useState } from 'preact/hooks';
import type { DoorLink } from '../../features/attendance/door/doorLinkTypes.ts';
import { useApp } from '../appContext.ts';
import { OutLink } from '../links.tsx';
import { Button, Field, More, Notice, Section, Select, Waiting } from '../parts.tsx';
import { PrintedAlone } from '../printedAlone.tsx';
import { QrCode } from '../qrCode.tsx';
import { useRequest } from '../useRequest.ts';

export function DoorSection() {
  const { today, jobs } = useApp();
  const [eventId, setEventId] = useState(today.upcoming[0]?.id ?? '');
  const [address, setAddress] = useState('');
  const [word, setWord] = useState('');
  const link = useRequest('openDoor');
  const [isWithdrawn, setWithdrawn] = useState(false);
  const answer = link.now.state === 'done' && !isWithdrawn ? link.now.result : null;
  if (today.upcoming.length === 0) return null;
  const make = () => {
    setWithdrawn(false);
    link.run({ eventId, address, word });
    setWord('');
  };
  const withdraw = async () => {
    await jobs.start('Withdrawing the links', 'closeDoor');
    setWithdrawn(true);
  };
  return (
    <Section title="The door">
      <p>
        A page for a phone at the door: one tap signs somebody in or out. It needs no account. Whoever has the link can
        do that until the link ends, so show it to your team only.
      </p>
      <Select
        label="Event"
        value={eventId}
        choices={today.upcoming.map(({ id, words }) => ({ value: id, label: words }))}
        choose={setEventId}
      />
      <Field
        label="Unlock word"
        value={word}
        onInput={setWord}
        help="For your team: it shows who may collect a child, and whom to phone. Left empty, it stays as it was. Nobody can look it up."
      />
      <Field
        label="Address of the web app"
        value={address}
        onInput={setAddress}
        help="It ends in /exec. The first time, leave it empty and choose Make the link to read how to get it. Left empty later, it stays as it was."
      />
      <Button kind="main" busy={link.now.state === 'pending' || link.now.state === 'slow'} onClick={make}>
        Make the link
      </Button>
      <Waiting now={link.now} words="Making the link …" again={link.again} />
      {answer === null || answer.door !== null ? null : (
        <Notice tone="watch" title={answer.message}>
          <p>{answer.toDo}</p>
          {answer.problems.map(({ message }) => (
            <p>{message}</p>
          ))}
        </Notice>
      )}
      {answer?.door ? (
        <div class="door">
          {answer.door.hasWord ? null : <p>Set an unlock word as well: without it no child can be signed out here.</p>}
          <LinkCode door={answer.door} link={answer.door.link} of="door" />
          <More title="For a tablet on which people tap their own names">
            <LinkCode door={answer.door} link={answer.door.kiosk} of="tablet" />
          </More>
        </div>
      ) : null}
      <Button kind="quiet" onClick={() => void withdraw()}>
        Withdraw every link
      </Button>
    </Section>
  );
}

/** A link as a code, to be shown or printed. */
function LinkCode({ door, link, of }: { door: DoorLink; link: string; of: 'door' | 'tablet' }) {
  return (
    <PrintedAlone words="Print this code">
      <p>
        {door.event}. It works until {door.ends}.
      </p>
      <QrCode text={link} label={`QR code of the ${of}’s link`} />
      <p class="not-printed">
        <OutLink href={link}>Open the {of}’s page</OutLink>
      </p>
    </PrintedAlone>
  );
}
