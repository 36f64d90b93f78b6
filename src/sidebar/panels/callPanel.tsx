/** The daily call of a date: what would go out, to whom, what to know before, and the button that sends it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CallChoiceAsked, CallPreview } from '../../features/calls/callTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { FamilyList } from '../familyList.tsx';
import { MailFrame, MailReview } from '../mailReview.tsx';
import { Button, Choices, Field, More, Points, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { ClearanceCheck } from './clearanceCheck.tsx';

const USUAL: CallChoiceAsked = { to: 'changed', via: 'each' };

export function CallPanel() {
  const { today, jobs, toLook } = useApp();
  const [date, setDate] = useState(
    today.calls.find((call) => call.state !== 'sent')?.date ?? today.next?.date ?? today.today.date,
  );
  const preview = useRequest('previewCall');
  const { run } = preview;
  const opened = useRef(true);
  useEffect(() => {
    // Once, as the panel is opened.
    if (opened.current && toLook) run({ date, ...USUAL });
    opened.current = false;
  }, [toLook, run, date]);
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const look = (choice: CallChoiceAsked) => preview.run({ date: shown?.date ?? date, ...choice });
  const send = async (of: CallPreview, partial: boolean) => {
    const outcome = await jobs.start('Sending the call', 'sendCall', {
      date: of.date,
      hash: of.hash,
      partial,
      // Without having said so, nobody gets here.
      confirmed: of.looksWrong.length > 0,
      ...of.choice,
    });
    // What was sent, or was changed meanwhile, is looked at anew before anything else is sent.
    if (outcome !== null) preview.run({ date: of.date });
  };
  const test = (of: CallPreview) =>
    jobs.start('Sending it to you', 'sendTestCall', { date: of.date, key: of.messages[0]?.key ?? '', ...of.choice });
  return (
    <>
      <p>Everybody who is called gets one message with their own times at the top; a child’s goes to the guardians.</p>
      <Field
        label="Date"
        type="date"
        value={date}
        onInput={setDate}
        help="Nothing is sent until you have looked at it."
      />
      <Button kind={shown === null ? 'main' : 'plain'} busy={waits} onClick={() => preview.run({ date, ...USUAL })}>
        Preview the call
      </Button>
      <Waiting now={preview.now} words="Looking at the call …" again={preview.again} />
      {shown === null ? null : (
        <>
          <FamilyList families={shown.families} after={() => preview.run({ date: shown.date })} />
          <MailReview
            key={shown.hash}
            preview={shown}
            what="call"
            holds={shown.holds}
            mustFix={shown.unreachable.map((line) => `${line}. Nobody is told about them.`)}
            verdict={[
              ...(shown.unreachable.length === 0 ? [] : [`${shown.unreachable.length} not reached`]),
              ...(shown.conflicts.length === 0 ? [] : [counted(shown.conflicts.length, 'conflict')]),
            ]}
            send={(partial) => send(shown, partial)}
            test={() => test(shown)}
          >
            <Facts preview={shown} />
            <ClearanceCheck date={shown.date} />
            <CallChoices preview={shown} look={look} />
          </MailReview>
        </>
      )}
    </>
  );
}

/** What a stage manager may want to know of the day before anything goes; folded, but for when it goes. */
function Facts({ preview }: { preview: CallPreview }) {
  const { conflicts, rehearsable, warnings, changes } = preview;
  return (
    <>
      {preview.sendsAt === '' ? null : <p>{preview.sendsAt}</p>}
      {changes.length === 0 || preview.messages.length === 0 ? null : (
        <More title={`Revision ${preview.revision}: changed since revision ${preview.replaces}`}>
          <Points lines={changes} />
        </More>
      )}
      {conflicts.length === 0 ? null : (
        <More title={`Check: ${counted(conflicts.length, 'conflict')}, left out of the call`}>
          <Points lines={conflicts} />
          {rehearsable.length === 0 ? null : (
            <>
              <h3>What can still be rehearsed</h3>
              <Points lines={rehearsable} />
            </>
          )}
        </More>
      )}
      {warnings.length === 0 ? null : (
        <More title={`Check: ${counted(warnings.length, 'thing')} of the day`}>
          <Points lines={warnings} />
        </More>
      )}
      {preview.page === '' ? null : <WholeCall html={preview.page} />}
    </>
  );
}

function WholeCall({ html }: { html: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>The whole call as a page</summary>
      {open ? <MailFrame html={html} title="The whole call" /> : null}
    </details>
  );
}

function CallChoices({ preview, look }: { preview: CallPreview; look(choice: CallChoiceAsked): void }) {
  const { choice } = preview;
  return (
    <>
      {preview.replaces === 0 ? null : (
        <Choices
          legend="Who gets the revision?"
          name="to"
          chosen={choice.to}
          choose={(to) => look({ ...choice, to })}
          choices={[
            { value: 'changed', label: 'Those whose call changed' },
            { value: 'all', label: 'Everybody who is called' },
          ]}
        />
      )}
      {preview.listAddress === '' ? null : (
        <Choices
          legend="How does it go out?"
          name="via"
          chosen={choice.via}
          choose={(via) => look({ ...choice, via })}
          choices={[
            { value: 'each', label: 'To each family, with their own times' },
            { value: 'list', label: `Once, to ${preview.listAddress}` },
          ]}
        />
      )}
    </>
  );
}
