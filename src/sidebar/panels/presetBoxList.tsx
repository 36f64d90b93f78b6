/** Tonight’s preset list as boxes, by when and location, in the sidebar. */
import { counted } from '../../values/counted.ts';
import { More, Notice, Tick } from '../parts.tsx';
import { byLocation, isOverdue, type MarkedBox, type MarkedProps } from '../propsMarked.ts';

interface Props {
  shown: MarkedProps;
  onTick(box: MarkedBox, isChecked: boolean): void;
}

export function PresetBoxList({ shown, onTick }: Props) {
  const whens = [...new Set(shown.boxes.map(({ when }) => when))];
  const overdue = shown.boxes.filter((box) => isOverdue(shown, box)).length;
  if (whens.length === 0) return <p class="quiet-text">The Presets tab has no rows yet.</p>;
  return (
    <>
      {overdue === 0 ? null : (
        <Notice
          tone="bad"
          title={`The half is past: ${counted(overdue, 'preshow box', 'preshow boxes')} not checked`}
        />
      )}
      {whens.map((when) => {
        const own = shown.boxes.filter((box) => box.when === when);
        const open = own.filter(({ isChecked }) => !isChecked).length;
        return (
          <More
            key={when}
            title={`${when}: ${open === 0 ? `all ${own.length} checked` : `${open} of ${own.length} not checked`}`}
          >
            {byLocation(own).map(({ location, boxes }) => (
              <fieldset key={location}>
                <legend>{location}</legend>
                {boxes.map((box) => (
                  <Tick
                    key={box.box}
                    label={boxWords(box)}
                    checked={box.isChecked}
                    choose={(isChecked) => onTick(box, isChecked)}
                  />
                ))}
              </fieldset>
            ))}
          </More>
        );
      })}
    </>
  );
}

/** @example boxWords(box) // 'Lantern: hook, lit (6:31 pm, Maya W)' */
function boxWords({ item, place, how, checked, isWaiting }: MarkedBox): string {
  const lies = [place, how].filter((one) => one !== '').join(', ');
  const state = isWaiting ? 'waiting' : checked;
  return `${item}${lies === '' ? '' : `: ${lies}`}${state === '' ? '' : ` (${state})`}`;
}
