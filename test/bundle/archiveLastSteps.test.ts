/** An archive that is cut off when the Confidential workbook is deleted already: what was copied out of it is all that there is. */
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { finished, workbookOf } from '../support/bundle.ts';
import { archiveAll, cells, closed, inside, named, sheetOf } from '../support/closedProduction.ts';

const CONFIDENTIAL = 'Tiny Play: Confidential';
const INCIDENTS = 'Tiny Play: Incidents';
const OWN = 'Tiny Play: Own tabs and columns';

const names = ({ state }: LocalWorkspace) => inside(state).map(({ name }) => name);
const textOf = ({ state }: LocalWorkspace, start: string) =>
  JSON.stringify(
    inside(state)
      .filter(({ name }) => name.startsWith(start))
      .map(({ id }) => state.spreadsheets[id]),
  );

/** Ended between the two workbooks. */
function withoutConfidential() {
  const start = closed((one) => {
    sheetOf(one, 'Incidents').rows.push(cells(['I001', 46000, 0.5, 'Hall', 'KEPTPEOPLE', 'KEPTFACTS']));
    sheetOf(one, 'Incidents').rows[0]?.push(...cells(['Mine']));
    const width = sheetOf(one, 'Incidents').rows[0]?.length ?? 0;
    const row = sheetOf(one, 'Incidents').rows[1];
    if (row) row[width - 1] = cells(['OWNCOLUMN'])[0] ?? null;
  });
  const { workspace, call } = start;
  const { id } = named(workspace, CONFIDENTIAL);
  const { hash, title } = call('previewArchive');
  workspace.beforeCall = ({ method, params }) => {
    // The next call would delete the production’s own workbook.
    if (method === 'drive.files.delete' && params?.fileId === id) workspace.faults.arm({ call: 1, kind: 'kill' });
  };
  expect(() => call('archive', { hash, title, reason: 'The venue closes' })).toThrow();
  workspace.beforeCall = null;
  workspace.faults.disarm();
  expect(names(workspace)).not.toContain(CONFIDENTIAL);
  expect(textOf(workspace, INCIDENTS)).toContain('KEPTFACTS');
  expect(textOf(workspace, OWN)).toContain('OWNCOLUMN');
  return start;
}

test('it is kept by the next attempt when the notes of this one were lost', () => {
  const start = withoutConfidential();
  const { workspace } = start;
  delete workspace.state.properties.document[workbookOf(workspace).spreadsheetId]?.job;
  archiveAll(start);
  expect(textOf(workspace, INCIDENTS)).toContain('KEPTFACTS');
  expect(textOf(workspace, OWN)).toContain('OWNCOLUMN');
  expect(names(workspace).filter((name) => name.startsWith(INCIDENTS))).toHaveLength(1);
});

test('it is kept when the archive is undone, and through the next one', () => {
  const start = withoutConfidential();
  const { workspace, call } = start;
  expect(call('cancelJob').state).toBe('cancelled');
  expect(textOf(workspace, INCIDENTS)).toContain('KEPTFACTS');
  finished(call, call('setUp', { files: [], settings: {} }));
  archiveAll(start);
  expect(textOf(workspace, INCIDENTS)).toContain('KEPTFACTS');
  expect(textOf(workspace, OWN)).toContain('OWNCOLUMN');
});
