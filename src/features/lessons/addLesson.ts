/** A lesson from the sidebar's form into the tab Lessons: one row, however often the button is pressed. */
import { AppError, type Problem } from '../../port/appError.ts';
import type { ProductionInHand } from '../../production/production.ts';
import { foldedText } from '../../values/text.ts';
import { lessonsTab, NEXT_TIME } from '../../workbook/tabs/office.ts';
import { type MinorNamed, minorNamed } from './minorNamed.ts';

export interface LessonAsked {
  lesson: string;
  /** `''` for everybody. */
  department: string;
  /** One of `NEXT_TIME`, or `''`. */
  nextTime: string;
}

/** Longer ones are several, and nobody reads them on the first day. In characters. */
const MOST_CHARACTERS = 500;

/**
 * The same words for the same department are one lesson: again, they only say anew what to do next time. One call, none
 * when the row says so already.
 * @returns also the first name of a young artist that it may hold, else `''`
 * @throws AppError `bad-input` with everything that is wrong; then nothing was changed.
 */
export function addLesson(
  { workbook, data }: Pick<ProductionInHand, 'workbook' | 'data'>,
  asked: LessonAsked,
): { outcome: 'added' | 'changed' | 'there'; tab: string; firstName: string } {
  const lesson = oneLine(asked.lesson);
  const department = oneLine(asked.department);
  const tab = workbook.table(lessonsTab).title;
  const minor = minorNamed(`${lesson} ${department}`, data.company);
  const problems = lessonProblems({ lesson, department, nextTime: asked.nextTime }, minor);
  if (problems.length > 0) {
    throw new AppError('bad-input', 'The lesson was not added.', {
      problems: problems.map((problem) => ({ tab, ...problem })),
    });
  }
  const firstName = minor?.name ?? '';
  const known = workbook
    .records(lessonsTab, [])
    .find(
      (row) => foldedText(row.Lesson) === foldedText(lesson) && foldedText(row.Department) === foldedText(department),
    );
  if (known !== undefined && (asked.nextTime === '' || known['Next time'] === asked.nextTime)) {
    return { outcome: 'there', tab, firstName };
  }
  workbook.change([
    {
      tab: lessonsTab,
      mode: 'put',
      values: {
        // A row that is there keeps its own spelling.
        Lesson: known?.Lesson ?? lesson,
        Department: (known?.Department ?? department) || null,
        'Next time': asked.nextTime || null,
      },
    },
  ]);
  return { outcome: known === undefined ? 'added' : 'changed', tab, firstName };
}

function lessonProblems({ lesson, department, nextTime }: LessonAsked, minor: MinorNamed | null): Problem[] {
  const long = (column: string, text: string): Problem[] =>
    text.length <= MOST_CHARACTERS
      ? []
      : [{ column, message: `That is longer than ${MOST_CHARACTERS} characters. Shorten it, or make it two lessons.` }];
  return [
    ...(lesson === '' ? [{ column: 'Lesson', message: 'It is empty. Type what you learned.' }] : []),
    ...long('Lesson', lesson),
    ...long('Department', department),
    ...(nextTime === '' || NEXT_TIME.some((one) => one === nextTime)
      ? []
      : [{ column: 'Next time', message: `Choose one of ${NEXT_TIME.join(', ')}, or leave it empty.` }]),
    ...(minor?.isSure
      ? [
          {
            column: 'Lesson',
            message:
              'It names a young artist. Lessons stay in the archive and are shown to the next company. Say it without the name.',
          },
        ]
      : []),
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
