import { isStarting, lessonsByDepartment } from '../../../src/features/lessons/lessons.ts';
import { readRecords } from '../../../src/workbook/readRecords.ts';
import { lessonsTab } from '../../../src/workbook/tabs/office.ts';
import { production, typedTable } from '../../builders/production.ts';

const grouped = (...rows: string[]) =>
  lessonsByDepartment(
    readRecords(typedTable(lessonsTab, ['Lesson | Department | Next time | From', ...rows]), { tab: 'Lessons' })
      .records,
  );

describe('lessonsByDepartment', () => {
  test('puts lessons under their departments as the tab first names them, those for everybody last', () => {
    const groups = grouped(
      'Feed the band | | Do again |',
      'Label both ends | Props | Do again | Tiny Play 2027',
      'Order wigs late | Hair and Makeup | Do not |',
      'Count the swords | props | |',
    );
    expect(groups.map(({ department, lessons }) => [department, lessons.map(({ lesson }) => lesson)])).toEqual([
      ['Props', ['Label both ends', 'Count the swords']],
      ['Hair and Makeup', ['Order wigs late']],
      ['Everybody', ['Feed the band']],
    ]);
    expect(groups[0]?.lessons[0]).toEqual({
      lesson: 'Label both ends',
      nextTime: 'Do again',
      from: 'Tiny Play 2027',
    });
  });

  test('says nothing where there is nothing, and nothing of a row without a lesson', () => {
    expect(grouped()).toEqual([]);
    expect(grouped(' | Props | Do again |')).toEqual([]);
  });
});

describe('isStarting', () => {
  const SCHEDULE = [
    'Event ID | Date | Start | End | Type | Status',
    'E001 | 2027-02-20 | 10:00 | 11:00 | Meeting | Published',
    'E002 | 2027-02-25 | 10:00 | 11:00 | Rehearsal | Draft',
    'E003 | 2027-03-01 | 10:00 | 11:00 | Music | Published',
  ];
  const starting = (settings: string[], today: string, Schedule: string[] = []) =>
    isStarting(production({ Production: settings, Schedule }), today);

  test.each([
    [['First rehearsal | 2027-03-05'], '2027-03-04', true],
    [['First rehearsal | 2027-03-05'], '2027-03-05', true],
    [['First rehearsal | 2027-03-05'], '2027-03-06', false],
    [['Phase | Inception'], '2027-03-06', true],
    [['Phase | pre-production'], '2027-03-06', true],
    [['Phase | Casting'], '2027-03-04', false],
    [['Phase | Rehearsals', 'First rehearsal | 2027-03-05'], '2027-03-04', false],
    [['Phase | Somewhere else'], '2027-03-04', true],
    [[], '2027-03-04', true],
  ])('with %j on %s: %s', (settings, today, expected) => expect(starting(settings, today)).toBe(expected));

  test('goes by the first published rehearsal where the setting is empty', () => {
    expect(starting([], '2027-03-01', SCHEDULE)).toBe(true);
    expect(starting([], '2027-03-02', SCHEDULE)).toBe(false);
    expect(starting(['First rehearsal | 2027-03-08'], '2027-03-02', SCHEDULE)).toBe(true);
  });
});
