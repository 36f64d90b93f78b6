/** Today: what needs attention, what is on, what is about to be sent, and the way to everything else. */

import type { ToneName } from '../../documents/tokens.ts';
import type { TodayCall, TodayMessage } from '../../entry/today/todayTypes.ts';
import type { Attention } from '../../production/attention.ts';
import { PANEL_LIST } from '../../production/panels.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Day } from '../day.tsx';
import { FirstSteps } from '../firstSteps.tsx';
import { LessonList } from '../lessonList.tsx';
import { OutLink } from '../links.tsx';
import { Button, More, Notice, Points, Problems, Section, Status } from '../parts.tsx';

export function TodayPanel() {
  const { today, jobs, go } = useApp();
  const busy = jobs.view.state === 'running';
  const isBeginning = today.firstSteps.some(({ isDone }) => !isDone);
  return (
    <>
      <FirstSteps steps={today.firstSteps} />
      <NeedsAttention />
      <Section title={`Today, ${today.today.words}`}>
        <Day day={today.today} nothing="Nothing is published for today." />
        {today.today.events.length === 0 ? null : (
          <div class="buttons">
            <Button busy={busy} onClick={() => jobs.start('Making the sign-in sheets', 'makeSignIn', { date: '' })}>
              Make the sign-in sheets
            </Button>
            <Button busy={busy} onClick={() => jobs.start('Making the report', 'makeReport', { date: '' })}>
              Make the rehearsal report
            </Button>
          </div>
        )}
        {today.documents.length === 0 ? null : (
          <ul class="bare">
            {today.documents.map((document, index) => (
              <li key={index}>
                <OutLink href={document.link}>{document.name}</OutLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Calls">
        {today.calls.length === 0 ? <p class="quiet-text">No call is about to go out.</p> : null}
        {today.calls.map((call) => (
          <CallCard key={call.date} call={call} />
        ))}
        <Button kind={isBeginning ? 'plain' : 'main'} onClick={() => go('call', true)}>
          Preview a call
        </Button>
      </Section>
      <Section title={today.next === null ? 'Next' : `Next, ${today.next.words}`}>
        {today.next === null ? (
          <p class="quiet-text">Nothing is published for the next 60 days.</p>
        ) : (
          <Day day={today.next} nothing="" />
        )}
        {today.drafts.length === 0 ? null : (
          <>
            <p>{counted(today.drafts.length, 'draft')} in the schedule: nobody is called for a draft.</p>
            <Button onClick={() => go('schedule')}>Look at the drafts</Button>
          </>
        )}
      </Section>
      <LessonList lessons={today.lessons} />
      <nav aria-label="Panels">
        <h2>Everything else</h2>
        <ul class="panels">
          {PANEL_LIST.filter((panel) => panel.id !== 'today').map((panel) => (
            <li key={panel.id}>
              <button type="button" class="panel-link" onClick={() => go(panel.id)}>
                <strong>{panel.title}</strong>
                <span class="quiet-text">{panel.what}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

const CALL_STATES: Record<TodayCall['state'], { tone: ToneName; word: string }> = {
  due: { tone: 'watch', word: 'To be sent' },
  held: { tone: 'bad', word: 'Held back' },
  tooMany: { tone: 'bad', word: 'Too many for today' },
  stopped: { tone: 'bad', word: 'Stopped' },
  sent: { tone: 'good', word: 'Sent' },
  changed: { tone: 'bad', word: 'Changed since sent' },
  nobody: { tone: 'bad', word: 'Reaches nobody' },
};

function CallCard({ call }: { call: TodayCall }) {
  const { tone, word } = CALL_STATES[call.state];
  return (
    <div class="card">
      <p>
        <strong>{call.words}</strong> <Status tone={tone}>{word}</Status>
      </p>
      <p>
        {counted(call.messages, 'message')}
        {call.state === 'sent' ? '. ' : ` to ${counted(call.recipients, 'address', 'addresses')}. `}
        {call.when}
      </p>
    </div>
  );
}

function NeedsAttention() {
  const { today } = useApp();
  const { attention, messages, moreMessages } = today;
  if (attention.length + messages.length === 0) {
    // Of a production that has hardly begun nobody can say that.
    if (today.firstSteps.some(({ isDone }) => !isDone)) return null;
    return (
      <p>
        <Status tone="good">Nothing needs attention</Status>
      </p>
    );
  }
  const first = attention.filter((one) => one.first);
  return (
    <Section title="Needs attention">
      {first.map((one, index) => (
        <AttentionLine key={index} line={one} />
      ))}
      {messages.map((message) => (
        <MessageCard key={message.key} message={message} />
      ))}
      {moreMessages > 0 ? <p>{counted(moreMessages, 'more message')} in the Outbox tab.</p> : null}
      {attention.map((one, index) => (one.first ? null : <AttentionLine key={index} line={one} />))}
    </Section>
  );
}

function AttentionLine({ line }: { line: Attention }) {
  const { go } = useApp();
  const { tone, title, lines, problems, folded, goTo } = line;
  const said = (
    <>
      {lines.length === 0 ? null : <Points lines={lines} />}
      {problems.length === 0 ? null : <Problems problems={problems} />}
    </>
  );
  return (
    <Notice tone={tone} title={title}>
      {folded ? <More title="Show them">{said}</More> : said}
      {goTo === null ? null : <Button onClick={() => go(goTo.panel)}>{goTo.words}</Button>}
    </Notice>
  );
}

/** Only a person who has asked knows whether it came. */
function MessageCard({ message }: { message: TodayMessage }) {
  const { jobs } = useApp();
  const busy = jobs.view.state === 'running';
  const which = `${message.kind} ${message.day} to ${message.to}`;
  return (
    <Notice tone="bad" title={`${message.state}: ${message.kind}, ${message.day}`}>
      <p class="address">{message.to}</p>
      {message.detail === '' ? null : <p>{message.detail}</p>}
      <div class="buttons">
        <Button
          busy={busy}
          label={`Resend: ${which}`}
          onClick={() => jobs.start('Putting the message back', 'resend', { key: message.key })}
        >
          Resend
        </Button>
        <Button
          busy={busy}
          label={`Mark as sent: ${which}`}
          onClick={() => jobs.start('Marking the message', 'markAsSent', { key: message.key })}
        >
          Mark as sent
        </Button>
      </div>
    </Notice>
  );
}
