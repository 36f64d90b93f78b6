/** The rehearsal order: a day or several, scenes, rooms and who leads; shown with its proof and reasons, then added as drafts. */
import { useState } from 'preact/hooks';
import type {
  OrderAsked,
  OrderChoices,
  OrderPieceAsked,
  OrderPreview,
} from '../../features/rehearsalOrder/orderTypes.ts';
import { counted } from '../../values/counted.ts';
import { useApp } from '../appContext.ts';
import { Button, Field, More, Notice, NoticeList, Points, Section, Select, Tick, Waiting } from '../parts.tsx';
import { useRequest } from '../useRequest.ts';
import { TonightSection } from './tonightSection.tsx';

interface Typed {
  dates: string;
  from: string;
  to: string;
  rooms: string;
  lead: string;
  type: string;
  /** By scene; only the ticked ones are asked for. */
  pieces: ReadonlyMap<string, TypedPiece>;
}

interface TypedPiece {
  chosen: boolean;
  minutes: string;
  room: string;
  lead: string;
  without: string;
  at: string;
  date: string;
}

const UNTYPED: TypedPiece = { chosen: false, minutes: '', room: '', lead: '', without: '', at: '', date: '' };

export function OrderSection() {
  const choices = useRequest('orderChoices');
  const [isOpen, setOpen] = useState(false);
  const shown = choices.last;
  return (
    <Section title="Rehearsal order">
      <p>Choose scenes and a time. You get the order in which under-18s go home first and everybody waits least.</p>
      {shown !== null ? null : (
        <Button
          busy={choices.now.state === 'pending' || choices.now.state === 'slow'}
          onClick={() => {
            setOpen(true);
            choices.run();
          }}
        >
          Find an order
        </Button>
      )}
      <Waiting now={choices.now} words="Reading the scenes …" again={choices.again} />
      {shown === null || !isOpen ? null : shown.nothing !== '' ? (
        <Notice tone="bad" title={shown.nothing} />
      ) : (
        <OrderForm choices={shown} />
      )}
      <TonightSection />
    </Section>
  );
}

function OrderForm({ choices }: { choices: OrderChoices }) {
  const { jobs } = useApp();
  const [typed, setTyped] = useState<Typed>(() => ({
    dates: choices.date,
    from: '16:00',
    to: '18:00',
    rooms: choices.rooms[0] ?? '',
    lead: '',
    type: 'Rehearsal',
    pieces: new Map(),
  }));
  /** What the preview in sight was asked for: exactly that is added. */
  const [asked, setAsked] = useState<OrderAsked | null>(null);
  const preview = useRequest('previewOrder');
  const set = (part: Partial<Typed>) => {
    setTyped((now) => ({ ...now, ...part }));
    setAsked(null);
  };
  const shown = asked !== null && preview.now.state === 'done' ? preview.now.result : null;
  const look = (request: OrderAsked) => {
    setAsked(request);
    preview.run(request);
  };
  const add = async () => {
    if (asked === null || shown === null) return;
    const { places, hash } = shown;
    const outcome = await jobs.start('Adding the order to the schedule', 'applyOrder', { ...asked, places, hash });
    if (outcome !== null) look(asked);
  };
  return (
    <>
      <Field
        label="Day"
        value={typed.dates}
        onInput={(dates) => set({ dates })}
        help="Such as 2027-03-05. Several: with commas between."
      />
      <Field label="From" value={typed.from} onInput={(from) => set({ from })} />
      <Field label="To" value={typed.to} onInput={(to) => set({ to })} help="On each of the days." />
      <Field
        label="Rooms"
        value={typed.rooms}
        list={choices.rooms}
        onInput={(rooms) => set({ rooms })}
        help="As in Location. Several at once: with ; between."
      />
      <Field
        label="Who leads"
        value={typed.lead}
        list={choices.leads}
        onInput={(lead) => set({ lead })}
        help="Director, music or dance: must be at every scene that names nobody else. Several: with ; between."
      />
      <Select
        label="Type"
        value={typed.type}
        choose={(type) => set({ type })}
        choices={choices.types.map((type) => ({ value: type, label: type }))}
      />
      <ScenesForm choices={choices} typed={typed} set={set} />
      <Button
        kind={shown === null ? 'main' : 'plain'}
        busy={preview.now.state === 'pending' || preview.now.state === 'slow'}
        onClick={() => look(requestFrom(typed, choices))}
      >
        Find the order
      </Button>
      <Waiting now={preview.now} words="Looking for the best order …" again={preview.again} />
      {shown === null ? null : <Shown preview={shown} add={add} />}
    </>
  );
}

