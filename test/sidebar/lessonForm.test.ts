import { LESSON_CHOICES, LESSON_DEPARTMENTS } from '../../src/sidebar/panels/lessonForm.tsx';
import { NEXT_TIME } from '../../src/workbook/tabs/office.ts';
import { DEPARTMENTS } from '../../src/workbook/tabs/rehearsal.ts';

it('offers what the tab Lessons and the reports know', () => {
  expect(LESSON_CHOICES).toEqual(NEXT_TIME);
  expect(LESSON_DEPARTMENTS).toEqual(DEPARTMENTS);
});
