/** Props and preset boxes of an event: who has what, what is missing, what is checked, what runs out. */
import { useEffect, useState } from 'preact/hooks';
import type { PropsLooked } from '../../features/propCheck/propCheckTypes.ts';
import { GroupedProblems } from '../groupedProblems.tsx';
import { Button, Notice, Section, Select, Waiting } from '../parts.tsx';
import { marked } from '../propsMarked.ts';
import { usePropMarks } from '../usePropMarks.ts';
import { useRequest } from '../useRequest.ts';
import { PresetBoxList } from './presetBoxList.tsx';
import { PropStates } from './propStates.tsx';

export function PropsSection() {
  const looking = useRequest('propsShown');
  const [looked, setLooked] = useState<(PropsLooked & { heardMs: number }) | null>(null);
  const { now } = looking;
  useEffect(() => {
    if (now.state === 'done' && now.result.looked !== null) setLooked({ ...now.result.looked, heardMs: Date.now() });
  }, [now]);
  const waits = now.state === 'pending' || now.state === 'slow';
  return (
    <Section title="Props and preset boxes">
      {looked === null ? (
        <p>
          Who has which prop, what is missing, and tonight’s preset list to tick. The door’s page has the same: unlock
          it, then Props.
        </p>
      ) : (
        <Props
          looked={looked}
          choose={(eventId) => looking.run({ eventId })}
          onLooked={setLooked}
          lookAgain={() => looking.run({ eventId: looked.eventId })}
        />
      )}
      <Button
        kind={looked === null ? 'plain' : 'quiet'}
        busy={waits}
        onClick={() => looking.run({ eventId: looked?.eventId ?? '' })}
      >
        {looked === null ? 'Show props and boxes' : 'Look at props again'}
      </Button>
      <Waiting now={now} words="Looking at props …" again={looking.again} />
      {now.state === 'done' && now.result.looked === null ? (
        <Notice tone="watch" title={`${now.result.message} ${now.result.toDo}`.trim()} />
      ) : null}
    </Section>
  );
}

interface Props {
  looked: PropsLooked & { heardMs: number };
  choose(eventId: string): void;
  onLooked(looked: PropsLooked & { heardMs: number }): void;
  lookAgain(): void;
}

function Props({ looked, choose, onLooked, lookAgain }: Props) {
  const { eventId, events, shown, consumables, problems, heardMs } = looked;
  const marks = usePropMarks(eventId, { nowMs: shown.nowMs, heardMs }, (next, hadSaid) => {
    onLooked({ ...looked, shown: next, heardMs: Date.now() });
    // The history of what was said is only in there.
    if (hadSaid) lookAgain();
  });
  const now = marked(shown, marks.waiting);
  return (
    <>
      <Select
        label="Event"
        value={eventId}
        choices={events.map(({ id, words }) => ({ value: id, label: words }))}
        choose={choose}
      />
      {marks.refused.map(({ id, name, message }) => (
        <div role="alert" key={id}>
          <Notice tone="bad" title={`${name}: ${message}`}>
            <Button onClick={() => marks.dismiss(id)}>OK</Button>
          </Notice>
        </div>
      ))}
      {marks.trouble === '' ? null : (
        <div role="alert">
          <Notice tone="bad" title={marks.trouble}>
            <p>Not kept yet: {marks.waiting.map(({ name }) => name).join('; ')}</p>
            <Button onClick={marks.again}>Try again</Button>
          </Notice>
        </div>
      )}
      <PresetBoxList
        shown={now}
        onTick={({ box, item }, isChecked) =>
          marks.add(
            `box ${box}`,
            (id, atMs) => ({ id, atMs, box, isChecked }),
            `${item}: ${isChecked ? 'checked' : 'unchecked'}`,
          )
        }
      />
      <PropStates shown={now} looked={looked} marks={marks} />
      {consumables.length === 0 ? null : (
        <>
          <h3>Used up at each show</h3>
          <ul class="notes">
            {consumables.map(({ name, words, toDo }) => (
              <li key={name}>
                <strong>{name}</strong>: {words}. {toDo === '' ? 'Enough.' : toDo}
              </li>
            ))}
          </ul>
        </>
      )}
      {problems.length === 0 ? null : <GroupedProblems problems={problems} />}
    </>
  );
}
