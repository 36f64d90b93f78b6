/** The production's Google calendar: made, kept up to date, shared by its owner, taken away. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { OutLink } from '../links.tsx';
import { Button, Field, Notice, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function CalendarSection() {
  const { jobs } = useApp();
  const [id, setId] = useState('');
  const [sure, setSure] = useState(false);
  const view = useRequest('calendarView');
  const { run } = view;
  useEffect(() => run(), [run]);
  const shown = view.now.state === 'done' ? view.now.result : null;
  const busy = jobs.view.state === 'running';
  const update = async (answer: string) => {
    if ((await jobs.start('Bringing the calendar up to date', 'updateCalendar', { answer })) !== null) run();
  };
  const remove = async () => {
    setSure(false);
    if ((await jobs.start('Removing the calendar', 'removeCalendar')) !== null) run();
  };
  return (
    <Section title="Calendar">
      <p>A Google calendar of the published events, for phones. It names no person.</p>
      <Waiting now={view.now} words="Looking for the calendar …" again={view.again} />
      {shown === null ? null : shown.unsure ? (
        <Notice tone="watch" title="Callboard cannot tell whether it made the calendar.">
          <p>
            Look in Google Calendar. If it is there, copy its Calendar ID from its settings and paste it here. If not,
            choose Make a new one.
          </p>
          <Field label="Calendar ID" value={id} onInput={setId} />
          <div class="buttons">
            <Button busy={busy} disabled={id.trim() === ''} onClick={() => update(id)}>
              Use this one
            </Button>
            <Button busy={busy} onClick={() => update('new')}>
              Make a new one
            </Button>
          </div>
        </Notice>
      ) : (
        <>
          <Button busy={busy} onClick={() => update('')}>
            {shown.there ? 'Bring the calendar up to date' : 'Make the calendar'}
          </Button>
          {shown.sharingPage === '' ? null : (
            <p>
              <OutLink href={shown.sharingPage}>Share it in Google Calendar</OutLink>
            </p>
          )}
          {shown.there && !sure ? (
            <Button kind="quiet" onClick={() => setSure(true)}>
              Remove the calendar …
            </Button>
          ) : null}
          {sure ? (
            <Notice tone="bad" title="The calendar and all its entries go, for everybody who sees it.">
              <div class="buttons">
                <Button busy={busy} onClick={remove}>
                  Remove it
                </Button>
                <Button onClick={() => setSure(false)}>Keep it</Button>
              </div>
            </Notice>
          ) : null}
        </>
      )}
    </Section>
  );
}
