/** Reflections: two short forms to be written into, made once and never issued again, because what people wrote is in them. */
import { Boxed, htmlPage, Line, Section, Title } from '../../documents/parts.tsx';
import { docIn, ensureDoc } from '../../papers/ensureDoc.ts';
import type { Production } from '../../production/production.ts';
import { folderId } from '../../production/productionState.ts';
import { folderKeyFor } from '../../settings/folderLayouts.ts';

interface Form {
  key: string;
  name: string;
  intro: string;
  questions: readonly string[];
}

const FORMS: readonly Form[] = [
  {
    key: 'reflection/team',
    name: 'Reflection - team',
    intro: 'For everybody who made the show. Type below each question; no names of young artists, please.',
    questions: [
      'What should we do again?',
      'What should we do differently?',
      'What did we run out of: time, hands, money, space?',
      'What would you tell whoever does your job next time?',
      'Was everybody safe and looked after? What would make it safer?',
    ],
  },
  {
    key: 'reflection/young-artists',
    name: 'Reflection - young artists',
    intro: 'For everybody on and behind the stage. You need not give your name.',
    questions: [
      'What are you proud of?',
      'What was hard, and who or what helped?',
      'What should we do again next time?',
      'What should we change?',
      'What would you like to learn or try next?',
    ],
  },
];

/** Makes the forms that are not there, once for each. Returns the names of those that were made. */
export function makeReflections(production: Production): string[] {
  const { job, ws, state, data } = production;
  const folder = folderId(state, folderKeyFor(state.layout, 'reflections'));
  const missing = FORMS.filter(({ key }) => docIn(ws, { key, folderId: folder }) === null);
  const start = { kind: 'reflections' as const, params: {} };
  // An earlier run may have made them and ended before it could say so.
  if (missing.length === 0 && !job.isUnderWay(start)) return [];
  job.begin({ ...start, making: missing.map(({ key }) => key) });
  for (const form of FORMS) {
    if (missing.includes(form)) {
      const html = reflectionForm(data.settings.title, form);
      ensureDoc(job, ws, state, { key: form.key, name: form.name, folderId: folder, html, link: '' });
    }
    job.made(form.key);
  }
  job.finish();
  return missing.map(({ name }) => name);
}

function reflectionForm(title: string, { name, intro, questions }: Form): string {
  return htmlPage(
    `${title}: ${name}`,
    <>
      <Title above={title}>{name}</Title>
      <Line>{intro}</Line>
      {questions.map((question) => (
        <Section key={question} title={question}>
          <Boxed>{'\u00a0'}</Boxed>
        </Section>
      ))}
      <Line>
        Callboard does not read this page. What should be remembered goes into the tab Lessons of the workbook, without
        names of young artists; it is shown when the next production starts.
      </Line>
    </>,
  );
}
