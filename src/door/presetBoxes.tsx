/** Tonight’s preset list as boxes: by when, then by location in the order of the shelf, to tick on the walk round. */
import { useState } from 'preact/hooks';
import { byLocation, isOverdue, type MarkedBox, type MarkedProps } from '../sidebar/propsMarked.ts';
import { counted } from '../values/counted.ts';
import { DoorButton, DoorNotice } from './doorParts.tsx';

interface Props {
  shown: MarkedProps;
  onTick(box: MarkedBox, isChecked: boolean): void;
}

export function PresetBoxes({ shown, onTick }: Props) {
  const whens = [...new Set(shown.boxes.map(({ when }) => when))];
  const [chosen, setChosen] = useState<string | null>(null);
  // What was open when it was pressed: a list that shrinks under a finger ticks the wrong box.
  const [openThen, setOpenThen] = useState<string[] | null>(null);
  const firstOpen = shown.boxes.find(({ isChecked }) => !isChecked)?.when ?? whens[0] ?? '';
  const [begun] = useState(firstOpen);
  const when = chosen !== null && whens.includes(chosen) ? chosen : whens.includes(begun) ? begun : firstOpen;
  if (shown.boxes.length === 0) {
    return <p class="big">The Presets tab has no rows. Type there what is set where.</p>;
  }
  const own = shown.boxes.filter((box) => box.when === when);
  const open = own.filter(({ isChecked }) => !isChecked);
  const overdue = shown.boxes.filter((box) => isOverdue(shown, box));
  return (
    <>
      {overdue.length === 0 ? null : (
        <div role="alert">
          <DoorNotice tone="bad">
            <p>
              <strong>The half is past: {counted(overdue.length, 'preshow box', 'preshow boxes')} not checked.</strong>
            </p>
          </DoorNotice>
        </div>
      )}
      {whens.length === 1 ? null : (
        <fieldset class="come">
          <legend>When</legend>
          {whens.map((one) => (
            <DoorButton
              key={one}
              pressed={one === when}
              onClick={() => {
                setChosen(one);
                setOpenThen(null);
              }}
            >
              {one}
            </DoorButton>
          ))}
        </fieldset>
      )}
      <p class="roll-count" role="status">
        {open.length === 0
          ? `${when}: all ${own.length} checked`
          : `${when}: ${open.length} of ${own.length} not checked`}
      </p>
      <div class="buttons">
        <DoorButton
          pressed={openThen !== null}
          onClick={() => setOpenThen(openThen === null ? open.map(({ box }) => box) : null)}
        >
          Not checked only
        </DoorButton>
      </div>
      {byLocation(own).map(({ location, boxes }) => (
        <Location
          key={location}
          location={location}
          boxes={boxes.filter(({ box }) => openThen === null || openThen.includes(box))}
          open={boxes.filter(({ isChecked }) => !isChecked).length}
          isLate={(box) => isOverdue(shown, box)}
          onTick={onTick}
        />
      ))}
    </>
  );
}

interface LocationProps {
  location: string;
  boxes: MarkedBox[];
  open: number;
  isLate(box: MarkedBox): boolean;
  onTick(box: MarkedBox, isChecked: boolean): void;
}

function Location({ location, boxes, open, isLate, onTick }: LocationProps) {
  if (boxes.length === 0) return null;
  return (
    <section aria-label={location}>
      <h2>
        {location}: {open === 0 ? 'all checked' : `${open} not checked`}
      </h2>
      <ul class="bare ticks">
        {boxes.map((box) => (
          <li key={box.box}>
            <label class={`tick box ${isLate(box) ? 'overdue' : ''}`}>
              <input type="checkbox" checked={box.isChecked} onChange={() => onTick(box, !box.isChecked)} />
              <span class="what">
                <span class="name">{box.item}</span>
                {box.place === '' && box.how === '' ? null : (
                  <span class="how">{[box.place, box.how].filter((one) => one !== '').join(', ')}</span>
                )}
                <span class={`when ${box.isWaiting ? 'waiting' : ''}`}>{stateWords(box, isLate(box))}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** @example stateWords(box, true) // 'Not checked' @example stateWords(another, false) // '6:31 pm, Maya W' */
function stateWords({ checked, isWaiting }: MarkedBox, isLate: boolean): string {
  if (isWaiting) return 'waiting';
  return isLate ? 'Not checked' : checked;
}
