import { readTab } from '../../local/host/readTab.ts';
import { roleOn } from '../../local/services/drive/access.ts';
import { callsOf, finished, SMALL, setUpWorkspace, workbookOf } from '../support/bundle.ts';

function production() {
  const workspace = setUpWorkspace(SMALL, { now: '2027-03-05T18:00' });
  const call = callsOf(workspace);
  const named = (name: string) => {
    const found = Object.values(workspace.state.files).find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  return { workspace, call, named };
}

describe('Reflections', () => {
  test('are made once, and what people wrote in them stays', () => {
    const { call, named } = production();
    expect(finished(call, call('makeReflections')).state).toBe('done');
    const form = named('Reflection - team');
    if (form.content) form.content.data = 'We should do the dance again.';
    expect(call('makeReflections').state).toBe('nothing');
    expect(named('Reflection - team').content?.data).toBe('We should do the dance again.');
  });

  test('are over when an earlier run made both and ended before it could say so', () => {
    const { workspace, call } = production();
    workspace.faults.arm({ call: 1, kind: 'kill', method: 'PropertiesService.setProperty' });
    expect(() => call('makeReflections')).toThrow();
    expect(call('getToday').job?.kind).toBe('reflections');
    expect(call('makeReflections').state).toBe('nothing');
    expect(call('getToday').job).toBeNull();
  });
});

describe('Handing over', () => {
  test('gives another adult the replies and the folders, and takes the triggers away', () => {
    const { workspace, call, named } = production();
    call('repairTriggers');
    expect(call('handOver', { to: 'Cleo Park' })).toMatchObject({ state: 'refused' });
    finished(call, call('handOver', { to: 'P002' }));
    const settings = readTab(workbookOf(workspace), 'Production');
    expect(settings.find((row) => row.Setting === 'Stage manager email')?.Value).toBe('ben.okafor@example.org');
    expect(settings.find((row) => row.Setting === 'Reply to')?.Value).toBe('stage@example.org');
    expect(workspace.state.triggers).toEqual([]);
    expect(roleOn(workspace.state, named('Daily Calls'), 'ben.okafor@example.org')).toBe('writer');
    expect(roleOn(workspace.state, named('Confidential'), 'ben.okafor@example.org')).toBeNull();
    expect(call('health').triggersInstalled).toBe(false);
    expect(workspace.shareMails).toEqual([]);
  });
});
