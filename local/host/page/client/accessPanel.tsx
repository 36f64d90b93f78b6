/** Who has access to a file and by which way, with a form to share it as its owner or an editor does. */
import { useState } from 'preact/hooks';
import type { DriveFile } from '../pageTypes.ts';
import type { Desk } from './app.tsx';

export function AccessPanel({ desk, file }: { desk: Desk; file: DriveFile }) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('writer');
  const share = async (body: { email: string; role: string }): Promise<void> => {
    if (await desk.act('/api/share', { fileId: file.id, ...body }, 'The access was changed. No mail was sent.'))
      setEmail('');
  };
  return (
    <section class="panel" aria-labelledby="access-title">
      <h3 id="access-title">{file.name}</h3>
      {file.restricted ? (
        <p class="note">
          <span class="tag restricted">Restricted</span> Access to the folders above does not reach in here.
        </p>
      ) : null}
      <h4>Who has access</h4>
      <ul class="access">
        {file.access.map((one) => (
          <li key={one.who}>
            <span class="who-has">{one.who}</span>
            <span class="how">{one.inherited ? `${one.role}, from a folder above` : one.role}</span>
            {file.canShare && !one.inherited && one.role !== 'owner' ? (
              <button
                type="button"
                aria-label={`Take away access of ${one.who}`}
                onClick={() => void share({ email: one.who, role: 'none' })}
              >
                Remove
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {file.canShare ? (
        <form
          class="share"
          onSubmit={(event) => {
            event.preventDefault();
            void share({ email, role });
          }}
        >
          <label>
            Share with
            <input
              type="email"
              required
              list="share-people"
              value={email}
              onInput={(event) => setEmail(event.currentTarget.value)}
            />
          </label>
          <datalist id="share-people">
            {desk.overview.people.map((person) => (
              <option key={person.email} value={person.email}>
                {person.label}
              </option>
            ))}
          </datalist>
          <label>
            As
            <select value={role} onChange={(event) => setRole(event.currentTarget.value)}>
              <option value="writer">editor</option>
              <option value="reader">viewer</option>
            </select>
          </label>
          <button type="submit">Share</button>
        </form>
      ) : null}
      {file.kind === 'folder' ? null : (
        <p class="small">
          Revision {file.revision}, changed {file.modified.replace('T', ' ').slice(0, 16)} UTC
        </p>
      )}
    </section>
  );
}
