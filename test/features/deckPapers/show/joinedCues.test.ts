import { joinedCues } from '../../../../src/features/deckPapers/show/joinedCues.ts';

/** `LX 12@3`: the fourth cue of LX. */
const cues = (text: string) =>
  text.split(', ').map((one) => {
    const [prefix = '', number = '', rank = '0'] = one.split(/[ @]/);
    return { prefix, number, rank: Number(rank) };
  });

test.each([
  ['one cue by itself', 'LX 12@0', 'LX 12'],
  ['two that follow each other', 'LX 12@0, LX 13@1', 'LX 12 and 13'],
  ['three and more by the first and the last', 'LX 12@0, LX 13@1, LX 14@2, SD 4@0', 'LX 12 to 14 and SD 4'],
  ['an insert belongs to its run', 'LX 12@0, LX 12A@1, LX 13@2', 'LX 12 to 13'],
  ['what does not follow is said by itself', 'LX 12@0, LX 15@3', 'LX 12 and LX 15'],
  ['departments together, however they are typed', 'SD 4@0, LX 13@1, LX 12@0, FLY 1@0', 'SD 4, LX 12, LX 13 and FLY 1'],
  ['nothing of nothing', '', ''],
])('%s', (_, typed, said) => {
  expect(joinedCues(cues(typed))).toBe(said);
});
