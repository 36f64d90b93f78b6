/** Everything that archiving would do, and the archive itself after typing the title. */
import { useState } from 'preact/hooks';
import type { ArchivePreview } from '../../features/archive/archiveTypes.ts';
import { counted } from '../../values/counted.ts';
import { sameTitle } from '../../values/sameTitle.ts';
import { useApp } from '../appContext.ts';
import { GroupedProblems } from '../groupedProblems.tsx';
import { Button, Field, More, Notice, Points, Section } from '../parts.tsx';
import { StrikeGroups } from '../strikeGroups.tsx';
import { UndoArchive } from '../undoArchive.tsx';
import { RetentionForm } from './retentionForm.tsx';

/** @param props.lookAgain called when what is shown has been undone */
export function ArchivePlan({ preview, lookAgain }: { preview: ArchivePreview; lookAgain(): void }) {
  const { strike, look, steps, closing, leftBehind, records, accessEnds, keepers, cannot, leftOver, problems } =
    preview;
  return (
    <>
      {leftOver ? <GivenUp undone={lookAgain} /> : null}
      {problems.length === 0 ? null : (
        <Notice tone="bad" title="Settle these before you archive">
          <GroupedProblems problems={problems} />
        </Notice>
      )}
      <RetentionForm preview={preview} approved={lookAgain} />
      {/* Nothing could be looked at. */}
      {steps.length === 0 ? null : (
        <>
          <StrikeGroups items={strike} />
          {look.length === 0 ? null : (
            <Notice tone="watch" title="Look into these before you archive">
              {look.map(({ what, why, names }) => (
                <More key={what} title={`${what}: ${names.length}`}>
                  <p>{why}</p>
                  <Points lines={names} />
                </More>
              ))}
            </Notice>
          )}
          <Section title="Files">
            {steps.map((step) => (
              <Folded key={step.what} title={`${step.what}: ${step.count || 'none'}`} lines={step.files} />
            ))}
          </Section>
          {closing.length === 0 ? null : (
            <Section title="What else happens">
              <Points lines={closing} />
              <Folded title={`Columns that are not kept: in ${leftBehind.length} tabs`} lines={leftBehind} />
            </Section>
          )}
          <Section title="Records">
            <More title={`${counted(records.length, 'kind')}, and what happens to each`}>
              <Records records={records} />
            </More>
          </Section>
          <Section title="Access">
            <Folded
              title={accessEnds.length === 0 ? 'Ends for nobody' : `Ends for ${addresses(accessEnds)}`}
              lines={accessEnds}
            />
            <Folded title={`Stays for ${addresses(keepers)}`} lines={keepers} />
          </Section>
          <Notice tone="quiet" title="What Callboard cannot do">
            <Points lines={cannot} />
          </Notice>
        </>
      )}
      {problems.length > 0 || preview.hash === '' ? null : <Confirm preview={preview} />}
    </>
  );
}

function GivenUp({ undone }: { undone(): void }) {
  return (
    <Notice tone="watch" title="An earlier archive was stopped before it ended.">
      <p>Undo it, and the production goes on as before. Or archive again below, with what is there now.</p>
      <UndoArchive call="restoreArchive" undone={undone} />
    </Notice>
  );
}

function addresses(those: readonly string[]): string {
  return counted(those.length, 'address', 'addresses');
}

/** A title alone where there is nothing to unfold. */
function Folded({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return <p class="nothing-folded">{title}</p>;
  return (
    <More title={title}>
      <Points lines={lines} />
    </More>
  );
}

function Records({ records }: Pick<ArchivePreview, 'records'>) {
  return (
    <dl class="facts">
      {records.map((one) => (
        <div key={one.className}>
          <dt>{one.className}</dt>
          <dd>
            {one.what}.{one.approvedBy === '' ? '' : ` Approved by ${one.approvedBy}.`}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Typing the title takes a moment's thought, which this deserves. */
function Confirm({ preview }: { preview: ArchivePreview }) {
  const { jobs } = useApp();
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const unsettled = preview.strike.length > 0;
  const ready = sameTitle(title, preview.title) && (!unsettled || reason.trim() !== '');
  return (
    <Section title="Confirm">
      {unsettled ? (
        <Field label="Why archive before all is settled" value={reason} onInput={setReason} required />
      ) : null}
      <Field
        label="Type the production’s title"
        value={title}
        onInput={setTitle}
        help={`“${preview.title}”. Capitals, spaces and the kind of quotation marks do not matter.`}
        required
      />
      <p>{preview.time}</p>
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
