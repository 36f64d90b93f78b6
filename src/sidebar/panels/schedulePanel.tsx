/** The schedule: repeating, moving or cancelling an event after a look at what it does, and the shared calendar. */
import { useState } from 'preact/hooks';
import type { FillAsked, FillPreview } from '../../features/fillSchedule/fillTypes.ts';
import { useApp } from '../appContext.ts';
import { Button, Choices, Field, Notice, NoticeList, Points, Section, Select, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { CalendarSection } from './calendarSection.tsx';
import { CompanySchedule } from './companySchedule.tsx';
import { DraftsSection } from './draftsSection.tsx';
import { LinesSection } from './linesSection.tsx';
import { OrderSection } from './orderSection.tsx';
import { ScriptReadingSection } from './scriptReadingSection.tsx';

type Typed = { action: Exclude<FillAsked['action'], 'publish'> } & Required<
  Pick<FillAsked, 'eventId' | 'until' | 'date' | 'start' | 'end' | 'location'>
> & {
    skip: string;
    publish: 'draft' | 'published';
  };

const EMPTY: Typed = {
  action: 'repeat',
  eventId: '',
  until: '',
  skip: '',
  publish: 'draft',
  date: '',
  start: '',
  end: '',
  location: '',
};

const ACTIONS = [
  { value: 'repeat', label: 'Repeat it every week' },
  { value: 'move', label: 'Move it' },
  { value: 'cancel', label: 'Cancel it' },
] as const;

export function SchedulePanel() {
  return (
    <>
      <p>The schedule is in the Schedule tab. Only published events are called.</p>
      <PublishForm />
      <Section title="Fill the schedule">
        <FillForm />
      </Section>
      <ScriptReadingSection />
      <LinesSection />
      <OrderSection />
      <CompanySchedule />
      <CalendarSection />
    </>
  );
}

/** A change of the schedule: looked at, then made exactly so. */
function useFill() {
  const { jobs } = useApp();
  /** What the preview in sight was asked for: exactly that is applied. */
  const [asked, setAsked] = useState<FillAsked | null>(null);
  const preview = useRequest('previewFill');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  const look = (request: FillAsked) => {
    setAsked(request);
    preview.run(request);
  };
  const apply = async (hash: string) => {
    if (asked === null) return;
    const outcome = await jobs.start('Changing the schedule', 'applyFill', { ...asked, hash });
    if (outcome !== null) look(asked);
  };
  return { preview, waits, shown, look, apply };
}

function PublishForm() {
  const { preview, waits, shown, look, apply } = useFill();
  return (
    <>
      <DraftsSection look={look} busy={waits} />
      <Waiting now={preview.now} words="Looking at the schedule …" again={preview.again} />
      {shown === null ? null : <Shown preview={shown} apply={apply} words="Publish" />}
    </>
  );
}

function FillForm() {
  const { today } = useApp();
  const [typed, setTyped] = useState<Typed>({ ...EMPTY, eventId: today.upcoming[0]?.id ?? '' });
  const { preview, waits, shown, look, apply } = useFill();
  const set = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }));
  if (today.upcoming.length === 0) {
    return <p class="quiet-text">Nothing is scheduled from today on. Type an event into the Schedule tab first.</p>;
  }
  return (
    <>
      <Select
        label="Event"
        value={typed.eventId}
        choose={(eventId) => set({ eventId })}
        choices={today.upcoming.map(({ id, words }) => ({ value: id, label: words }))}
      />
      <Choices
        legend="What happens to it?"
        name="action"
        chosen={typed.action}
        choose={(action) => set({ action })}
        choices={ACTIONS}
      />
      {typed.action === 'repeat' ? <RepeatFields typed={typed} set={set} /> : null}
      {typed.action === 'move' ? <MoveFields typed={typed} set={set} /> : null}
      <Button kind={shown === null ? 'main' : 'plain'} busy={waits} onClick={() => look(requestFrom(typed))}>
        Look at what it changes
      </Button>
      <Waiting now={preview.now} words="Looking at the schedule …" again={preview.again} />
      {shown === null ? null : <Shown preview={shown} apply={apply} words="Change the schedule" />}
    </>
  );
}

interface Part {
  typed: Typed;
  set(part: Partial<Typed>): void;
}

function RepeatFields({ typed, set }: Part) {
  return (
    <>
      <Field label="Until" type="date" value={typed.until} onInput={(until) => set({ until })} />
      <Field
        label="Not on"
        value={typed.skip}
        onInput={(skip) => set({ skip })}
        help="Days to leave out, such as 2027-04-02, with commas between."
      />
      <Choices
        legend="The new events are"
        name="publish"
        chosen={typed.publish}
        choose={(publish) => set({ publish })}
        choices={[
          { value: 'draft', label: 'drafts, which nobody is called for' },
          { value: 'published', label: 'published' },
        ]}
      />
    </>
  );
}

function MoveFields({ typed, set }: Part) {
  return (
    <>
      <p class="help">What you leave empty stays as it is.</p>
      <Field label="To the date" type="date" value={typed.date} onInput={(date) => set({ date })} />
      <Field label="Start" value={typed.start} onInput={(start) => set({ start })} help="For example 18:30." />
      <Field label="End" value={typed.end} onInput={(end) => set({ end })} />
      <Field label="Location" value={typed.location} onInput={(location) => set({ location })} />
    </>
  );
}

/** Only what belongs to the action goes along. */
function requestFrom(typed: Typed): FillAsked {
  const { action, eventId, until, skip, publish, date, start, end, location } = typed;
  if (action === 'cancel') return { action, eventId };
  if (action === 'move') return { action, eventId, date, start, end, ...(location === '' ? {} : { location }) };
  const days = skip.split(/[\s,;]+/).filter((day) => day !== '');
  return { action, eventId, until, skip: days, publish: publish === 'published' };
}

function Shown(props: { preview: FillPreview; apply(hash: string): void; words: string }) {
  const { preview, apply, words } = props;
  const { jobs } = useApp();
  const { lines, left, warnings, problems } = preview;
  return (
    <>
      {preview.nothing === '' ? null : <Notice tone="quiet" title={preview.nothing} />}
      <NoticeList tone="bad" title="To fix first" lines={problems} />
      {lines.length === 0 ? null : <Points lines={lines} />}
      <NoticeList tone="quiet" title="Left as they are" lines={left} />
      <NoticeList tone="watch" title="For information" lines={warnings} />
      {preview.hash === '' ? null : (
        <Button kind="main" busy={jobs.view.state === 'running'} onClick={() => apply(preview.hash)}>
          {words}
        </Button>
      )}
    </>
  );
}
