import { callsOf, finished, SMALL, setUpAccount } from '../support/bundle.ts';
import { inside } from '../support/closedProduction.ts';

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

  test('are each there once when an earlier run made one and ended before the other', () => {
    const { account, call } = production();
    account.faults.arm({ call: 2, kind: 'kill', method: 'drive.files.create' });
    expect(() => call('makeReflections')).toThrow();
    expect(call('makeReflections').state).toBe('done');
    const forms = inside(account.state).filter(({ name }) => name.startsWith('Reflection - '));
    expect(forms.map(({ name }) => name).sort()).toEqual(['Reflection - team', 'Reflection - young artists']);
    expect(call('makeReflections').state).toBe('nothing');
    expect(call('getToday').job).toBeNull();
  });
});
