/** The check that every test of the bundle ends with must itself be able to fail. */
import type { LocalFile } from '../../local/account/state.ts';
import { SMALL, setUpAccount } from '../support/bundle.ts';
import { writesOutside } from '../support/insideOnly.ts';

const NOW = '2027-03-05T15:00';

function withStrangersFile() {
  const account = setUpAccount(SMALL, { now: NOW });
  const root = account.state.files[account.state.rootId] as LocalFile;
  account.state.files.stranger = { ...structuredClone(root), id: 'stranger', parents: [root.id], properties: {} };
  const before = structuredClone(account.state);
  const write = (params: Record<string, unknown>) => [
    { run: 1, method: 'drive.files.update', params, body: {}, ms: 0 },
  ];
  return { account, before, write };
}

describe('the check that only the production is written to', () => {
  it('names a write to a file that is no production’s', () => {
    const { account, before, write } = withStrangersFile();
    const seen = { serviceCalls: write({ fileId: 'stranger' }), state: account.state } as unknown as typeof account;
    expect(writesOutside(seen, before)).toEqual(['drive.files.update stranger']);
  });

  it('lets a file in a production’s folder be, whoever put it there', () => {
    const { account, before, write } = withStrangersFile();
    const folder = Object.values(account.state.files).find((file) => file.properties.callboardKey === 'script');
    account.state.files.stranger = { ...(account.state.files.stranger as LocalFile), parents: [folder?.id ?? ''] };
    const seen = { serviceCalls: write({ fileId: 'stranger' }), state: account.state } as unknown as typeof account;
    expect(writesOutside(seen, before)).toEqual([]);
  });
});
