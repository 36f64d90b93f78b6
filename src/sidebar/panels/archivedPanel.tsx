/** The workbook of an archived production: what is kept until when, the way back, and the way on. */
import { useEffect } from 'preact/hooks';
import type { ArchiveStatus } from '../../features/archive/archiveTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { AskFirst } from '../askFirst.tsx';
import { More, Names, Notice, Section, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { KeptRecord } from './keptRecord.tsx';
import { NextSeason } from './nextSeason.tsx';

export function ArchivedPanel() {
  const { jobs } = useApp();
  const { now, run, again, last } = useRequest('archiveStatus');
  useEffect(() => run(), [run]);
  return (
    <>
      <Waiting now={now} words="Looking at the archive …" again={again} />
      {/* Looked at again after every decision; what is being typed elsewhere stays meanwhile. */}
      {last === null ? null : last.half ? (
        <Notice tone="watch" title="This archive is not finished.">
          <p>{last.message}</p>
        </Notice>
      ) : (
        <>
          <Notice tone={last.records.some((one) => one.due) ? 'watch' : 'quiet'} title="This production is archived.">
            <p>{last.message}</p>
          </Notice>
          <Section title="Records">
            <dl class="facts kept">
              {dueFirst(last.records).map((record) => (
                <KeptRecord key={record.className} record={record} decided={run} />
              ))}
            </dl>
            <Folded title="Nothing to keep" kinds={last.nothing} />
            <Folded title="Deleted" kinds={last.deleted} />
          </Section>
          <Section title="Work on it again">
            <AskFirst
              label="Restore the production …"
              title="Restore the production?"
              yes="Restore the production"
              act={() => jobs.start('Restoring', 'restoreArchive')}
            >
              Files are unlocked and moved back. Everybody in the record of access can open them again; so can anybody
              with a public link in it. Nobody is mailed.
            </AskFirst>
          </Section>
          <NextSeason />
        </>
      )}
    </>
  );
}

function Folded({ title, kinds }: { title: string; kinds: string[] }) {
  if (kinds.length === 0) return null;
  return (
    <More title={`${title}: ${counted(kinds.length, 'kind')}`}>
      <Names names={kinds} />
    </More>
  );
}

function dueFirst(records: ArchiveStatus['records']): ArchiveStatus['records'] {
  return [...records].sort((a, b) => Number(b.due) - Number(a.due));
}
