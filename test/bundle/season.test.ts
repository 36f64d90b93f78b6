import { callsOf, finished, SMALL, setUpAccount } from '../support/bundle.ts';

function production() {
  const account = setUpAccount(SMALL, { now: '2027-03-05T18:00' });
  const call = callsOf(account);
  const named = (name: string) => {
    const found = Object.values(account.state.files).find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}`);
    return found;
  };
  return { account, call, named };
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
    const { account, call } = production();
    account.faults.arm({ call: 1, kind: 'kill', method: 'PropertiesService.setProperty' });
    expect(() => call('makeReflections')).toThrow();
    expect(call('getToday').job?.kind).toBe('reflections');
    expect(call('makeReflections').state).toBe('nothing');
    expect(call('getToday').job).toBeNull();
  });
});
