/** One list, two uses without the server: who is back from the break, and who is out of the building. */
import { useEffect, useState } from 'preact/hooks';
import type { KeptRoll, RollKind } from './deviceStore.ts';
import { DoorButton, DoorNotice, Sheet } from './doorParts.tsx';
import type { DoorView } from './doorView.ts';
import { rollGroups } from './rollGroups.ts';
import { RollPage } from './rollPage.tsx';
import type { ShownPerson } from './shownPeople.ts';

const TITLE: Record<RollKind, string> = { break: 'Back from break', evacuation: 'Evacuation roll' };

/** Nobody goes from the list: whoever was in when it began, and came in since. */
export function rollWith(roll: KeptRoll | null, people: readonly ShownPerson[]): KeptRoll {
  const { listed, ticked } = roll ?? { listed: [], ticked: [] };
  const there = new Set(listed.map(({ id }) => id));
  const came = people.filter((one) => one.state === 'in' && !there.has(keyOf(one)));
  return { listed: [...listed, ...came.map(listedAs)], ticked };
}

/** A row that no mark can find goes by its place in the sheet, which is another person's once somebody sorts it. */
function keyOf({ id, name }: Pick<ShownPerson, 'id' | 'name'>): string {
  return id.startsWith('row~') ? `${id}~${name}` : id;
}

function listedAs({ id, name, room, group }: ShownPerson): KeptRoll['listed'][number] {
  return {
    id: keyOf({ id, name }),
    name,
    ...(room === undefined ? {} : { room }),
    ...(group === undefined ? {} : { group }),
  };
}

interface Props {
  kind: RollKind;
  view: DoorView;
  kept: KeptRoll | null;
  onKeep(roll: KeptRoll): void;
  onLeave(): void;
}

export function Roll({ kind, view, kept, onKeep, onLeave }: Props) {
  const [roll, setRoll] = useState(kept);
  // Who was missing when it was pressed: a list that shrinks under a finger ticks the wrong child.
  const [missingThen, setMissingThen] = useState<string[] | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { listed, ticked } = rollWith(roll, view.people);
  const keep = (next: KeptRoll) => {
    setRoll(next);
    onKeep(next);
  };
  useEffect(() => {
    if (listed.length !== (roll?.listed.length ?? -1)) keep({ listed, ticked });
  });
  const states = new Map(view.people.map((person) => [keyOf(person), person]));
  const isGone = ({ id }: { id: string }) => states.get(id)?.state === 'gone';
  const called = listed.filter((one) => !isGone(one));
  const missing = called.filter(({ id }) => !ticked.includes(id));
  const tick = (id: string) =>
    keep({ listed, ticked: ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id] });
  return (
    <RollPage
      title={TITLE[kind]}
      view={view}
      count={missing.length === 0 ? `All ${called.length} are here` : `Missing: ${missing.length} of ${called.length}`}
      onLeave={onLeave}
    >
      {view.trouble === '' ? null : (
        <DoorNotice tone="watch">{view.trouble} This list works all the same, and is kept on this device.</DoorNotice>
      )}
      <div class="buttons no-print">
        <DoorButton
          pressed={missingThen !== null}
          onClick={() => setMissingThen(missingThen === null ? missing.map(({ id }) => id) : null)}
        >
          Missing only
        </DoorButton>
      </div>
      {rollGroups(called.map((one) => placedAs(one, states.get(one.id)))).map(({ title, people }) => (
        <TickGroup
          key={title}
          title={title}
          people={people.filter(({ id }) => missingThen === null || missingThen.includes(id))}
          missing={people.filter(({ id }) => !ticked.includes(id)).length}
          ticked={ticked}
          onTick={tick}
        />
      ))}
      {called.length === 0 ? <p class="big">Nobody is in.</p> : null}
      {listed.length === called.length ? null : (
        <section aria-labelledby="gone-since">
          <h2 id="gone-since">Signed out since</h2>
          <ul class="bare">
            {listed.filter(isGone).map(({ id, name }) => (
              <li class="gone-since" key={id}>
                {name}, {states.get(id)?.out}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="buttons no-print">
        <DoorButton onClick={() => printRoll('filled')}>Print</DoorButton>
        <DoorButton onClick={() => printRoll('blank')}>Print blank</DoorButton>
        <DoorButton onClick={() => setAsking(true)}>Begin again</DoorButton>
      </div>
      {isAsking ? (
        <Sheet title="Begin again?" onClose={() => setAsking(false)}>
          <p>All ticks go. The names are those who are in now.</p>
          <DoorButton
            kind="main"
            onClick={() => {
              keep(rollWith(null, view.people));
              setAsking(false);
            }}
          >
            Begin again
          </DoorButton>
        </Sheet>
      ) : null}
    </RollPage>
  );
}

/** Where the script says that somebody is; as the list says it for whoever is on the roster no more. */
function placedAs(listed: KeptRoll['listed'][number], person: ShownPerson | undefined): KeptRoll['listed'][number] {
  return person === undefined ? listed : { ...listedAs(person), name: listed.name };
}

interface TickGroupProps {
  title: string;
  people: KeptRoll['listed'];
  missing: number;
  ticked: readonly string[];
  onTick(id: string): void;
}

function TickGroup({ title, people, missing, ticked, onTick }: TickGroupProps) {
  if (people.length === 0) return null;
  return (
    <section aria-label={title || 'Everybody'}>
      {title === '' ? null : (
        <h2>
          {title}: <span class="no-print">{missing === 0 ? 'all here' : `${missing} missing`}</span>
        </h2>
      )}
      <ul class="bare ticks">
        {people.map(({ id, name }) => (
          <li key={id}>
            <label class="tick">
              <input type="checkbox" checked={ticked.includes(id)} onChange={() => onTick(id)} />
              <span class="name">{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

function printRoll(how: 'filled' | 'blank'): void {
  document.body.dataset.print = how;
  globalThis.print();
}
