/** What is to be kept is there afterwards, wherever somebody has put it before. */
import type { LocalWorkspace } from '../../local/workspace/localWorkspace.ts';
import { archiveAll, closed, inside, named, upload } from '../support/closedProduction.ts';

const names = ({ state }: LocalWorkspace) => inside(state).map(({ name }) => name);

/** Adds a folder as a person would by hand. */
function folder(workspace: LocalWorkspace, name: string, inFolder: string) {
  const mimeType = 'application/vnd.google-apps.folder';
  return Object.assign(upload(workspace, name, inFolder), { mimeType, content: undefined });
}

describe('A folder that somebody made for records that are deleted', () => {
  test.each([
    ['a daily call', 'Daily Call 2027-03-06', 'Daily Call 2027-03-06'],
    ['the folder of the calls', 'Daily Calls', 'Daily Call 2027-03-06'],
    ['a folder of no kind of record', 'Designs', 'Poster'],
  ])('stays when %s was moved into it, which stays too', (_what, moved, kept) => {
    const { workspace } = archiveAll(
      closed((one) => {
        named(one, moved).parents = [folder(one, 'Old lists', 'Contact Sheets').id];
        upload(one, 'List of March', 'Old lists');
      }),
    );
    expect(names(workspace)).toEqual(expect.arrayContaining([kept, 'Old lists']));
    expect(names(workspace)).not.toContain('List of March');
  });

  test('stays when something is moved into it just before it would go', () => {
    const start = closed((one) => folder(one, 'Old lists', 'Contact Sheets'));
    const { workspace } = start;
    const { id } = named(workspace, 'Old lists');
    const call = named(workspace, 'Daily Call 2027-03-06');
    let looks = 0;
    workspace.beforeCall = ({ method, params }) => {
      const looksIntoIt = method === 'drive.files.list' && params?.q === `'${id}' in parents`;
      if (looksIntoIt && looks++ === 0) call.parents = [id];
    };
    archiveAll(start);
    workspace.beforeCall = null;
    expect(looks).toBeGreaterThan(0);
    expect(names(workspace)).toEqual(expect.arrayContaining(['Daily Call 2027-03-06', 'Old lists']));
  });

  test('goes with everything in it when nothing of it stays', () => {
    const { workspace } = archiveAll(
      closed((one) => {
        folder(one, 'Old lists', 'Contact Sheets');
        folder(one, 'Very old lists', 'Old lists');
        upload(one, 'List of March', 'Very old lists');
      }),
    );
    expect(names(workspace).filter((name) => /^(Old|Very old) lists$|of March/.test(name))).toEqual([]);
  });
});
