/** What only whoever was there knows of a performance or a tech: the house, the latecomers, how far it got. */
import { useEffect, useState } from 'preact/hooks';
import type { PerformanceType, ShowAsked } from '../../features/reports/reportTypes.ts';
import { useApp } from '../appContext.ts';
import { Button, Field, More, Notice, Select, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';

/** Every type there is; the compiler misses one that is not here. */
const TYPES: Record<PerformanceType, true> = {
  Preview: true,
  Opening: true,
  Regular: true,
  Closing: true,
  Special: true,
};

export function PerformanceSection() {
  const { today, jobs } = useApp();
  const { signIn } = today;
  const [eventId, setEventId] = useState(signIn[0]?.id ?? '');
  if (signIn.length === 0) return null;
  return (
    <More title="House and tech">
      {signIn.length === 1 ? null : (
        <Select
          label="Event"
          value={eventId}
          choices={signIn.map(({ id, words }) => ({ value: id, label: words }))}
          choose={setEventId}
        />
      )}
      <Performance key={eventId} eventId={eventId} />
      <Button
        kind="quiet"
        busy={jobs.view.state === 'running'}
        onClick={() => void jobs.start('Bringing the run times up to date', 'makeRunTimes')}
      >
        Run times of all performances
      </Button>
    </More>
  );
}

function Performance({ eventId }: { eventId: string }) {
  const looking = useRequest('performanceOf');
  const saving = useRequest('savePerformance');
  const [typed, setTyped] = useState<ShowAsked | null>(null);
  useEffect(() => {
    for (const { now } of [looking, saving])
      if (now.state === 'done' && now.result.show !== null) setTyped(now.result.show);
  }, [looking.now, saving.now]);
  const said = [looking.now, saving.now].flatMap((now) =>
    now.state === 'done' && now.result.show === null ? [`${now.result.message} ${now.result.toDo}`.trim()] : [],
  );
  const isBusy = [looking.now, saving.now].some(({ state }) => state === 'pending' || state === 'slow');
  const change = (more: Partial<ShowAsked>) => setTyped((before) => (before === null ? null : { ...before, ...more }));
  return (
    <>
      {typed === null ? (
        <Button busy={isBusy} onClick={() => looking.run({ eventId })}>
          Look at what is known
        </Button>
      ) : (
        <>
          <Select
            label="Kind of performance"
            value={typed.type}
            choices={[
              { value: '', label: 'As the dates say' },
              ...Object.keys(TYPES).map((value) => ({ value, label: value })),
            ]}
            choose={(type) => change({ type })}
          />
          <Field label="House count" value={typed.houseCount} onInput={(houseCount) => change({ houseCount })} />
          <Field label="Latecomers" value={typed.latecomers} onInput={(latecomers) => change({ latecomers })} />
          <Field
            label="Response"
            value={typed.response}
            onInput={(response) => change({ response })}
            help="How the house took it. Name nobody under 18."
          />
          <Field
            label="Reached"
            value={typed.reached}
            onInput={(reached) => change({ reached })}
            help="Of a tech: how far you got, for example LX 84, page 45."
          />
          <Button busy={isBusy} onClick={() => saving.run(typed)}>
            Keep it
          </Button>
        </>
      )}
      <Waiting now={looking.now} words="Looking …" again={looking.again} />
      <Waiting now={saving.now} words="Keeping it …" again={saving.again} />
      {said.map((message) => (
        <Notice tone="watch" title={message} key={message} />
      ))}
      {saving.now.state === 'done' && saving.now.result.show !== null ? (
        <p role="status">{saving.now.result.message}</p>
      ) : null}
    </>
  );
}
