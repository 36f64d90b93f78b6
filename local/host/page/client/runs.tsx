/** Every run of the script with its service calls and modelled time. */
import type { Activity } from '../pageTypes.ts';
import { seconds } from './seconds.ts';

export function Runs({ activity }: { activity: Activity }) {
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
