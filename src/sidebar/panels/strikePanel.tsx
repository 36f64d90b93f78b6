/** Strike: what has to go back first, everything that archiving would do, and the archive itself after typing the title. */
import { useState } from 'preact/hooks';
import type { ArchivePreview } from '../../entry/archiveTypes.ts';
import { useApp } from '../appContext.ts';
import { Button, counted, Field, More, Notice, Points, Problems, Section, Waiting } from '../parts.tsx';
import { StrikeGroups } from '../strikeGroups.tsx';
import { useCall } from '../useCall.ts';
import { LessonForm } from './lessonForm.tsx';

export function StrikePanel() {
  const { jobs } = useApp();
  const preview = useCall('previewArchive');
  const waits = preview.now.state === 'pending' || preview.now.state === 'slow';
  const shown = preview.now.state === 'done' ? preview.now.result : null;
  return (
    <>
      <p>
        When the show is over: borrowed things go back, records are kept or deleted as the company decided, everything
        is locked, and access ends. Nothing is done before you have looked at all of it.
      </p>
      <Section title="Reflections">
        <p>
          Two short forms, for the team and for the young artists: what to do again, and what not. Callboard does not
          read what is written in them.
        </p>
        <Button
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Making the reflection forms', 'makeReflections')}
        >
          Make the forms
        </Button>
      </Section>
      <Section title="Lessons">
        <p>What should be remembered goes into the tab Lessons. It is shown when the next production starts.</p>
        <LessonForm />
      </Section>
      <h2>Archive the production</h2>
      <Button kind={shown === null ? 'main' : 'plain'} busy={waits} onClick={() => preview.run()}>
        Look at what archiving does
      </Button>
      <Waiting now={preview.now} words="Going through every file …" again={preview.again} />
      {shown === null ? null : <Plan preview={shown} key={shown.hash} />}
    </>
  );
}

function Plan({ preview }: { preview: ArchivePreview }) {
  const { strike, steps, records, accessEnds, keepers, cannot, problems } = preview;
  return (
    <>
      {problems.length === 0 ? null : (
        <Notice tone="bad" title="To be settled before anything can be archived">
          <Problems problems={problems} />
        </Notice>
      )}
      <StrikeGroups items={strike} />
      {steps.length === 0 ? null : (
        <Section title="Files">
          {steps.map((step) => (
            <More key={step.what} title={`${step.what}: ${step.count}`}>
              <Points lines={step.files} />
            </More>
          ))}
        </Section>
      )}
      {records.length === 0 ? null : (
        <Section title="Records">
          <dl class="facts">
            {records.map((one) => (
              <div key={one.className}>
                <dt>{one.className}</dt>
                <dd>
                  {one.what}
                  {one.approvedBy === '' ? '' : ` Approved by ${one.approvedBy}.`}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <More title={`Access ends for ${counted(accessEnds.length, 'address', 'addresses')}, ${keepers.length} keep it`}>
        <Points lines={[...accessEnds.map((one) => `Ends: ${one}`), ...keepers.map((one) => `Keeps: ${one}`)]} />
      </More>
      {cannot.length === 0 ? null : (
        <Notice tone="quiet" title="What cannot be done from here">
          <Points lines={cannot} />
        </Notice>
      )}
      {problems.length > 0 || preview.hash === '' ? null : <Confirm preview={preview} />}
    </>
  );
}

/** Typing the title takes a moment's thought, which this deserves. */
function Confirm({ preview }: { preview: ArchivePreview }) {
  const { jobs } = useApp();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const unsettled = preview.strike.length > 0;
  const ready = title.trim() === preview.title && (!unsettled || reason.trim() !== '');
  return (
    <Section title="Confirm">
      {unsettled ? (
        <Field label="Why now, though not all is settled" value={reason} onInput={setReason} required />
      ) : null}
      <Field
        label="Type the production’s title"
        value={title}
        onInput={setTitle}
        help={`“${preview.title}”, exactly as it is written.`}
        required
      />
      <Button
        kind="main"
        busy={jobs.view.state === 'running'}
        disabled={!ready}
        onClick={() =>
          jobs.start('Archiving', 'archive', { hash: preview.hash, title: title.trim(), reason: reason.trim() })
        }
      >
        Archive the production
      </Button>
      <p class="help">What is deleted for good cannot be brought back. The rest can be restored.</p>
    </Section>
  );
}
