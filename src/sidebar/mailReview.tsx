/** Every message before it goes, in full, and the button that sends exactly these. */
import { useState } from 'preact/hooks';
import type { MailPreview, MessagePreview } from '../mail/mailPreviewTypes.ts';
import { type Problem, problemLine } from '../port/appError.ts';
import { counted } from '../values/counted.ts';
import { useApp } from './appContext.ts';
import { Button, More, Notice, Points, Problems } from './parts.tsx';

/**
 * @param props.holds why it would not go out without a person: they say first that they have looked
 * @param props.send called with `partial` when not all can go today
 */
export function MailReview(props: {
  preview: MailPreview;
  what: string;
  holds?: readonly Problem[];
  send(partial: boolean): void;
}) {
  const { preview, what, holds = [] } = props;
  const { jobs } = useApp();
  const [looked, setLooked] = useState(false);
  const busy = jobs.view.state === 'running';
  const waits = holds.length > 0 && !looked;
  const others = preview.problems.filter((one) => !holds.some((held) => problemLine(held) === problemLine(one)));
  const fits = preview.recipients <= preview.quotaLeft;
  return (
    <>
      {preview.nothing === '' ? null : <Notice tone="quiet" title={preview.nothing} />}
      {holds.length === 0 ? null : (
        <Notice tone="bad" title={`This ${what} may be wrong for somebody`}>
          <Problems problems={holds} />
          {preview.messages.length === 0 ? null : (
            <label class="choice">
              <input type="checkbox" checked={looked} onChange={(event) => setLooked(event.currentTarget.checked)} />
              <span>I have looked at this. Send it as it is.</span>
            </label>
          )}
        </Notice>
      )}
      {others.length === 0 ? null : (
        <Notice tone="watch" title="Worth knowing before you send">
          <Problems problems={others} />
        </Notice>
      )}
      {preview.messages.length === 0 ? null : (
        <>
          <p>
            <strong>
              {counted(preview.messages.length, 'message')} to {counted(preview.recipients, 'address', 'addresses')}
            </strong>
            . {counted(preview.quotaLeft, 'address', 'addresses')} can still be mailed today.
          </p>
          <ul class="messages">
            {preview.messages.map((message) => (
              <li key={message.key}>
                <Message message={message} />
              </li>
            ))}
          </ul>
          {fits ? (
            <Button kind="main" busy={busy} disabled={waits} onClick={() => props.send(false)}>
              Send {counted(preview.messages.length, 'message')}
            </Button>
          ) : (
            <Notice tone="bad" title="Google does not let you mail so many today.">
              <p>
                The {what} goes to {counted(preview.recipients, 'address', 'addresses')};{' '}
                {counted(preview.quotaLeft, 'address', 'addresses')} can still be mailed today. {preview.fits} of{' '}
                {counted(preview.messages.length, 'message')} fit.
              </p>
              <More title="Left until Google allows more">
                <Points lines={preview.left} />
              </More>
              <Button busy={busy} disabled={waits} onClick={() => props.send(true)}>
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
        {message.people.join(', ')} <span class="address">{to.join(', ')}</span>
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
