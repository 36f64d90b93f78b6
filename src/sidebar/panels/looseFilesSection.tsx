/** Files that people put into the top folder: each with a proposed place, moved on a click. */
import { useEffect, useState } from 'preact/hooks';
import type { LooseFile, LooseFilesOutcome, MoveAsked } from '../../features/filing/filingTypes.ts';
import { OutLink } from '../links.tsx';
import { Button, More, Notice, Select, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

export function LooseFilesSection() {
  const looking = useRequest('looseFiles');
  const moving = useRequest('moveLooseFile');
  const [asked, setAsked] = useState<MoveAsked | null>(null);
  const { now } = moving;
  const result = now.state === 'done' ? now.result : null;
  // What has moved is listed no more, what came back is again.
  useEffect(() => {
    if (result?.isMoved) looking.run();
  }, [result]);
  const isBusy = [looking.now, now].some(({ state }) => state === 'pending' || state === 'slow');
  const move = (next: MoveAsked) => {
    setAsked(next);
    moving.run(next);
  };
  const shown = looking.last;
  return (
    <More title="Loose files">
      <p>What people put into the top folder of the production by hand. Nothing is moved but on your click.</p>
      <Button busy={isBusy} onClick={() => looking.run()}>
        {shown === null ? 'Look for loose files' : 'Look again'}
      </Button>
      <Waiting now={looking.now} words="Looking into the folder …" again={looking.again} />
      <Waiting now={now} words="Moving the file …" again={moving.again} />
      <div role="status">
        {result === null || asked === null ? null : result.asks !== null ? (
          <Notice tone="watch" title={result.message}>
            {result.asks.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <Button busy={isBusy} onClick={() => move({ ...asked, seen: result.asks?.seen ?? '' })}>
              Move it all the same
            </Button>
          </Notice>
        ) : result.isMoved ? (
          <p>
            {result.message}{' '}
            {asked.back === true ? null : (
              <Button
                kind="quiet"
                busy={isBusy}
                onClick={() => move({ id: asked.id, folderKey: asked.folderKey, back: true })}
              >
                Move it back
              </Button>
            )}
          </p>
        ) : (
          <Notice tone="watch" title={`${result.message} ${result.toDo}`.trim()} />
        )}
      </div>
      {shown === null ? null : shown.files === null ? (
        <Notice tone="watch" title={`${shown.message} ${shown.toDo}`.trim()} />
      ) : (
        <LooseFiles files={shown.files} folders={shown.folders} isBusy={isBusy} onMove={move} />
      )}
    </More>
  );
}

interface ListProps {
  files: LooseFile[];
  folders: LooseFilesOutcome['folders'];
  isBusy: boolean;
  onMove(asked: MoveAsked): void;
}

function LooseFiles({ files, folders, isBusy, onMove }: ListProps) {
  if (files.length === 0) return <p class="quiet-text">No file lies loose.</p>;
  return (
    <ul class="notes">
      {files.map((file) => (
        <li key={file.id}>
          <Loose file={file} folders={folders} isBusy={isBusy} onMove={onMove} />
        </li>
      ))}
    </ul>
  );
}

function Loose({ file, folders, isBusy, onMove }: Omit<ListProps, 'files'> & { file: LooseFile }) {
  const [folderKey, setFolderKey] = useState(file.folderKey);
  const choices = folders.map(({ key, path }) => ({ value: key, label: path }));
  return (
    <>
      <p>
        <OutLink href={file.link}>{file.name}</OutLink>{' '}
        <span class="quiet-text">{file.owner === '' ? '' : `of ${file.owner}`}</span>
      </p>
      {file.soundsConfidential ? (
        <p>
          It sounds like something that only Confidential readers may open: everybody with the production folder can.
        </p>
      ) : null}
      {file.stays === '' ? (
        <>
          <Select
            label={`Folder for ${file.name}`}
            value={folderKey}
            choose={setFolderKey}
            choices={folderKey === '' ? [{ value: '', label: 'Choose a folder' }, ...choices] : choices}
          />
          <Button
            busy={isBusy}
            disabled={folderKey === ''}
            label={`Move it: ${file.name}`}
            onClick={() => onMove({ id: file.id, folderKey })}
          >
            Move it
          </Button>
        </>
      ) : (
        <p class="help">{file.stays}</p>
      )}
    </>
  );
}
