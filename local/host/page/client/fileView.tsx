/** One file: a workbook as a grid, a document as pages, anything else as text or to download. */
import type { DriveView } from '../pageTypes.ts';
import { AccessPanel } from './accessPanel.tsx';
import { pathWith } from './api.ts';
import type { Desk } from './app.tsx';
import { hashOf } from './place.ts';
import { useAnswer } from './useAnswer.ts';
import { useText } from './useText.ts';
import { WorkbookView } from './workbookView.tsx';

export function FileView({ desk, id, sheetId }: { desk: Desk; id: string; sheetId: number | null }) {
  const { value: drive, error } = useAnswer<DriveView>('/api/drive', { as: desk.as }, desk.version);
  if (!drive) return <p class="loading">{error || 'Opening…'}</p>;
  const file = drive.files.find((one) => one.id === id);
  if (!file) return <NotThere desk={desk} />;
  const download = pathWith(`/file/${encodeURIComponent(id)}/download`, { as: desk.as });
  if (file.kind === 'spreadsheet')
    return <WorkbookView desk={desk} file={file} sheetId={sheetId} download={download} />;
  return (
    <div class="document">
      <section class="document-main" aria-labelledby="file-name">
        <div class="file-head">
          <h2 id="file-name">{file.name}</h2>
          <a class="button" href={hashOf({ view: 'drive', folderId: file.parentId })}>
            Its folder
          </a>
          <a class="button" href={download} download>
            Download
          </a>
        </div>
        {file.kind === 'document' ? (
          <iframe
            class="paper"
            sandbox=""
            title={`The document ${file.name}`}
            src={pathWith(`/file/${encodeURIComponent(id)}/html`, { as: desk.as, revision: file.revision })}
          />
        ) : (
          <Upload id={id} as={desk.as} mimeType={file.mimeType} />
        )}
      </section>
      <aside class="side" aria-label="Details">
        <AccessPanel desk={desk} file={file} />
      </aside>
    </div>
  );
}

/** After archiving, the workbook that one was looking at is gone, as the plan said. */
function NotThere({ desk }: { desk: Desk }) {
  const { archives, workbookId } = desk.overview;
  const isArchived = workbookId === null && archives.length > 0;
  return (
    <div class="reading">
      <h2>{isArchived ? 'The production is archived' : 'This person cannot open that file'}</h2>
      <p>
        {isArchived
          ? 'Its workbook was deleted as the last step.'
          : `It is not shared with ${desk.as}, or it is not there any more.`}
      </p>
      {archives.map((archive) => (
        <p key={archive.id}>
          {isArchived ? 'What is kept of it is in ' : 'What is kept of an archived production is in '}
          <a href={hashOf({ view: 'file', id: archive.id, sheetId: null })}>{archive.name}</a>.
        </p>
      ))}
      <p>
        <a href={hashOf({ view: 'drive', folderId: null })}>To Drive</a>
      </p>
    </div>
  );
}

function Upload({ id, as, mimeType }: { id: string; as: string; mimeType: string }) {
  const text = useText(pathWith(`/file/${encodeURIComponent(id)}/text`, { as }));
  if (text === null) return <p class="empty">A file of the kind {mimeType}. Download it to look inside.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
    <pre class="text" tabIndex={0}>
      {text}
    </pre>
  );
}
