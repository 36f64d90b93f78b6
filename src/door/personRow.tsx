/** One person of the roster: a big name, when they are called, and one button for what comes next. */
import { DoorButton } from './doorParts.tsx';
import type { Undo } from './doorView.ts';
import type { ShownPerson } from './shownPeople.ts';

export interface PersonActions {
  in(person: ShownPerson): void;
  out(person: ShownPerson): void;
  back(person: ShownPerson): void;
  undo(undo: Undo): void;
  /** `undefined` while the staff's view is locked. */
  open: ((person: ShownPerson) => void) | undefined;
}

interface Props {
  person: ShownPerson;
  undo: Undo | undefined;
  /** Two people are shown by this name. */
  isShared: boolean;
  actions: PersonActions;
}

export function PersonRow({ person, undo, isShared, actions }: Props) {
  const { open } = actions;
  return (
    <li class={`person ${person.state}`} data-person={person.id}>
      <div class="who">
        {open === undefined ? (
          <span class="name">{person.name}</span>
        ) : (
          <button type="button" class="name open" onClick={() => open(person)}>
            {person.name}
          </button>
        )}
        <span class={`when ${person.isWaiting ? 'waiting' : ''}`}>{whenWords(person)}</span>
        {planWords(person) === '' ? null : <span class="when plan">{planWords(person)}</span>}
        {isShared ? <span class="when">Two people have this name. Ask which one it is.</span> : null}
      </div>
      <div class="taps">
        {undo === undefined ? null : (
          <DoorButton kind="quiet" label={`Undo: ${person.name}`} onClick={() => actions.undo(undo)}>
            Undo
          </DoorButton>
        )}
        <NextTap person={person} hasUndo={undo !== undefined} actions={actions} />
      </div>
    </li>
  );
}

function NextTap({ person, hasUndo, actions }: { person: ShownPerson; hasUndo: boolean; actions: PersonActions }) {
  if (person.state === 'in') {
    return (
      <DoorButton label={`Out: ${person.name}`} onClick={() => actions.out(person)}>
        Out
      </DoorButton>
    );
  }
  if (person.state === 'gone') {
    return hasUndo ? null : (
      <DoorButton label={`Back in: ${person.name}`} onClick={() => actions.back(person)}>
        Back in
      </DoorButton>
    );
  }
  return (
    <DoorButton kind="main" label={`In: ${person.name}`} onClick={() => actions.in(person)}>
      In
    </DoorButton>
  );
}

/**
 * One short line, also while a tap is to be sent: a row that grows moves those below it under the finger.
 * @example whenWords(person) // 'call 4:00 pm, 8 min late' @example whenWords(tapped) // 'in 4:08 pm, waiting'
 */
export function whenWords(person: ShownPerson): string {
  const { state, call, minutesLate, in: cameIn, out, uncalled, isWaiting } = person;
  const called = uncalled ? 'not called' : `call ${call}`;
  if (state === 'gone') return isWaiting ? `out ${out}, waiting` : `out ${out}`;
  if (state === 'in') {
    const since = cameIn === '' ? 'in' : `in ${cameIn}`;
    return isWaiting ? `${since}, waiting` : `${since}, ${called}`;
  }
  if (isWaiting) return 'taken back, waiting';
  if (state === 'late') return `${called}, ${lateWords(minutesLate)} late`;
  return state === 'expected' ? called : `${called}, ${state}`;
}

/** @example planWords(person) // 'Pick-up 5:30 pm' @example planWords(another) // 'Released: Intermission' */
export function planWords({ pickUp, goes }: Pick<ShownPerson, 'pickUp' | 'goes'>): string {
  const released = goes === undefined ? '' : `Released: ${goes}`;
  return [pickUp === undefined ? '' : `Pick-up ${pickUp}`, released].filter((words) => words !== '').join('. ');
}

/** @example lateWords(92) // '1 h 32 min' */
function lateWords(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
