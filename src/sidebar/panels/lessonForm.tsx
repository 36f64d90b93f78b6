/** A lesson for the next production, typed where the forms for reflections are made: nobody parses those. */
import { useId, useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Field, Select } from '../parts.tsx';

/** As the reports name them; any other may be typed. */
export const LESSON_DEPARTMENTS: readonly string[] = [
  'Scenic',
  'Props',
  'Costumes',
  'Hair and Makeup',
  'Lighting',
  'Sound',
  'Music',
  'Choreography',
  'Video',
  'Crew',
  'Front of House',
  'General',
];
export const LESSON_CHOICES: readonly string[] = ['Do again', 'Do differently', 'Do not'];

export function LessonForm() {
  const id = useId();
  const { jobs } = useApp();
  const [lesson, setLesson] = useState('');
  const [department, setDepartment] = useState('');
  const [nextTime, setNextTime] = useState('');
  const add = async () => {
    const outcome = await jobs.start('Adding the lesson', 'addLesson', { lesson, department, nextTime });
    // The department stays: whoever types one lesson of it often knows another.
    if (outcome?.state === 'done' || outcome?.state === 'nothing') setLesson('');
  };
  return (
    <>
      <div class="field">
        <label for={id}>
          Lesson<span class="needed"> (needed)</span>
        </label>
        <textarea
          id={id}
          class="prose"
          rows={3}
          required
          aria-describedby={`${id}-help`}
          value={lesson}
          onInput={(event) => setLesson(event.currentTarget.value)}
        />
        <p class="help" id={`${id}-help`}>
          One thing, for whoever does this next time. Name no young artist.
        </p>
      </div>
      <Field label="Department" value={department} onInput={setDepartment} list={LESSON_DEPARTMENTS} />
      <Select
        label="Next time"
        value={nextTime}
        choose={setNextTime}
        choices={[{ value: '', label: 'Not decided' }, ...LESSON_CHOICES.map((value) => ({ value, label: value }))]}
      />
      <Button busy={jobs.view.state === 'running'} disabled={lesson.trim() === ''} onClick={add}>
        Add the lesson
      </Button>
    </>
  );
}
