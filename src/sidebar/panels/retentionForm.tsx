/** What becomes of each kind of record: one table, and one adult’s name that approves all of it. */
import { useState } from 'preact/hooks';
import type { ArchivePreview, RecordView } from '../../features/archive/archiveTypes.ts';
import type { RetentionAction } from '../../features/archive/plan/retentionClasses.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, Field, More, Notice, Section, Select } from '../parts.tsx';

const ACTIONS: Readonly<Record<RetentionAction, string>> = {
  Keep: 'Keep',
  'Keep until': 'Keep for some years',
  'Hand over': 'Hand over to an adult',
  Delete: 'Delete for good',
};

/** @param props.approved called when it has been written down */
export function RetentionForm({ preview, approved }: { preview: ArchivePreview; approved(): void }) {
  const { jobs } = useApp();
  const open = preview.retention.filter(({ approvedBy }) => approvedBy === '');
  const [rows, setRows] = useState<readonly RecordView[]>(open);
  const [name, setName] = useState('');
  if (open.length === 0) return null;
  const set = (className: string, part: Partial<RecordView>) =>
    setRows((now) => now.map((one) => (one.className === className ? { ...one, ...part } : one)));
  const unset = rows.filter((row) => !isWhole(row));
  const approve = async () => {
    const records = rows.map(({ className, action, years, handTo }) => ({ className, action, years, handTo }));
    const asked = { records, approvedBy: name.trim(), seen: preview.retentionSeen };
    const outcome = await jobs.start('Writing the decisions', 'approveRecords', asked);
    if (outcome?.state === 'done') approved();
  };
  return (
    <Section title="Decide what happens to the records">
      <p>An adult decides once for all of them. Open a line to change it. The Retention tab keeps the decision.</p>
      <ul class="bare">
        {rows.map((row) => (
          <li key={row.className}>
            <More
              title={
                <>
                  <strong>{row.className}</strong>: {words(row)}
                </>
              }
            >
              <Row row={row} set={(part) => set(row.className, part)} />
            </More>
          </li>
        ))}
      </ul>
      {unset.length === 0 ? null : (
        <Notice tone="watch" title={`Still to fill in: ${unset.map(({ className }) => className).join(', ')}`} />
      )}
      <Field
        label="Approved by"
        value={name}
        onInput={setName}
        help="The adult who decides: their name in People."
        required
      />
      <Button
        kind="main"
        busy={jobs.view.state === 'running'}
        disabled={name.trim() === '' || unset.length > 0}
        onClick={approve}
      >
        Approve {counted(rows.length, 'kind of record', 'kinds of record')}
      </Button>
    </Section>
  );
}

function Row({ row, set }: { row: RecordView; set(part: Partial<RecordView>): void }) {
  return (
    <>
      <p class="help">{row.holds}</p>
      <Select
        label={`What happens to it: ${row.className}`}
        value={row.action}
        choose={(action) => set({ action })}
        choices={[
          ...(row.action === '' ? [{ value: '', label: 'Choose …' }] : []),
          ...Object.entries(ACTIONS).map(([value, label]) => ({ value, label })),
        ]}
      />
      {row.action === 'Keep until' ? (
        <Field
          label={`For how many years: ${row.className}`}
          value={row.years}
          onInput={(years) => set({ years })}
          required
        />
      ) : null}
      {row.action === 'Hand over' ? (
        <Field
          label={`Hand over to: ${row.className}`}
          type="email"
          value={row.handTo}
          onInput={(handTo) => set({ handTo })}
          help="The address of the adult who takes it."
          required
        />
      ) : null}
    </>
  );
}

function isWhole({ action, years, handTo }: RecordView): boolean {
  if (action === 'Keep until') return /^\s*\d{1,2}\s*$/.test(years);
  return action === 'Hand over' ? handTo.trim() !== '' : action !== '';
}

function words({ action, years, handTo }: RecordView): string {
  if (action === 'Keep until') return years === '1' ? 'kept for a year' : `kept for ${years || '…'} years`;
  if (action === 'Hand over') return `handed over to ${handTo || '…'}`;
  return action === 'Delete' ? 'deleted for good' : action === 'Keep' ? 'kept' : 'not decided';
}
