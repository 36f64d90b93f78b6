/** Sharing: who can open which folder, who should, and the one click that makes it so, or takes it back. */
import { useEffect } from 'preact/hooks';
import type { AssistantView, SharingView } from '../../features/sharing/sharingTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, More, Notice, NoticeList, Points, Section, Status, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

type Start = () => Promise<unknown>;

export function SharingPanel() {
  const { jobs } = useApp();
  const sharing = useRequest('checkSharing');
  const { run } = sharing;
  useEffect(() => run(), [run]);
  const shown = sharing.now.state === 'done' ? sharing.now.result : null;
  const busy = jobs.view.state === 'running';
  const change = async (start: Start) => {
    if ((await start()) !== null) run();
  };
  return (
    <>
      <p>The Sharing tab says which group may see or edit which folder. Nothing is shared until you choose it here.</p>
      <Waiting now={sharing.now} words="Looking at who can open what …" again={sharing.again} />
      {shown === null ? null : (
        <>
          <Check view={shown} />
          <Assistants assistants={shown.assistants} change={change} />
          <Groups view={shown} />
          {shown.changes.length === 0 || shown.problems.length > 0 ? null : (
            <>
              <TakenAway view={shown} />
              <Button
                kind="main"
                busy={busy}
                onClick={() => change(() => jobs.start('Sharing', 'applySharing', { hash: shown.hash }))}
              >
                Make {counted(shown.changes.length, 'change')}
              </Button>
              <p class="help">Google sends no mail about it.</p>
            </>
          )}
          {shown.undoable === 0 ? null : (
            <Button busy={busy} onClick={() => change(() => jobs.start('Taking back', 'undoSharing'))}>
              Take back the last {counted(shown.undoable, 'change')}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function Check({ view }: { view: SharingView }) {
  const { notice, problems, findings, leftOut, nobodyYet } = view;
  const barred = findings.filter(({ kind }) => kind === 'barred');
  // Who cannot open what they should is summed up by group.
  const others = findings.filter(({ kind }) => kind !== 'barred' && kind !== 'cannot');
  return (
    <>
      {barred.length === 0 ? null : (
        <Notice tone="bad" title="Somebody who must not be contacted has access">
          <Points lines={barred.map(({ path, message }) => `${path || 'The production folder'}: ${message}`)} />
        </Notice>
      )}
      <NoticeList tone="bad" title="Fix the Sharing tab first" lines={problems} />
      {nobodyYet ? (
        <Notice tone="quiet" title="Nobody has access yet" />
      ) : findings.length > 0 ? null : (
        <p>
          <Status tone="good">Everybody can open what they should</Status>
        </p>
      )}
      {others.length === 0 ? null : (
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
      {notice === '' ? null : (
        <More title="What Google shows the others">
          <p>{notice}</p>
        </More>
      )}
    </>
  );
}

function Assistants({ assistants, change }: { assistants: readonly AssistantView[]; change(start: Start): void }) {
  if (assistants.length === 0) return null;
  return (
    <Section title={assistants.length === 1 ? 'Your assistant stage manager' : 'Your assistant stage managers'}>
      {assistants.map((one) => (
        <Assistant key={one.id} one={one} change={change} />
      ))}
    </Section>
  );
}

/** What they will see comes before the click that lets them in. */
function Assistant({ one, change }: { one: AssistantView; change(start: Start): void }) {
  const { jobs } = useApp();
  const { id, name, minor, see, edit, why, hash } = one;
  if (why !== '') return <Notice tone="watch" title={why} />;
  if (hash === '') {
    return (
      <p>
        <Status tone="good">{name} has access</Status>
      </p>
    );
  }
  return (
    <div class="card">
      <p>
        <strong>{name}</strong>
        {minor ? (
          <>
            {' '}
            <Status tone="watch">Under 18</Status>
          </>
        ) : null}
      </p>
      <Folders title={`Will edit ${counted(edit.length, 'place')}`} folders={edit} />
      <Folders title={`Will see ${counted(see.length, 'folder')}`} folders={see} />
      <p class="help">
        The workbook shows every family’s addresses.
        {minor ? ' Let an assistant under 18 in only if your company allows it.' : ''}
      </p>
      <Button
        busy={jobs.view.state === 'running'}
        onClick={() => change(() => jobs.start('Sharing', 'letAssistantIn', { id, hash }))}
      >
        Let {name} in
      </Button>
    </div>
  );
}

/** A line a group; who gets what is folded. */
function Groups({ view }: { view: SharingView }) {
  if (view.groups.length === 0) return null;
  return (
    <Section title="By group">
      <ul class="bare">
        {view.groups.map(({ group, people, see, edit }) => {
          const own = view.changes.filter((change) => change.group === group);
          const may = [
            ...(see.length > 0 ? [`see ${counted(see.length, 'folder')}`] : []),
            ...(edit.length > 0 ? [`edit ${counted(edit.length, 'folder')}`] : []),
          ];
          return (
            <li key={group}>
              <More
                title={
                  <>
                    <strong>{group}</strong>, {counted(people, 'person', 'people')}: {may.join(', ')}
                    {own.length === 0 ? null : (
                      <span class="quiet-text"> · {counted(own.length, 'change')} to make</span>
                    )}
                  </>
                }
              >
                <Folders title="May edit" folders={edit} open />
                <Folders title="May see" folders={see} open />
                <ByFolder lines={own.map(changeLine)} />
              </More>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function TakenAway({ view }: { view: SharingView }) {
  const taken = view.changes.filter(({ group }) => group === '');
  if (taken.length === 0) return null;
  return (
    <Section title={`Taken away: ${taken.length}`}>
      <ByFolder lines={taken.map(changeLine)} />
    </Section>
  );
}

function changeLine({ path, who, was, now }: SharingView['changes'][number]): { path: string; line: string } {
  return { path, line: `${who}: ${was || 'nothing'} → ${now || 'nothing'}` };
}

function Folders({ title, folders, open }: { title: string; folders: readonly string[]; open?: true }) {
  if (folders.length === 0) return null;
  if (open !== true) {
    return (
      <More title={title}>
        <Points lines={folders} />
      </More>
    );
  }
  return (
    <p>
      {title}: {folders.join(', ')}
    </p>
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
