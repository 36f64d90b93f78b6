import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import type { LocalFile } from '../../local/workspace/state.ts';
import { callsOf, finished, SMALL, setUpWorkspace } from '../support/bundle.ts';

const MARK = 'ZQXJ';

/** Fills every cell of every tab of the Confidential workbook, notes included, with a string that is nowhere else. */
function plant(workspace: LocalWorkspace, file: LocalFile): number {
  let planted = 0;
  for (const sheet of workspace.state.spreadsheets[file.id]?.sheets ?? []) {
    const headers = sheet.rows[0] ?? [];
    for (const person of ['P002', 'P003', 'P004']) {
      const row = headers.map((header) => {
        planted++;
        const stringValue =
          header?.userEnteredValue?.stringValue === 'Person ID' ? person : `${MARK}${planted} ${person}`;
        return { userEnteredValue: { stringValue }, note: `${MARK}${planted} note` };
      });
      sheet.rows.push(row);
    }
  }
  return planted;
}

function insideFolder(workspace: LocalWorkspace, file: LocalFile, folderName: string): boolean {
  for (let at: LocalFile | undefined = file; at; at = workspace.state.files[at.parents[0] ?? '']) {
    if (at.name === folderName) return true;
  }
  return false;
}

describe('What is confidential', () => {
  test('is in no document, mail, tab, log, property, answer or request outside the Confidential folder', () => {
    const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T18:00' });
    const call = callsOf(workspace);
    const files = Object.values(workspace.state.files);
    const workbook = files.find((file) => file.name === 'Tiny Play: Confidential');
    expect(workbook && plant(workspace, workbook)).toBeGreaterThan(60);
    const from = workspace.requests.length;
    const answers: unknown[] = [
      finished(call, call('setUp', { files: [], settings: {} })),
      finished(call, call('makeSignIn', { date: '' })),
      finished(call, call('makeReport', { date: '' })),
    ];
    const preview = call('previewCall', { date: '' });
    answers.push(preview, finished(call, call('sendCall', { date: preview.date, hash: preview.hash, partial: false })));
    const report = call('previewReport', { date: '' });
    answers.push(report, finished(call, call('sendReport', { date: report.date, hash: report.hash, partial: false })));
    answers.push(call('checkSharing'), call('health'));
    answers.push(finished(call, call('applySharing', { hash: call('checkSharing').hash })));
    expect(workspace.state.mails.length).toBeGreaterThan(0);
    const outside = Object.values(workspace.state.files).filter(
      (file) => !insideFolder(workspace, file, 'Confidential'),
    );
    const seen = {
      files: outside,
      tabs: outside.map((file) => workspace.state.spreadsheets[file.id]),
      mails: workspace.state.mails,
      properties: workspace.state.properties,
      logs: workspace.logs,
      requests: workspace.requests.slice(from),
      answers,
    };
    for (const [name, value] of Object.entries(seen))
      expect([name, JSON.stringify(value).includes(MARK)]).toEqual([name, false]);
  });
});

/** What a request writes to: the file, the folder that something is made in, the folder that something is moved to. */
function writtenIds(request: LocalWorkspace['requests'][number]): string[] {
  const { method, params } = request as { method: string; params: Record<string, unknown> };
  if (
    !/^(drive\.files\.(create|update|copy|delete)|drive\.permissions\.(create|update|delete)|sheets\..*batchUpdate$)/.test(
      method,
    )
  )
    return [];
  const body = ('body' in request ? request.body : {}) as { parents?: string[] };
  return [params.fileId, params.spreadsheetId, params.addParents, ...(body?.parents ?? [])].filter(
    (id): id is string => typeof id === 'string',
  );
}

describe('Writing', () => {
  test('goes to ids inside the production only, once it is set up', () => {
    const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T18:00' });
    const call = callsOf(workspace);
    const from = workspace.requests.length;
    finished(call, call('makeSignIn', { date: '' }));
    finished(call, call('makeReport', { date: '' }));
    const preview = call('previewCall', { date: '' });
    finished(call, call('sendCall', { date: preview.date, hash: preview.hash, partial: false }));
    finished(call, call('applySharing', { hash: call('checkSharing').hash }));
    finished(call, call('undoSharing'));
    const written = new Set(workspace.requests.slice(from).flatMap(writtenIds));
    expect(written.size).toBeGreaterThan(5);
    const strangers = [...written].filter((id) => {
      const file = workspace.state.files[id];
      return !file || !insideFolder(workspace, file, 'Tiny Play 2027');
    });
    expect(strangers).toEqual([]);
  });
});
