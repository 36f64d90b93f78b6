/** Looking at every message before it goes, and sending exactly what was looked at: for calls and for reports. */
import { useState } from 'preact/hooks';
import type { CallPreview, MailPreview, MessagePreview } from '../../entry/browserCalls.ts';
import { useApp } from '../appContext.ts';
import type { CallName } from '../bridge.ts';
import { Button, counted, Field, More, Notice, Points, Problems, Waiting } from '../parts.tsx';
import { useCall } from '../useCall.ts';
import type { JobName } from '../useJob.ts';

type PreviewName = Extract<CallName, 'previewCall' | 'previewReport'>;
type SendName = Extract<JobName, 'sendCall' | 'sendReport'>;

export function MailPanel(props: { preview: PreviewName; send: SendName; what: string; date: string }) {
  const { jobs } = useApp();
  const [date, setDate] = useState(props.date);
  const preview = useCall(props.preview);
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown: MailPreview | CallPreview | null = preview.now.state === 'done' ? preview.now.result : null;
  const send = async (partial: boolean) => {
    if (shown === null) return;
    const request = { date: shown.date, hash: shown.hash, partial };
    const report = await jobs.start(`Sending the ${props.what}`, props.send, request);
    // What was sent, or was changed meanwhile, is looked at anew before anything else is sent.
    if (report !== null) preview.run({ date: shown.date });
  };
  return (
    <>
      <Field
        label="Date"
        type="date"
        value={date}
        onInput={setDate}
        help="Nothing is sent before you have looked at it."
      />
      <Button kind={shown === null ? 'main' : 'plain'} busy={waits} onClick={() => preview.run({ date })}>
        Preview the {props.what}
      </Button>
      <Waiting now={preview.now} words={`Looking at the ${props.what} …`} again={preview.again} />
      {shown === null ? null : <Shown preview={shown} what={props.what} send={send} />}
    </>
  );
}

function Shown(props: { preview: MailPreview | CallPreview; what: string; send(partial: boolean): void }) {
  const { preview, what } = props;
  const { jobs } = useApp();
  const busy = jobs.view.state === 'running';
  const fits = preview.recipients <= preview.quotaLeft;
  return (
    <>
      {preview.nothing === '' ? null : <Notice tone="quiet" title={preview.nothing} />}
      {preview.problems.length === 0 ? null : (
        <Notice tone="watch" title="Worth knowing before you send">
          <Problems problems={preview.problems} />
        </Notice>
      )}
      {'unreachable' in preview && preview.unreachable.length > 0 ? (
        <Notice tone="bad" title={`${counted(preview.unreachable.length, 'person', 'people')} cannot be reached`}>
          <Points lines={preview.unreachable} />
        </Notice>
      ) : null}
      {'conflicts' in preview && preview.conflicts.length > 0 ? (
        <Notice tone="watch" title={`${counted(preview.conflicts.length, 'conflict')}: left out of the call`}>
          <Points lines={preview.conflicts} />
        </Notice>
      ) : null}
      {preview.messages.length === 0 ? null : (
        <>
          <p>
            <strong>
              {counted(preview.messages.length, 'message')} to {counted(preview.recipients, 'address', 'addresses')}
            </strong>
            {'revision' in preview && preview.revision > 1 ? `, revision ${preview.revision}` : ''}.{' '}
            {counted(preview.quotaLeft, 'address', 'addresses')} can still be mailed today.
          </p>
          <ul class="messages">
            {preview.messages.map((message) => (
              <li key={message.key}>
                <Message message={message} />
              </li>
            ))}
          </ul>
          {fits ? (
            <Button kind="main" busy={busy} onClick={() => props.send(false)}>
              Send {counted(preview.messages.length, 'message')}
            </Button>
          ) : (
            <Notice tone="bad" title="Google does not let you mail so many today.">
              <p>
                The {what} goes to {counted(preview.recipients, 'address', 'addresses')};{' '}
                {counted(preview.quotaLeft, 'address', 'addresses')} can still be mailed today.
              </p>
              <Button busy={busy} onClick={() => props.send(true)}>
                Send what fits, the rest tomorrow
              </Button>
            </Notice>
          )}
        </>
      )}
    </>
  );
}

function Message({ message }: { message: MessagePreview }) {
  const [open, setOpen] = useState(false);
  const to = [...message.to, ...message.bcc.map((address) => `${address} (hidden copy)`)];
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="address">{to.join(', ')}</span>
        <span class="quiet-text"> · {message.people.join(', ')}</span>
      </summary>
      <div class="more">
        <p class="quiet-text">Why: {message.why}</p>
        <p>
          <strong>{message.subject}</strong>
        </p>
        {open ? <MailFrame html={message.html} title={`The message to ${message.to.join(', ')}`} /> : null}
        <More title="As plain text">
          <pre>{message.text}</pre>
        </More>
      </div>
    </details>
  );
}

/** Nothing in a message can run or load anything here: no scripts, no origin, and a policy on top. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

export function MailFrame({ html, title }: { html: string; title: string }) {
  return <iframe class="mail" sandbox="" title={title} srcdoc={POLICY + html} />;
}
