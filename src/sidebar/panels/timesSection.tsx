/** The times of today's event: one tap stamps what comes next, and what was late gets its reason. */
import { useEffect, useState } from 'preact/hooks';
import type { MomentAsked, ShownMoment, Times } from '../../features/reports/timings/timingTypes.ts';
import { useApp } from '../appContext.ts';
import { askServer, RequestFailure } from '../bridge.ts';
import { Button, Failure, Field, More, Notice, Section, Select } from '../parts.tsx';

interface Waits {
  /** By this page's clock, which does not run backwards; a tap counts when it was made. */
  tappedMs: number;
  asked: Omit<MomentAsked, 'eventId'>;
  isNow: boolean;
}

export function TimesSection() {
  const { signIn } = useApp().today;
  const [eventId, setEventId] = useState(signIn[0]?.id ?? '');
  if (signIn.length === 0) return null;
  return (
    <Section title="Times">
      {signIn.length === 1 ? null : (
        <Select
          label="Event of today"
          value={eventId}
          choices={signIn.map(({ id, words }) => ({ value: id, label: words }))}
          choose={setEventId}
        />
      )}
      <EventMoments key={eventId} eventId={eventId} />
    </Section>
  );
}

function EventMoments({ eventId }: { eventId: string }) {
  const [times, setTimes] = useState<Times | null>(null);
  const [waits, setWaits] = useState<Waits | null>(null);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const [refused, setRefused] = useState('');
  const isBusy = waits !== null && failure === null;
  const ask = async (next: Waits | null) => {
    setWaits(next ?? { tappedMs: performance.now(), asked: { moment: '' }, isNow: false });
    setFailure(null);
    setRefused('');
    try {
      const outcome =
        next === null
          ? await askServer('timesShown', { eventId })
          : await askServer('stampMoment', askedOf(eventId, next));
      setWaits(null);
      if (outcome.times === null) setRefused(`${outcome.message} ${outcome.toDo}`.trim());
      else setTimes(outcome.times);
    } catch (error) {
      setWaits(next);
      setFailure(error instanceof RequestFailure ? error : new RequestFailure(error));
    }
  };
  const stamp = (asked: Waits['asked'], isNow = false) => void ask({ tappedMs: performance.now(), asked, isNow });
  return (
    <>
      {times === null ? (
        <Button kind="quiet" busy={isBusy} onClick={() => void ask(null)}>
          Show the times
        </Button>
      ) : (
        <TimesList times={times} isBusy={isBusy} stamp={stamp} />
      )}
      <p role="status">{isBusy ? 'One moment …' : ''}</p>
      {failure === null ? null : <Failure failure={failure} again={() => void ask(waits)} />}
      {refused === '' ? null : <Notice tone="watch" title={refused} />}
    </>
  );
}

/** What was tapped a while ago is stamped with the time of the tap. */
function askedOf(eventId: string, { tappedMs, asked, isNow }: Waits): MomentAsked {
  return { eventId, ...asked, ...(isNow ? { at: { agoMs: Math.round(performance.now() - tappedMs) } } : {}) };
}

interface TimesProps {
  times: Times;
  isBusy: boolean;
  stamp(asked: Waits['asked'], isNow?: boolean): void;
}

function TimesList({ times, isBusy, stamp }: TimesProps) {
  return (
    <>
      <p class="quiet-text">{times.event}</p>
      {times.next === '' ? null : (
        <Button busy={isBusy} onClick={() => stamp({ moment: times.next }, true)}>
          {times.next}: now
        </Button>
      )}
      <ul class="notes">
        {times.moments.map((moment) => (
          <li key={moment.name}>
            <p>
              <strong>{moment.name}</strong> {momentWords(moment)}
            </p>
            <ChangeMoment moment={moment} isBusy={isBusy} stamp={stamp} />
          </li>
        ))}
      </ul>
      {times.hint === '' ? null : <p class="help">{times.hint}</p>}
      {times.sums.length === 0 ? null : <p>{times.sums.join('. ')}.</p>}
      {times.unclear.length === 0 ? null : (
        <Notice tone="watch" title={`Look at the Timings tab: ${times.unclear.join('; ')}.`} />
      )}
      <OtherMoment isBusy={isBusy} stamp={stamp} />
    </>
  );
}

/** @example momentWords(actUp) // '7:04 pm, planned 7:00 pm, 4 min late: the house was late' */
function momentWords({ planned, actual, late, reason }: ShownMoment): string {
  if (actual === '') return planned === '' ? '' : `planned ${planned}`;
  const plan = late === '' ? '' : `, planned ${planned}, ${late} late`;
  return `${actual}${plan}${reason === '' ? '' : `: ${reason}`}`;
}

function ChangeMoment({ moment, isBusy, stamp }: { moment: ShownMoment } & Pick<TimesProps, 'isBusy' | 'stamp'>) {
  const [time, setTime] = useState('');
  const [planned, setPlanned] = useState('');
  const [reason, setReason] = useState(moment.reason);
  useEffect(() => setReason(moment.reason), [moment.reason]);
  const { name } = moment;
  const change = () => {
    const at = time.trim() === '' ? {} : { at: { time } };
    stamp({ moment: name, ...at, ...(planned.trim() === '' ? {} : { planned }), reason });
    setTime('');
    setPlanned('');
  };
  return (
    <More title={moment.actual === '' ? `Stamp ${name}` : `Change ${name}`}>
      {moment.actual === '' ? (
        <Button busy={isBusy} onClick={() => stamp({ moment: name }, true)}>
          {name}: now
        </Button>
      ) : (
        <Button kind="quiet" busy={isBusy} onClick={() => stamp({ moment: name, at: { time: '' } })}>
          Take the time out
        </Button>
      )}
      <Field label={`Time of ${name}`} value={time} onInput={setTime} help="For example 19:04. Left empty, it stays." />
      <Field label={`Planned time of ${name}`} value={planned} onInput={setPlanned} help="Left empty, it stays." />
      <Field label={`Why ${name} was late`} value={reason} onInput={setReason} />
      <Button busy={isBusy} onClick={change}>
        Save {name}
      </Button>
    </More>
  );
}

function OtherMoment({ isBusy, stamp }: Pick<TimesProps, 'isBusy' | 'stamp'>) {
  const [name, setName] = useState('');
  return (
    <More title="Something else happened">
      <Field
        label="What happened"
        value={name}
        onInput={setName}
        help="For example Break 2, Back 2, Hold, Fire alarm."
      />
      <Button
        busy={isBusy}
        disabled={name.trim() === ''}
        onClick={() => {
          stamp({ moment: name }, true);
          setName('');
        }}
      >
        Stamp it now
      </Button>
    </More>
  );
}
