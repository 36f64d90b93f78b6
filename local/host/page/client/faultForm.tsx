/** Faults to switch on: what goes wrong, and at which service call from now. */
import { useState } from 'preact/hooks';
import type { Activity } from '../pageTypes.ts';
import type { Desk } from './app.tsx';

const FAULTS: readonly { kind: string; label: string }[] = [
  { kind: 'transient-before', label: 'A server error, before the call has its effect' },
  { kind: 'transient-after', label: 'A server error, though the call had its effect' },
  { kind: 'permanent', label: 'Google refuses the call' },
  { kind: 'quota', label: 'The day’s limit is used up' },
  { kind: 'revoked', label: 'The authorisation is taken back' },
  { kind: 'kill', label: 'The run is ended before the call' },
  { kind: 'kill-after', label: 'The run is ended after the call' },
];

export function FaultForm({ desk, activity }: { desk: Desk; activity: Activity }) {
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
