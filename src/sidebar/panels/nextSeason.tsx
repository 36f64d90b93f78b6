/** Starting the next production from an archived one. */
import { useState } from 'preact/hooks';
import { useApp } from '../appContext.ts';
import { Button, Field, Section } from '../parts.tsx';

export function NextSeason() {
  const { jobs } = useApp();
  const [title, setTitle] = useState('');
  const [year, setYear] = useState('');
  return (
    <Section title="Next season">
      <p>
        A new workbook with your house rules, the props in stock, the checklists, the lessons and the adults on the
        staff, named as the archive names them; nothing about the cast.
      </p>
      <Field label="Title" value={title} onInput={setTitle} required />
      <Field label="Year" value={year} onInput={setYear} required />
      <Button
        busy={jobs.view.state === 'running'}
        disabled={title.trim() === '' || year.trim() === ''}
        onClick={() => jobs.start('Making the next workbook', 'startNextSeason', { title, year })}
      >
        Start the next season from this
      </Button>
      <p class="help">Then open it and set it up. This archive stays as it is.</p>
    </Section>
  );
}
