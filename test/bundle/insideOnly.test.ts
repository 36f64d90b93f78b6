/** The check that every test of the bundle ends with must itself be able to fail. */
import type { LocalFile } from '../../local/workspace/state.ts';
import { SMALL, setUpWorkspace } from '../support/bundle.ts';
import { writesOutside } from '../support/insideOnly.ts';

const NOW = '2027-03-05T15:00';

function withStrangersFile() {
  const workspace = setUpWorkspace(SMALL, { now: NOW });
  const root = workspace.state.files[workspace.state.rootId] as LocalFile;
  workspace.state.files.stranger = { ...structuredClone(root), id: 'stranger', parents: [root.id], properties: {} };
  const before = structuredClone(workspace.state);
  const write = (params: Record<string, unknown>) => [
    { run: 1, method: 'drive.files.update', params, body: {}, ms: 0 },
  ];
  return { workspace, before, write };
}

describe('the check that only the production is written to', () => {
  it('names a write to a file that is no production’s', () => {
    const { workspace, before, write } = withStrangersFile();
    const seen = { requests: write({ fileId: 'stranger' }), state: workspace.state } as unknown as typeof workspace;
    expect(writesOutside(seen, before)).toEqual(['drive.files.update stranger']);
  });

  it('lets a file in a production’s folder be, whoever put it there', () => {
    const { workspace, before, write } = withStrangersFile();
    const folder = Object.values(workspace.state.files).find((file) => file.properties.callboardKey === 'script');
    workspace.state.files.stranger = { ...(workspace.state.files.stranger as LocalFile), parents: [folder?.id ?? ''] };
    const seen = { requests: write({ fileId: 'stranger' }), state: workspace.state } as unknown as typeof workspace;
    expect(writesOutside(seen, before)).toEqual([]);
  });
});
