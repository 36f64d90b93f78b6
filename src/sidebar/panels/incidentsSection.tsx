/** Incidents: notes that sound like one, moved on a click; the reports, by number; their readers told that there is one. */
import { useEffect, useState } from 'preact/hooks';
import type { IncidentsShown, ShownIncident, SoundsLikeIncident } from '../../features/incidents/incidentTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { OutLink } from '../links.tsx';
import { MailReview } from '../mailReview.tsx';
import { Button, More, Notice, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function IncidentsSection() {
  const looking = useRequest('incidentsShown');
  const moving = useRequest('moveToIncidents');
  const { jobs } = useApp();
  const [shown, setShown] = useState<IncidentsShown | null>(null);
  // Each by itself: the later answer counts, whichever of the two it is to.
  useEffect(() => {
    if (looking.now.state === 'done' && looking.now.result.shown !== null) setShown(looking.now.result.shown);
  }, [looking.now]);
  useEffect(() => {
    if (moving.now.state === 'done' && moving.now.result.shown !== null) setShown(moving.now.result.shown);
  }, [moving.now]);
  const isBusy = [looking.now, moving.now].some(({ state }) => state === 'pending' || state === 'slow');
  const refused = [looking.now, moving.now].flatMap((now) =>
    now.state === 'done' && now.result.shown === null ? [`${now.result.message} ${now.result.toDo}`.trim()] : [],
  );
  const make = async () => {
    const made = await jobs.start('Making the incident reports', 'makeIncidents');
    if (made !== null) looking.run();
  };
  return (
    <More title="Incidents">
      <p>
        An injury, an illness, a safeguarding matter: write it into Incidents in the Confidential workbook. Reports say
        only that an incident report was filed.
      </p>
      {shown === null ? (
        <Button busy={isBusy} onClick={() => looking.run()}>
          Look at incidents
        </Button>
      ) : (
        <>
          <SoundsLike notes={shown.notes} isBusy={isBusy} onMove={(noteId) => moving.run({ noteId })} />
          {shown.cannot === '' ? (
            <>
              <p class="quiet-text">
                {counted(shown.reports.length, 'report')}
                {shown.unfiled === 0 ? '' : `, ${counted(shown.unfiled, 'incident')} without one`}
              </p>
              <Button busy={jobs.view.state === 'running'} onClick={() => void make()}>
                Make the incident reports
              </Button>
              <ul class="notes">
                {shown.reports.map((report) => (
                  <li key={report.number}>
                    <Report report={report} />
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <Notice tone="quiet" title={shown.cannot} />
          )}
        </>
      )}
      <Waiting now={looking.now} words="Looking at incidents …" again={looking.again} />
      <Waiting now={moving.now} words="Moving the note …" again={moving.again} />
      {refused.map((message) => (
        <Notice tone="watch" title={message} key={message} />
      ))}
      {moving.now.state === 'done' && moving.now.result.shown !== null ? (
        <p role="status">{moving.now.result.message}</p>
      ) : null}
    </More>
  );
}

interface SoundsLikeProps {
  notes: readonly SoundsLikeIncident[];
  isBusy: boolean;
  onMove(noteId: string): void;
}

/** By their rows: somebody may look over a shoulder. */
function SoundsLike({ notes, isBusy, onMove }: SoundsLikeProps) {
  if (notes.length === 0) return null;
  return (
    <>
      <h3>Sounds like an incident: {counted(notes.length, 'note')}</h3>
      <p class="help">No report shows these. If everybody may read one, choose No under Restricted in its row.</p>
      <ul class="notes">
        {notes.map(({ id, row, day }) => (
          <li key={row}>
            <p>
              Notes, row {row} <span class="quiet-text">{day}</span>
            </p>
            {id === '' ? (
              <p class="help">It has no Note ID yet. Callboard gives it one within the hour.</p>
            ) : (
              <Button busy={isBusy} label={`Move to Incidents: row ${row}`} onClick={() => onMove(id)}>
                Move to Incidents
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Report({ report: { number, words, link } }: { report: ShownIncident }) {
  const preview = useRequest('previewIncidentNotice');
  const { jobs } = useApp();
  const isBusy = preview.now.state === 'pending' || preview.now.state === 'slow';
  const result = preview.now.state === 'done' ? preview.now.result : null;
  const send = async (hash: string, partial: boolean) => {
    const told = await jobs.start('Telling the readers', 'tellIncident', { number, hash, partial });
    if (told !== null) preview.run({ number });
  };
  return (
    <>
      <p>
        <OutLink href={link}>{words}</OutLink>
      </p>
      <Button
        kind="quiet"
        busy={isBusy}
        label={`Tell its readers: report ${number}`}
        onClick={() => preview.run({ number })}
      >
        Tell its readers
      </Button>
      <Waiting now={preview.now} words="Looking at the notice …" again={preview.again} />
      {result === null ? null : (
        <MailReview preview={result} what="notice" send={(partial) => void send(result.hash, partial)} />
      )}
    </>
  );
}
