/** Settings and health: do the triggers run, what goes out next, and the clicks that repair. */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, counted, Field, Notice, Section, Status, Waiting } from '../parts.tsx';
import { useCall } from '../useCall.ts';

export function SettingsPanel() {
  const { jobs, reload } = useApp();
  const health = useCall('health');
  const repair = useCall('repairTriggers');
  const { run } = health;
  useEffect(() => run(), [run]);
  const { now } = repair;
  useEffect(() => {
    if (now.state === 'done') reload();
  }, [now, reload]);
  const shown = now.state === 'done' ? now.result : health.last;
  const repairing = now.state === 'pending' || now.state === 'slow';
  return (
    <>
      <Waiting now={health.now} words="Looking at the triggers …" again={health.again} />
      {shown === null ? null : (
        <>
          <p>
            <Status tone={shown.triggersInstalled ? 'good' : 'watch'}>
              {shown.triggersInstalled ? 'Triggers installed' : 'Triggers not installed by you'}
            </Status>
          </p>
          <dl class="facts">
            <Fact name="Goes out next" value={shown.next} />
            <Fact name="Installed by" value={shown.owner} />
            <Fact name="Last run" value={shown.lastRun} />
            <Fact name="Last success" value={shown.lastSuccess} />
            <Fact name="Mail left today" value={counted(shown.quotaLeft, 'address', 'addresses')} />
          </dl>
          {shown.warnings.map((warning, index) => (
            <Notice key={index} tone="watch" title={warning} />
          ))}
        </>
      )}
      <Section title="Triggers">
        <p>Two triggers work for you: one looks every hour what is due, one fills in ids and statuses after edits.</p>
        <Button kind="main" busy={repairing} onClick={() => repair.run()}>
          Install or repair the triggers
        </Button>
        <Waiting now={repair.now} words="Installing the triggers …" again={repair.again} />
      </Section>
      <Section title="Workbook and folders">
        <p>Brings back tabs, columns and folders that are missing. It renames nothing and removes nothing.</p>
        <Button
          busy={jobs.view.state === 'running'}
          onClick={() => jobs.start('Repairing', 'setUp', { files: [], settings: {} })}
        >
          Repair the workbook
        </Button>
      </Section>
      <Section title="Another stage manager">
        <HandOver />
      </Section>
      <Section title="Settings">
        <p>
          All settings stand in the Production tab: time zone, when calls go out, who gets reports. Change them there.
        </p>
      </Section>
    </>
  );
}

function HandOver() {
  const { jobs } = useApp();
  const [to, setTo] = useState('');
  const [sure, setSure] = useState(false);
  return (
    <>
      <p>Makes another adult of the company the stage manager. Your triggers go, so no call goes out until they act.</p>
      <Field label="Name or Person ID" value={to} onInput={setTo} />
      {sure ? (
        <Notice tone="watch" title={`${to} becomes the stage manager.`}>
          <div class="buttons">
            <Button
              busy={jobs.view.state === 'running'}
              onClick={() => {
                setSure(false);
                jobs.start('Handing over', 'handOver', { to });
              }}
            >
              Hand over
            </Button>
            <Button onClick={() => setSure(false)}>Not now</Button>
          </div>
        </Notice>
      ) : (
        <Button disabled={to.trim() === ''} onClick={() => setSure(true)}>
          Hand over …
        </Button>
      )}
    </>
  );
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
