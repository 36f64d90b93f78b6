/** The mail: every message for its sender with its state in the Outbox; for anybody else what reached them. */
import { useState } from 'preact/hooks';
import type { MailDetail, MailView as Mails } from '../pageTypes.ts';
import { pathWith } from './api.ts';
import type { Desk } from './app.tsx';
import { hashOf } from './place.ts';
import { useAnswer } from './useAnswer.ts';

export function MailView({ desk, number }: { desk: Desk; number: number | null }) {
  const [box, setBox] = useState('');
  const isSender = desk.as === desk.overview.me;
  const query = { as: desk.as, box: isSender && box !== '' ? box : null };
  const { value: mail, error } = useAnswer<Mails>('/api/mail', query, desk.version);
  if (!mail) return <p class="loading">{error || 'Opening the mail…'}</p>;
  return (
    <div class="mail">
      <section class="mails" aria-labelledby="mail-title">
        <h2 id="mail-title">{isSender && box === '' ? 'Sent' : 'Inbox'}</h2>
        {isSender ? (
          <label class="box">
            As it reached
            <select value={box} onChange={(event) => setBox(event.currentTarget.value)}>
              <option value="">everybody (all that was sent)</option>
              {mail.boxes.map((one) => (
                <option key={one.email} value={one.email}>
                  {`${one.email} (${one.count})`}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {mail.mails.length === 0 ? <p class="empty">No mail.</p> : null}
        <ul>
          {mail.mails.map((one) => (
            <li key={one.number}>
              <a
                href={hashOf({ view: 'mail', number: one.number })}
                aria-current={one.number === number ? 'true' : undefined}
              >
                <span class="subject">{one.subject}</span>
                <span class="to">{isSender && box === '' ? `to ${names(one)}` : `from ${one.from}`}</span>
                <span class="sent">
                  {one.sent}
                  {one.state === '' ? null : <span class={`tag state-${one.state.toLowerCase()}`}>{one.state}</span>}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      {number === null ? <p class="empty letter">Choose a message.</p> : null}
      {number === null ? null : mail.mails.some((one) => one.number === number) ? (
        <Letter desk={desk} box={query.box} number={number} />
      ) : (
        <p class="empty letter">This message did not reach this person.</p>
      )}
    </div>
  );
}

function Letter({ desk, box, number }: { desk: Desk; box: string | null; number: number }) {
  const query = { as: desk.as, box };
  const { value: mail, error } = useAnswer<MailDetail>(`/api/mail/${number}`, query, desk.version);
  const [plain, setPlain] = useState(false);
  if (!mail) return <p class="empty letter">{error || 'Opening…'}</p>;
  const file = `/mail/${number}`;
  const lines: [string, string][] = [
    ['From', mail.from],
    ['To', mail.to.join(', ')],
    ['Cc', mail.cc.join(', ')],
    ['Bcc', mail.bcc.join(', ')],
    ['Reply to', mail.replyTo],
    ['Sent', mail.sent],
    ['Outbox', mail.state === '' ? '' : `${mail.state} (${mail.key})`],
  ];
  return (
    <article class="letter" aria-labelledby="subject">
      <h2 id="subject">{mail.subject}</h2>
      <dl>
        {lines
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <div class="file-head">
        <fieldset class="group">
          <legend class="unseen">Show as</legend>
          <button
            type="button"
            aria-pressed={!plain && mail.hasHtml}
            disabled={!mail.hasHtml}
            onClick={() => setPlain(false)}
          >
            As a web page
          </button>
          <button type="button" aria-pressed={plain || !mail.hasHtml} onClick={() => setPlain(true)}>
            As plain text
          </button>
        </fieldset>
        <a class="button" href={pathWith(`${file}/download`, { as: desk.as })} download>
          Download .eml
        </a>
      </div>
      {mail.attachments.length === 0 ? null : (
        <ul class="attachments" aria-label="Attachments">
          {mail.attachments.map((one, place) => (
            <li key={place}>
              <a href={pathWith(`${file}/attachment/${place}`, { as: desk.as })} download>
                {`${one.name} (${Math.ceil(one.bytes / 1024)} KB)`}
              </a>
            </li>
          ))}
        </ul>
      )}
      {plain || !mail.hasHtml ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <pre class="text" tabIndex={0}>
          {mail.text}
        </pre>
      ) : (
        <iframe sandbox="" title="The message" src={pathWith(`${file}/html`, { as: desk.as })} />
      )}
    </article>
  );
}

function names(mail: { to: string[]; cc: string[]; bcc: string[] }): string {
  const all = [...mail.to, ...mail.cc, ...mail.bcc];
  return all.length > 2 ? `${all[0]} and ${all.length - 1} more` : all.join(', ');
}
