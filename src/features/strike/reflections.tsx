/** Reflections: two short forms to be written into, made once and never issued again, because what people wrote is in them. */
import { Boxed, htmlPage, Line, Section, Title } from '../../documents/parts.tsx';
import type { MadeLink } from '../../jobs/outcome.ts';
import { docAmong, ensureDoc } from '../../papers/ensureDoc.ts';
import { PAPER_KINDS, type Paper, paperFolder, paperKey } from '../../papers/paperKinds.ts';
import type { ProductionInHand } from '../../production/production.ts';

type Reflection = Extract<Paper, 'teamReflection' | 'youngArtistsReflection'>;

interface Form {
  intro: string;
  questions: readonly string[];
}

const FORMS: Readonly<Record<Reflection, Form>> = {
  teamReflection: {
    intro: 'For everybody who made the show. Type below each question; no names of young artists, please.',
    questions: [
      'What should we do again?',
      'What should we do differently?',
      'What did we run out of: time, hands, money, space?',
      'What would you tell whoever does your job next time?',
      'Was everybody safe and looked after? What would make it safer?',
    ],
  },
  youngArtistsReflection: {
    intro: 'For everybody on and behind the stage. You need not give your name.',
    questions: [
      'What are you proud of?',
      'What was hard, and who or what helped?',
      'What should we do again next time?',
      'What should we change?',
      'What would you like to learn or try next?',
    ],
  },
};

const REFLECTIONS = Object.keys(FORMS) as Reflection[];

/** Makes the forms that are not there, once for each. Returns the names of those that were made, and whether all are. */
export function makeReflections(production: ProductionInHand): { made: string[]; links: MadeLink[]; isDone: boolean } {
  const { job, ws, state, data } = production;
  const among = ws.drive.list(...new Set(REFLECTIONS.map((paper) => paperFolder(state, paper))));
  const missing = REFLECTIONS.filter((paper) => docAmong(ws, state, among, { key: paperKey(paper) }) === null);
  const start = { kind: 'reflections' as const, params: {} };
  // An earlier run may have made them and ended before it could say so.
  if (missing.length === 0 && !job.isUnderWay(start)) return { made: [], links: [], isDone: true };
  job.beginLooking({ ...start, making: missing.map((paper) => paperKey(paper)) });
  const made: string[] = [];
  const links: MadeLink[] = [];
  const steps = missing.map((paper) => ({
    key: paperKey(paper),
    run: () => {
      const { name } = PAPER_KINDS[paper];
      const html = reflectionForm(data.settings.title, paper);
      const folderId = paperFolder(state, paper);
      const { file } = ensureDoc(job, ws, state, { key: paperKey(paper), name, folderId, html, link: '', among });
      made.push(name);
      links.push({ name, link: file.link });
    },
  }));
  const isDone = job.runSteps(steps);
  if (!isDone) return { made, links, isDone };
  for (const paper of REFLECTIONS) job.made(paperKey(paper));
  job.finish();
  return { made, links, isDone };
}

/** HTML for a Google Doc. */
export function reflectionForm(title: string, paper: Reflection): string {
  const { name } = PAPER_KINDS[paper];
  const { intro, questions } = FORMS[paper];
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
        Callboard does not read this page. Type what to remember into the workbook’s Lessons tab, without names of young
        artists. It is shown when the next production starts.
      </Line>
    </>,
  );
}
