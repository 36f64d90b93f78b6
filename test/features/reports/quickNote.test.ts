import * as fc from 'fast-check';
import { quickNote } from '../../../src/features/reports/notes/quickNote.ts';
import { soundsLikeInjury } from '../../../src/features/reports/notes/soundsLikeInjury.ts';
import { departmentsFrom, USUAL_DEPARTMENTS } from '../../../src/workbook/departments.ts';

const read = (typed: string) => quickNote(typed, USUAL_DEPARTMENTS);

test.each([
  [
    'props: ear of Bottom’s head loose @props !tonight #ear',
    { note: 'ear of Bottom’s head loose', departments: ['Props'], for: '', urgency: 'Tonight', tag: 'ear' },
  ],
  ['LX, sd: door cue too late !now', { note: 'door cue too late', departments: ['Lighting', 'Sound'], urgency: 'Now' }],
  ['glass breaks too early @Maya @sound #glass #sfx', { departments: ['Sound'], for: 'Maya', tag: 'glass; sfx' }],
  ['mail Ana at ana@example.org!', { note: 'mail Ana at ana@example.org!', departments: [], for: '' }],
  ['Scene 2: enter earlier', { note: 'Scene 2: enter earlier', departments: [] }],
  ['wow !!! so # loud', { note: 'wow !!! so # loud', urgency: '', tag: '' }],
  ['!before-next paint the step', { note: 'paint the step', urgency: 'Before next' }],
  ['!soonish paint it', { note: '!soonish paint it', urgency: '' }],
  ['@front_of_house doors at 6:30 !later !now', { departments: ['Front of House'], urgency: 'Now' }],
  ['props, Zoë: bring it', { note: 'props, Zoë: bring it', departments: [] }],
  ['@props, check it.', { note: 'check it.', departments: ['Props'] }],
  ['#ear', { note: '', tag: 'ear' }],
])('reads “%s”', (typed, expected) => {
  expect(read(typed)).toMatchObject(expected);
});

test('goes by the names that the company has', () => {
  const own = departmentsFrom([
    { Department: 'Puppets', 'Also known as': ['bunraku'] },
    { Department: 'Props', 'Also known as': [] },
  ] as never);
  expect(quickNote('bunraku: strings !now', own)).toMatchObject({ departments: ['Puppets'], note: 'strings' });
});

const word = fc.oneof(
  fc.constantFrom(
    'props',
    'Props:',
    '@props',
    '@Maya',
    '#ear',
    '!now',
    '!nope',
    ':',
    '@',
    '#',
    '!',
    'Bottom’s',
    'é',
    '\u{1F3AD}',
  ),
  fc.string({ maxLength: 8 }).map((text) => text.replace(/\s/g, '')),
);

test('loses no word: it is in the note, or is a department, somebody, a tag or an urgency', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const typed = words.join(' ');
      const { note, departments, for: who, urgency, tag } = read(typed);
      const understood = new Set(['props', 'Props', 'Maya', 'ear', 'now']);
      for (const one of words) {
        const bare = one.replace(/^[@#!]/, '').replace(/[.,;:!?]+$/, '');
        if (bare === '' || understood.has(bare)) continue;
        const kept = `${note} ${departments.join(' ')} ${who} ${tag} ${urgency}`;
        // The same person or tag under another spelling is one.
        expect(kept.toLowerCase()).toContain(bare.replace(/_/g, one.startsWith('@') ? ' ' : '_').toLowerCase());
      }
      expect(departments.every((name) => USUAL_DEPARTMENTS.names.includes(name))).toBe(true);
    }),
  );
});

test('reads what it has kept as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 8 }), (words) => {
      const typed = words.join(' ');
      expect(read(typed)).toEqual({ note: typed, departments: [], for: '', urgency: '', tag: '' });
    }),
  );
});

test('hears an injury in other words, and none in a line of the play', () => {
  for (const text of [
    'Zara hurt her ankle',
    'NOSEBLEED in scene 2',
    'Ana needs her inhaler',
    'Fell, bléeding',
    'First aid given',
    'Ｚａｒａ ｈｕｒｔ her ankle',
  ])
    expect([text, soundsLikeInjury(text)]).toEqual([text, true]);
  // A part of the body in what happens to props as well.
  for (const text of [
    'Lantern cut open her left hand',
    'Sam BURNT two fingers',
    'hit his head on the flat',
    'Twisted a knee',
  ])
    expect([text, soundsLikeInjury(text)]).toEqual([text, true]);
  for (const text of ['Cut lines 12 to 14', 'She turns her head and hits the mark'])
    expect([text, soundsLikeInjury(text)]).toEqual([text, false]);
  for (const text of ['Ear of the head is loose', 'Thurtle enters late', 'Call Lysander earlier', ''])
    expect([text, soundsLikeInjury(text)]).toEqual([text, false]);
});
