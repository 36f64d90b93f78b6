/** What the script did: triggers and what fired, runs with their service calls and modelled time, faults to switch on. */
import type { Activity } from '../pageTypes.ts';
import type { Desk } from './app.tsx';
import { FaultForm } from './faultForm.tsx';
import { runsAlike } from './firings.ts';
import { Runs } from './runs.tsx';
import { seconds } from './seconds.ts';
import { useAnswer } from './useAnswer.ts';

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
        <p>None is installed. The menu’s “Turn on automatic calls” installs them as the stage manager.</p>
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

function Methods({ activity }: { activity: Activity }) {
  const methods = Object.entries(activity.byMethod).sort(([, a], [, b]) => b - a);
  return (
    <section class="panel" aria-labelledby="methods">
      <h2 id="methods">Service calls</h2>
      <p>
        {activity.calls} in all, {seconds(activity.modelledMs)} of modelled time since the account was opened
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
