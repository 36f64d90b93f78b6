/** What is asked about a whole table before it is taken in; an answer is looked at with everything else. */
import { useId, useState } from 'preact/hooks';
import type { AskedOfTable, TableAnswers } from '../entry/importTypes.ts';
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
  const open = questions.filter(({ what }) => (chosen[what] ?? '') === '');
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
      <Button kind="main" disabled={open.length > 0} onClick={() => props.answer(chosen)}>
        Go on
      </Button>
    </section>
  );
}
