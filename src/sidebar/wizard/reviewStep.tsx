/** The wizard's last look: everything that is wrong with its place, or what will be made. Nothing is made before. */
import { useEffect } from 'preact/hooks';
import type { SetUpPreview } from '../../features/setUp/setUpTypes.ts';
import type { TableAnswers } from '../../jobs/inputFile.ts';
import { counted } from '../../values/counted.ts';
import { LessonList } from '../lessonList.tsx';
import { Button, More, Notice, Problems, Waiting } from '../parts.tsx';
import { TableQuestions, useAsked } from '../tableQuestions.tsx';
import type { TypedTable } from '../tables.ts';
import { useRequest } from '../useRequest.ts';
import { type Draft, fileOf, filesFrom } from './draft.ts';

export function ReviewStep(props: {
  draft: Draft;
  setTables(tables: TypedTable[]): void;
  busy: boolean;
  make(): void;
}) {
  const { draft, busy, make } = props;
  const review = useRequest('previewSetUp');
  const { run } = review;
  useEffect(() => run({ files: filesFrom(draft.tables), settings: draft.settings }), [run, draft]);
  const shown = review.now.state === 'done' ? review.now.result : null;
  const { asked } = useAsked(shown?.questions ?? NONE, questionOf);
  const answersOf = (file: string): TableAnswers => draft.tables.find((table) => fileOf(table.tab) === file) ?? {};
  const answer = (file: string, answers: TableAnswers) =>
    props.setTables(draft.tables.map((table) => (fileOf(table.tab) === file ? { ...table, ...answers } : table)));
  return (
    <>
      <Waiting now={review.now} words="Checking everything …" again={review.again} />
      {filesOf(asked).map(({ file, questions }) => (
        <section key={file} aria-label={file}>
          <h3>{file}</h3>
          <TableQuestions questions={questions} answers={answersOf(file)} answer={(answers) => answer(file, answers)} />
        </section>
      ))}
      {shown === null ? null : shown.problems.length > 0 ? (
        <Notice tone="bad" title={`${counted(shown.problems.length, 'thing')} to fix first. Nothing was made.`}>
          <Problems problems={shown.problems} />
        </Notice>
      ) : shown.questions.length > 0 ? null : (
        <>
          <Notice tone="good" title="Nothing is in the way.">
            <p>
              “{shown.title}” gets {counted(shown.folders, 'folder')} around this workbook
              {shown.rows.length === 0 ? '.' : ', and these rows:'}
            </p>
            {shown.rows.length === 0 ? null : (
              <ul class="bare">
                {shown.rows.map((row) => (
                  <li key={row.tab}>
                    {row.tab}: {counted(row.count, 'row')}
                  </li>
                ))}
              </ul>
            )}
          </Notice>
          {shown.notices.length === 0 ? null : (
            <Notice tone="watch" title={`${counted(shown.notices.length, 'thing')} worth knowing`}>
              <More title="Show them">
                <Problems problems={shown.notices} />
              </More>
            </Notice>
          )}
          <LessonList lessons={shown.lessons} />
          <Button kind="main" busy={busy} onClick={make}>
            Set up the production
          </Button>
        </>
      )}
    </>
  );
}

const NONE: SetUpPreview['questions'] = [];
const questionOf = ({ file, what }: SetUpPreview['questions'][number]) => `${file} ${what}`;

function filesOf(
  questions: readonly SetUpPreview['questions'][number][],
): { file: string; questions: SetUpPreview['questions'] }[] {
  const files = [...new Set(questions.map(({ file }) => file))];
  return files.map((file) => ({ file, questions: questions.filter((one) => one.file === file) }));
}
