import type { Person } from '../../../src/company/people.ts';
import { conflictAttention, unreachableAttention } from '../../../src/features/calls/callAttention.ts';

const unreachable = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ person: { name: `Person ${at}` } as Person, reason: 'has no address' }));

test('nothing is said where everybody can be reached and can come', () => {
  expect([...unreachableAttention([{ unreachable: [] }]), ...conflictAttention([{ conflicts: [] }])]).toEqual([]);
});

test('who cannot be reached on both days is said once, and unfolded while they are few', () => {
  const both = [{ unreachable: unreachable(6) }, { unreachable: unreachable(2) }];
  const [few] = unreachableAttention(both);
  expect(few).toMatchObject({ title: '6 people cannot be reached', folded: false });
  expect(few?.lines[0]).toBe('Person 0 has no address');
  expect(unreachableAttention([{ unreachable: unreachable(7) }])[0]).toMatchObject({ folded: true });
  expect(unreachableAttention([{ unreachable: unreachable(1) }])[0]?.title).toBe('1 person cannot be reached');
});

test('conflicts of both days are counted together and folded', () => {
  const lines = ['Dev is not available.'];
  expect(conflictAttention([{ conflicts: lines }, { conflicts: lines }])).toMatchObject([
    { tone: 'watch', title: '1 conflict today and tomorrow', lines, folded: true },
  ]);
});
