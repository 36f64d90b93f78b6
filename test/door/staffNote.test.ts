/** What the staff’s view shows of a note: a person’s own words stand out, marks do not. */
import { noteParts } from '../../src/door/staffNote.ts';

it.each([
  ['', '', ''],
  ['Inhaler in the green bag', 'Inhaler in the green bag', ''],
  ['3:50:38 pm in (Door 1)', '', '3:50:38 pm in (Door 1)'],
  [
    'Nuts; bees; 3:50:38 pm in (Door 1); 4:00:00 pm in taken back (Door 1)',
    'Nuts; bees',
    '3:50:38 pm in (Door 1); 4:00:00 pm in taken back (Door 1)',
  ],
  ['Visitor. 4:10:55 pm in (Door 98)', '', '4:10:55 pm in (Door 98)'],
  ['Not called. 4:10:55 pm in (Door 98); came with Dad', 'came with Dad', '4:10:55 pm in (Door 98)'],
  ['Call Rosa at 4:10:55 pm', 'Call Rosa at 4:10:55 pm', ''],
])('%s', (note, own, marks) => {
  expect(noteParts(note)).toEqual({ own, marks });
});