function ScenesForm(props: { choices: OrderChoices; typed: Typed; set(part: Partial<Typed>): void }) {
  const { choices, typed, set } = props;
  const { scenes } = choices;
  if (scenes.length === 0)
    return <p class="quiet-text">There are no scenes yet. Type them into Scenes and Breakdown.</p>;
  return (
    <fieldset>
      <legend>Scenes</legend>
      {scenes.map((scene) => {
        const own = typed.pieces.get(scene.scene) ?? UNTYPED;
        const setOwn = (part: Partial<TypedPiece>) =>
          set({ pieces: new Map([...typed.pieces, [scene.scene, { ...own, ...part }]]) });
        const name = `${scene.isPart ? 'Part ' : ''}${scene.scene}${scene.isPart || scene.title === '' ? '' : `: ${scene.title}`}`;
        return (
          <div key={scene.scene}>
            <Tick
              label={`${name} (${counted(scene.people, 'person', 'people')})`}
              checked={own.chosen}
              choose={(chosen) =>
                setOwn({ chosen, minutes: own.minutes === '' ? String(scene.minutes ?? '') : own.minutes })
              }
            />
            {own.chosen ? <PieceFields scene={scene.scene} own={own} set={setOwn} choices={choices} /> : null}
          </div>
        );
      })}
    </fieldset>
  );
}

function PieceFields(props: {
  scene: string;
  own: TypedPiece;
  set(part: Partial<TypedPiece>): void;
  choices: OrderChoices;
}) {
  const { scene, own, set, choices } = props;
  return (
    <>
      <Field
        label={`Minutes for ${scene}`}
        value={own.minutes}
        onInput={(minutes) => set({ minutes })}
        problem={/^\s*[1-9]\d{0,2}\s*$/.test(own.minutes) ? '' : 'Type how many minutes you work on it.'}
      />
      <More title={`More about ${scene}`}>
        <Field label="Only in this room" value={own.room} list={choices.rooms} onInput={(room) => set({ room })} />
        <Field label="Led by" value={own.lead} list={choices.leads} onInput={(lead) => set({ lead })} />
        <Field
          label="Without"
          value={own.without}
          onInput={(without) => set({ without })}
          help="Of a double cast, who is not called this time."
        />
        <Field label="Begins at" value={own.at} onInput={(at) => set({ at })} help="Such as 17:00. Empty: any time." />
        <Field label="Only on" value={own.date} type="date" onInput={(date) => set({ date })} />
      </More>
    </>
  );
}

function requestFrom({ dates, from, to, rooms, lead, type, pieces }: Typed, { scenes }: OrderChoices): OrderAsked {
  const parts = (text: string, between: RegExp) =>
    text
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    days: parts(dates, /[\s,;]+/).map((date) => ({ date, from, to })),
    rooms: parts(rooms, /;/),
    lead,
    type,
    pieces: scenes.flatMap(({ scene }): OrderPieceAsked[] => {
      const own = pieces.get(scene);
      if (own === undefined || !own.chosen) return [];
      const { room, lead: ownLead, without, at, date, minutes } = own;
      return [{ scene, minutes: Number(minutes), room, lead: ownLead, without, at, date }];
    }),
  };
}

function Shown({ preview, add }: { preview: OrderPreview; add(): void }) {
  const { jobs } = useApp();
  const { days, unplaced, warnings, problems, nothing } = preview;
  return (
    <>
      {nothing === '' ? null : <Notice tone="quiet" title={nothing} />}
      <NoticeList tone="bad" title="To fix first" lines={problems} />
      {days.map(({ date, day, lines, proof, figures }) =>
        lines.length === 0 ? null : (
          <div key={date}>
            <h3>{day}</h3>
            <Points lines={lines} />
            <p>{proof}</p>
            <Points lines={figures} />
          </div>
        ),
      )}
      <NoticeList tone="watch" title="Without a place" lines={unplaced} />
      <NoticeList tone="watch" title="For information" lines={warnings} />
      {preview.hash === '' ? null : (
        <Button kind="main" busy={jobs.view.state === 'running'} onClick={add}>
          Add as drafts
        </Button>
      )}
    </>
  );
}
