/**
 * What is asked about a whole table before it is taken in; an answer is looked at with everything else. It stays where it
 * is once it is answered, so that it can be answered otherwise and the focus is not lost.
 */
import { useEffect, useId, useState } from 'preact/hooks';
import type { AskedOfTable } from '../features/imports/importTypes.ts';
import type { TableAnswers } from '../jobs/inputFile.ts';
import { Button, Choices } from './parts.tsx';

export function TableQuestions(props: {
  questions: readonly AskedOfTable[];
  answers: TableAnswers;
  answer(answers: TableAnswers): void;
}) {
  const id = useId();
  const [chosen, setChosen] = useState<TableAnswers>(props.answers);
  const { questions } = props;
  if (questions.length === 0) return null;
  const isOpen = questions.some(({ what }) => (chosen[what] ?? '') === '');
  const isAnswered = questions.every(({ what }) => chosen[what] === props.answers[what]);
  return (
    <section aria-label="Questions about the table">
      {questions.map(({ what, question, choices }) => (
        <Choices
          key={what}
          legend={question}
          name={`${id}-${what}`}
          chosen={chosen[what] ?? ''}
          choose={(value) => setChosen({ ...chosen, [what]: value })}
          choices={choices}
        />
      ))}
      <Button kind="main" disabled={isOpen || isAnswered} onClick={() => props.answer(chosen)}>
        Go on
      </Button>
    </section>
  );
}

/** What has been asked so far, answered or not; `forget` for another table. */
export function useAsked<Asked extends AskedOfTable>(
  questions: readonly Asked[],
  keyOf: (one: Asked) => string,
): { asked: readonly Asked[]; forget(): void } {
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  useEffect(() => {
    const known = new Set(asked.map(keyOf));
    const more = questions.filter((one) => !known.has(keyOf(one)));
    if (more.length > 0) setAsked([...asked, ...more]);
  }, [questions, asked, keyOf]);
  return { asked, forget: () => setAsked([]) };
}
