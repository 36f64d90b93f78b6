/** What the script did: triggers and what fired, runs with their service calls and modelled time, faults to switch on. */
import { useState } from 'preact/hooks';
import type { Activity } from '../pageTypes.ts';
import type { Desk } from './app.tsx';
import { runsAlike } from './firings.ts';
import { useAnswer } from './useAnswer.ts';

const FAULTS: readonly { kind: string; label: string }[] = [
  { kind: 'transient-before', label: 'A server error, before the call has its effect' },
  { kind: 'transient-after', label: 'A server error, though the call had its effect' },
  { kind: 'permanent', label: 'Google refuses the call' },
  { kind: 'quota', label: 'The day’s allowance is used up' },
  { kind: 'revoked', label: 'The authorisation is taken back' },
  { kind: 'kill', label: 'The run is ended before the call' },
  { kind: 'kill-after', label: 'The run is ended after the call' },
];

export function ActivityView({ desk }: { desk: Desk }) {
  const { value: activity, error } = useAnswer<Activity>('/api/activity', {}, desk.version);
  if (!activity) return <p class="loading">{error || 'Looking…'}</p>;
  return (
    <div class="activity">
      <div class="column">
        <Triggers activity={activity} />
        <FaultForm desk={desk} activity={activity} />
        <Methods activity={activity} />
      </div>
      <Runs activity={activity} />
    </div>
  );
}

function Triggers({ activity }: { activity: Activity }) {
  return (
    <section class="panel" aria-labelledby="triggers">
      <h2 id="triggers">Triggers</h2>
      {activity.triggers.length === 0 ? (
        <p>None is installed. The menu’s “Install or repair triggers” installs them as the stage manager.</p>
      ) : (
        <ul class="plain">
          {activity.triggers.map((one, index) => (
            <li key={index}>
              <code>{one.handler}</code> {one.kind === 'clock' ? `next on ${one.next}` : one.next}, as {one.owner}
              {one.disabled ? <span class="tag restricted">Disabled</span> : null}
            </li>
          ))}
        </ul>
      )}
      <h3>What fired</h3>
      {activity.firings.length === 0 ? <p>Nothing yet. Move the clock, or edit a cell.</p> : null}
      <ol class="plain firings">
        {runsAlike(activity.firings)
          .slice(0, 30)
          .map(({ firing, times }, index) => (
            <li key={index} class={firing.failed ? 'failed' : ''}>
              <code>{firing.handler}</code>
              {times === 1 ? '' : `, ${times} times, last on`} {firing.at}:{' '}
              {firing.failed ? `failed: ${firing.result}` : firing.result}{' '}
              <span class="small">
                {firing.calls} calls, {seconds(firing.modelledMs)}
                {times === 1 ? '' : ' the last time'}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}

function FaultForm({ desk, activity }: { desk: Desk; activity: Activity }) {
  const [kind, setKind] = useState('transient-before');
  const [call, setCall] = useState(1);
  return (
    <section class="panel" aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void desk.act('/api/faults', { kind, call }, 'The fault is armed: it strikes once.');
        }}
      >
        <label>
          What goes wrong
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {FAULTS.map((one) => (
              <option key={one.kind} value={one.kind}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          At which service call from now
          <input
            type="number"
            min={1}
            max={9999}
            value={call}
            onInput={(event) => setCall(event.currentTarget.valueAsNumber || 1)}
          />
        </label>
        <button type="submit">Arm it</button>
      </form>
      {activity.armed.length === 0 ? null : (
        <>
          <ul class="plain">
            {activity.armed.map((one, index) => (
              <li key={index}>
                {FAULTS.find((fault) => fault.kind === one.kind)?.label ?? one.kind}, in {one.inCalls} calls
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => void desk.act('/api/faults', { kind: 'none' }, 'No fault is armed.')}>
            Take them back
          </button>
        </>
      )}
    </section>
  );
}

function Methods({ activity }: { activity: Activity }) {
  const methods = Object.entries(activity.byMethod).sort(([, a], [, b]) => b - a);
  return (
    <section class="panel" aria-labelledby="methods">
      <h2 id="methods">Service calls</h2>
      <p>
        {activity.calls} in all, {seconds(activity.modelledMs)} of modelled time since the workspace was opened
      </p>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Method</th>
            <th scope="col">Calls</th>
          </tr>
        </thead>
        <tbody>
          {methods.map(([method, count]) => (
            <tr key={method}>
              <th scope="row">
                <code>{method}</code>
              </th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Runs({ activity }: { activity: Activity }) {
  return (
    <section class="panel runs" aria-labelledby="runs">
      <h2 id="runs">Runs</h2>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">Function</th>
            <th scope="col">Called by</th>
            <th scope="col">As</th>
            <th scope="col">When</th>
            <th scope="col">Calls</th>
            <th scope="col">Modelled time</th>
          </tr>
        </thead>
        <tbody>
          {activity.runs.map((one) => (
            <tr key={one.run} class={one.error === '' ? '' : 'failed'}>
              <th scope="row">
                <code>{one.name}</code>
                {one.error === '' ? null : <p>Failed: {one.error}</p>}
              </th>
              <td>{one.source}</td>
              <td>{one.user}</td>
              <td>{one.at}</td>
              <td>
                {one.calls === 0 ? (
                  '0'
                ) : (
                  <details>
                    <summary>{one.calls}</summary>
                    <ul class="plain">
                      {Object.entries(one.byMethod).map(([method, count]) => (
                        <li key={method}>
                          {count} × <code>{method}</code>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </td>
              <td>{seconds(one.modelledMs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
