/** What goes, on one line; what must be fixed, in one box; every message in full, folded; and the button, always in sight. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MailPreview, MessagePreview } from '../mail/mailPreviewTypes.ts';
import { type Problem, problemLine } from '../port/appError.ts';
import { counted } from '../values/counted.ts';
import { useApp } from './appContext.ts';
import { Button, More, Notice, Points, Problems, Tick } from './parts.tsx';

/**
 * @param props.holds why it would not go out without a person: they say first that they have looked
 * @param props.mustFix what else belongs into the one box, in whole sentences
 * @param props.verdict what else the first line counts: `4 conflicts`
 * @param props.children what is worth a look, each part folded
 * @param props.send called with `partial` when not all can go today
 * @param props.test sends one message to the person who looks; not there where that is not offered
 */
export function MailReview(props: {
  preview: MailPreview;
  what: string;
  holds?: readonly Problem[];
  mustFix?: readonly string[];
  verdict?: readonly string[];
  children?: ComponentChildren;
  send(partial: boolean): void;
  test?: () => void;
}) {
  const { preview, what, holds = [], mustFix = [], verdict = [], test } = props;
  const [looked, setLooked] = useState(false);
  const others = preview.problems.filter((one) => !holds.some((held) => problemLine(held) === problemLine(one)));
  const fits = preview.recipients <= preview.quotaLeft;
  const count = preview.messages.length;
  const rows = rowsOf(holds);
  const parts = [
    ...(count === 0 ? [] : [counted(count, 'message')]),
    ...(rows === 0 ? [] : [`${counted(rows, 'row')} to fix`]),
    ...verdict,
  ];
  return (
    <>
      {parts.length === 0 ? null : <p class="verdict">{parts.join(' · ')}</p>}
      {preview.nothing === '' ? null : <Notice tone="quiet" title={preview.nothing} />}
      {holds.length + mustFix.length === 0 && fits ? null : (
        <Notice tone="bad" title="Must fix">
          {holds.length === 0 ? null : <Problems problems={holds} />}
          {mustFix.length === 0 ? null : <Points lines={mustFix} />}
          {fits ? null : <TooMany preview={preview} what={what} />}
          {holds.length === 0 || count === 0 ? null : (
            <Tick label="I have looked at this. Send it as it is." checked={looked} choose={setLooked} />
          )}
        </Notice>
      )}
      {others.length === 0 ? null : (
        <More title={`Check: ${counted(others.length, 'thing')} before you send`}>
          <Problems problems={others} />
        </More>
      )}
      {props.children}
      {count === 0 ? null : (
        <>
          <More
            title={`${counted(count, 'message')} to ${counted(preview.recipients, 'address', 'addresses')}, each in full`}
          >
            <p class="quiet-text">{counted(preview.quotaLeft, 'address', 'addresses')} can still be mailed today.</p>
            <ul class="messages">
              {preview.messages.map((message) => (
                <li key={message.key}>
                  <Message message={message} />
                </li>
              ))}
            </ul>
          </More>
          <SendBar
            count={count}
            fits={fits}
            waits={holds.length > 0 && !looked}
            send={props.send}
            {...(test === undefined ? {} : { test })}
          />
        </>
      )}
    </>
  );
}

/** How many rows of the workbook; what names no row counts as one. */
function rowsOf(problems: readonly Problem[]): number {
  return new Set(problems.map((one) => (one.row === undefined ? problemLine(one) : `${one.tab} ${one.row}`))).size;
}

function TooMany({ preview, what }: { preview: MailPreview; what: string }) {
  return (
    <>
      <p>
        Google does not let you mail so many today. The {what} goes to{' '}
        {counted(preview.recipients, 'address', 'addresses')}; {counted(preview.quotaLeft, 'address', 'addresses')} can
        still be mailed today. {preview.fits} of {counted(preview.messages.length, 'message')} fit.
      </p>
      <More title="Left until Google allows more">
        <Points lines={preview.left} />
      </More>
    </>
  );
}

/** Stays in sight while everything above is scrolled. */
function SendBar(props: {
  count: number;
  fits: boolean;
  waits: boolean;
  send(partial: boolean): void;
  test?: () => void;
}) {
  const { count, fits, waits, send, test } = props;
  const busy = useApp().jobs.view.state === 'running';
  return (
    <section class="send-bar" aria-label="Send">
      {waits ? <p class="help">First look at what must be fixed, and tick the box there.</p> : null}
      <div class="buttons">
        <Button kind={fits ? 'main' : 'plain'} busy={busy} disabled={waits} onClick={() => send(!fits)}>
          {fits ? `Send ${counted(count, 'message')}` : 'Send what fits, the rest tomorrow'}
        </Button>
        {test === undefined ? null : (
          <Button kind="quiet" busy={busy} onClick={test}>
            Send it to me only
          </Button>
        )}
      </div>
    </section>
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
