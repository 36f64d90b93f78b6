/** Lessons of earlier productions by department; a long list is folded, a department at a time. */

import type { LessonsShown } from '../features/lessons/lessonTypes.ts';
import { counted } from '../values/counted.ts';
import { More, Section } from './parts.tsx';

/** More would push the day itself out of sight. */
const MOST_UNFOLDED = 4;

/** Nothing where there are none. */
export function LessonList({ lessons }: { lessons: LessonsShown }) {
  const { tab, groups } = lessons;
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, group) => sum + group.lessons.length, 0);
  return (
    <Section title="Lessons from last time">
      {groups.map(({ department, lessons: own }) =>
        count > MOST_UNFOLDED ? (
          <More key={department} title={`${department}: ${counted(own.length, 'lesson')}`}>
            <Lessons lessons={own} />
          </More>
        ) : (
          <div key={department}>
            <h3>{department}</h3>
            <Lessons lessons={own} />
          </div>
        ),
      )}
      <p class="help">From the {tab} tab. They are shown until the first rehearsal.</p>
    </Section>
  );
}

function Lessons({ lessons }: { lessons: LessonsShown['groups'][number]['lessons'] }) {
  return (
    <ul class="problems">
      {lessons.map(({ lesson, nextTime, from }, index) => (
        <li key={index}>
          {nextTime === '' ? null : <strong>{nextTime}: </strong>}
          {lesson}
          {from === '' ? null : <span class="quiet-text"> ({from})</span>}
        </li>
      ))}
    </ul>
  );
}
