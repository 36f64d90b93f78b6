/** What lies in Confidential is in no list of the Show Bible. */
import { PART_OF } from '../../src/features/showBible/bookParts.ts';
import { PAPER_KINDS, type Paper, type PaperKind } from '../../src/papers/paperKinds.ts';

it('lists no document of a kind that lies in Confidential', () => {
  const kinds = Object.entries(PAPER_KINDS) as [Paper, PaperKind][];
  const listed = kinds.filter(
    ([paper, { folder }]) => folder === 'confidential' && ![null, 'sealed'].includes(PART_OF[paper]),
  );
  expect(kinds.some(([, { folder }]) => folder === 'confidential')).toBe(true);
  expect(listed.map(([paper]) => paper)).toEqual([]);
});
