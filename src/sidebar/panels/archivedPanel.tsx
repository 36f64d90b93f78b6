/** The workbook of an archived production: what is kept until when, and the way back. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Field, Notice, Section, Waiting } from '../parts.tsx';
import { useCall } from '../useCall.ts';

export function ArchivedPanel() {
  const { jobs } = useApp();
  const [ending, setEnding] = useState('');
  const status = useCall('archiveStatus');
  const { run } = status;
  useEffect(() => run(), [run]);
  const shown = status.now.state === 'done' ? status.now.result : null;
  const busy = jobs.view.state === 'running';
  const end = async (className: string) => {
    setEnding('');
    if ((await jobs.start('Deleting', 'endKeptRecord', { className })) !== null) run();
  };
  return (
    <>
      <Waiting now={status.now} words="Looking at the archive …" again={status.again} />
      {shown === null ? null : (
        <>
          <Notice tone="quiet" title="This production is archived.">
            <p>{shown.message}</p>
          </Notice>
          <Section title="Records">
            <dl class="facts">
              {shown.records.map((one) => (
                <div key={one.className}>
                  <dt>{one.className}</dt>
                  <dd>
                    {[one.action, one.until === '' ? '' : `until ${one.until}`, one.handedTo]
                      .filter((part) => part !== '')
                      .join(', ')}
                    {one.due && ending !== one.className ? (
                      <p>
                        <Button label={`Delete ${one.className} …`} onClick={() => setEnding(one.className)}>
                          Delete …
                        </Button>
                      </p>
                    ) : null}
                    {ending === one.className ? (
                      <Notice tone="bad" title={`“${one.className}” is deleted for good.`}>
                        <div class="buttons">
                          <Button busy={busy} onClick={() => end(one.className)}>
                            Delete for good
                          </Button>
                          <Button onClick={() => setEnding('')}>Keep</Button>
                        </div>
                      </Notice>
                    ) : null}
                  </dd>
                </div>
              ))}
            </dl>
          </Section>
          <Section title="Work on it again">
            <Button busy={busy} onClick={() => jobs.start('Restoring', 'restoreArchive')}>
              Restore the production
            </Button>
            <p class="help">Files are unlocked and moved back, and access is given as it was recorded.</p>
          </Section>
          <Section title="Next season">
            <NextSeason />
          </Section>
        </>
      )}
    </>
  );
}

function NextSeason() {
  const { jobs } = useApp();
  const [title, setTitle] = useState('');
  const [year, setYear] = useState('');
  return (
    <>
      <p>
        A new workbook with the props in stock, the checklists and the lessons of this one, and nobody’s personal data.
      </p>
      <Field label="Title" value={title} onInput={setTitle} required />
      <Field label="Year" value={year} onInput={setYear} required />
      <Button
        busy={jobs.view.state === 'running'}
        disabled={title.trim() === '' || year.trim() === ''}
        onClick={() => jobs.start('Making the next workbook', 'startNextSeason', { title, year })}
      >
        Start the next season from this
      </Button>
    </>
  );
}
