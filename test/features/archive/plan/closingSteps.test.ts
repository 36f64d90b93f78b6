import type { FilePlan } from '../../../../src/features/archive/plan/archivePlan.ts';
import { archiveTime } from '../../../../src/features/archive/plan/closingSteps.ts';

const locked = (count: number) =>
  Array.from(
    { length: count },
    () => ({ fate: 'keep', toRevoke: [], toGive: '', toLock: true }) as unknown as FilePlan,
  );

describe('archiveTime', () => {
  test.each([
    [0, 'It takes about 1 minute.'],
    [200, 'It takes about 4 minutes.'],
    [
      1200,
      'It takes about 16 minutes, in 4 runs. They follow each other while the sidebar is open; otherwise one an hour.',
    ],
  ])('says of %i files that are locked: %s', (files, words) => {
    expect(archiveTime(locked(files))).toBe(words);
  });
});
