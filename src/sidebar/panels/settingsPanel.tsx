/** Settings and health: do the triggers run, what goes out next, and the clicks that repair. */
import { useEffect, useState } from 'preact/hooks';
import type { Health } from '../../entry/today/healthTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, Notice, Section, Status, Waiting } from '../parts.tsx';
import { TakeOver } from '../takeOver.tsx';
import { useRequest } from '../useRequest.ts';
import { FoldersSection } from './foldersSection.tsx';
import { HandOverSection } from './handOverSection.tsx';
import { LooseFilesSection } from './looseFilesSection.tsx';
import { TabsSection } from './tabsSection.tsx';
import { UpdateSection } from './updateSection.tsx';

export function SettingsPanel() {
  const { jobs, reload } = useApp();
  const health = useRequest('health');
  const repair = useRequest('repairTriggers');
  const [shown, setShown] = useState<Health | null>(null);
  const { run, last } = health;
  const running = jobs.view.state === 'running';
  // Again after each job: handing over takes the triggers away.
  useEffect(() => {
    if (!running) run();
  }, [run, running]);
  useEffect(() => setShown(last), [last]);
  const { now } = repair;
  useEffect(() => {
    if (now.state !== 'done') return;
    setShown(now.result);
    reload();
  }, [now, reload]);
  const takeOver = shown?.takeOver ?? null;
  const repairing = now.state === 'pending' || now.state === 'slow';
  return (
    <>
      <Waiting now={health.now} words="Looking at automatic calls …" again={health.again} />
      {shown === null ? null : (
        <>
          <p>
            {shown.goesOut ? (
              <Status tone={shown.triggersInstalled ? 'good' : 'watch'}>
                {shown.triggersInstalled ? 'Automatic calls are on' : 'On, from another account'}
              </Status>
            ) : (
              <Status tone="bad">No call goes out by itself</Status>
            )}
          </p>
          <dl class="facts">
            <Fact name={shown.goesOut ? 'Goes out next' : 'Should go out next'} value={shown.next} />
            <Fact name="Turned on by" value={shown.owner} />
            <Fact name="Folder belongs to" value={shown.folderOwner} />
            <Fact name="Signing in" value={shown.signIn} />
            <Fact name="Last run" value={shown.lastRun} />
            <Fact name="Last success" value={shown.lastSuccess} />
            <Fact name="Mail left today" value={counted(shown.quotaLeft, 'address', 'addresses')} />
            <Fact name="Version" value={versionWords(shown)} />
          </dl>
          {shown.warnings.map((warning, index) => (
            <Notice key={index} tone={shown.goesOut ? 'watch' : 'bad'} title={warning} />
          ))}
        </>
      )}
      <Section title="Automatic calls">
        <p>
          Callboard checks every hour what is due, and fills in ids and statuses after edits.
          {shown?.triggersInstalled === true ? ' They are on. Turn them on again when a call did not go out.' : ''}
        </p>
        {takeOver === null ? (
          <Button
            kind={shown?.triggersInstalled === true ? 'plain' : 'main'}
            busy={repairing}
            onClick={() => repair.run()}
          >
            Turn on automatic calls
          </Button>
        ) : (
          <TakeOver
            asked={takeOver}
            busy={repairing}
            yes={() => repair.run({ replacing: takeOver.trigger })}
            no={() => setShown(shown === null ? null : { ...shown, takeOver: null })}
          />
        )}
        <Waiting now={repair.now} words="Turning on automatic calls …" again={repair.again} />
      </Section>
      <UpdateSection />
      <TabsSection />
      <FoldersSection />
      <LooseFilesSection />
      <Section title="Workbook and folders">
        <p>Brings back missing tabs, columns and folders. It renames nothing and removes nothing.</p>
        <Button
          busy={running}
          onClick={() => jobs.start('Putting back what is missing', 'setUp', { files: [], settings: {} })}
        >
          Put back what is missing
        </Button>
      </Section>
      <HandOverSection />
      <Section title="Settings">
        <p>
          All settings are in the Start here tab: time zone, when calls go out, who gets reports. What each does is
          beside it.
        </p>
      </Section>
    </>
  );
}

/** What somebody who reports a fault is asked for first. */
function versionWords({ version, workbookVersion }: Health): string {
  const isOther = workbookVersion !== '' && workbookVersion !== version;
  return `Callboard ${version}${isOther ? `, workbook of ${workbookVersion}` : ''}`;
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
