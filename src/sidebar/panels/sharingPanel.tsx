/** Sharing: who can open which folder, who should, and the one click that makes it so, or takes it back. */
import { useEffect } from 'preact/hooks';
import type { SharingView } from '../../features/sharing/sharingTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, More, Notice, Points, Problems, Section, Status, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function SharingPanel() {
  const { jobs } = useApp();
  const sharing = useRequest('checkSharing');
  const { run } = sharing;
  useEffect(() => run(), [run]);
  const shown = sharing.now.state === 'done' ? sharing.now.result : null;
  const busy = jobs.view.state === 'running';
  const change = async (start: () => Promise<unknown>) => {
    if ((await start()) !== null) run();
  };
  return (
    <>
      <p>The Sharing tab says which group may see or edit which folder. Nothing is shared before you choose it here.</p>
      <Waiting now={sharing.now} words="Looking at who can open what …" again={sharing.again} />
      {shown === null ? null : (
        <>
          <Check view={shown} />
          {shown.changes.length === 0 || shown.problems.length > 0 ? null : (
            <Section title={counted(shown.changes.length, 'change')}>
              <ByFolder
                lines={shown.changes.map(({ path, who, was, now }) => ({
                  path,
                  line: `${who}: ${was || 'nothing'} → ${now || 'nothing'}`,
                }))}
              />
              <Button
                kind="main"
                busy={busy}
                onClick={() => change(() => jobs.start('Sharing', 'applySharing', { hash: shown.hash }))}
              >
                Make {counted(shown.changes.length, 'change')}
              </Button>
              <p class="help">Google sends no mail about it.</p>
            </Section>
          )}
          {shown.undoable === 0 ? null : (
            <Button busy={busy} onClick={() => change(() => jobs.start('Taking back', 'undoSharing'))}>
              Take back the last {counted(shown.undoable, 'change')}
            </Button>
          )}
          <More title="The Sharing tab as it works out">
            <ul class="bare">
              {shown.rows.map((row, index) => (
                <li key={index}>
                  {row.folder}: {row.group}, {row.may} ({counted(row.addresses, 'address', 'addresses')})
                </li>
              ))}
            </ul>
          </More>
        </>
      )}
    </>
  );
}

function Check({ view }: { view: SharingView }) {
  const { notice, problems, findings, leftOut } = view;
  const barred = findings.filter(({ kind }) => kind === 'barred');
  const others = findings.filter(({ kind }) => kind !== 'barred');
  return (
    <>
      {barred.length === 0 ? null : (
        <Notice tone="bad" title="Somebody who must not be contacted has access">
          <Points lines={barred.map(({ path, message }) => `${path || 'The production folder'}: ${message}`)} />
        </Notice>
      )}
      {notice === '' ? null : (
        <Notice tone="watch" title="Worth knowing">
          <p>{notice}</p>
        </Notice>
      )}
      {problems.length === 0 ? null : (
        <Notice tone="bad" title="The Sharing tab has to be put right first">
          <Problems problems={problems} />
        </Notice>
      )}
      {findings.length === 0 ? (
        <p>
          <Status tone="good">Everybody can open what they should</Status>
        </p>
      ) : others.length === 0 ? null : (
        <Notice tone="bad" title={`${counted(others.length, 'thing is', 'things are')} not as the tab says`}>
          <ByFolder lines={others.map(({ path, message }) => ({ path, line: message }))} />
        </Notice>
      )}
      {leftOut.length === 0 ? null : (
        <Notice tone="watch" title={`${counted(leftOut.length, 'person gets', 'people get')} no access`}>
          <More title="Who and why">
            <Points lines={leftOut} />
          </More>
        </Notice>
      )}
    </>
  );
}

/** Many lines, folded away by the folder that they are about. */
function ByFolder({ lines }: { lines: readonly { path: string; line: string }[] }) {
  const paths = [...new Set(lines.map((one) => one.path))];
  return (
    <ul class="bare">
      {paths.map((path) => {
        const own = lines.filter((one) => one.path === path).map((one) => one.line);
        return (
          <li key={path}>
            <More title={`${path || 'The production folder'}: ${own.length}`}>
              <Points lines={own} />
            </More>
          </li>
        );
      })}
    </ul>
  );
}
