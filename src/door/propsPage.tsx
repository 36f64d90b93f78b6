/** Preset boxes and props, in the place of the list: behind the unlock word, by big taps, also without a connection. */
import { useEffect, useState } from 'preact/hooks';
import { propWaitWords } from './connectionBar.tsx';
import { DoorButton, DoorNotice } from './doorParts.tsx';
import type { DoorSession } from './doorSession.ts';
import type { DoorView } from './doorView.ts';
import { PresetBoxes } from './presetBoxes.tsx';
import { PropList } from './propList.tsx';
import { Refusals } from './refusals.tsx';
import { UnlockForm } from './unlockForm.tsx';
import { UnsentNotes } from './unsentNotes.tsx';

interface Props {
  session: DoorSession;
  view: DoorView;
  say(words: string): void;
  onLeave(): void;
}

export function PropsPage({ session, view, say, onLeave }: Props) {
  const [shows, setShows] = useState<'boxes' | 'props'>('boxes');
  const { props } = view;
  useEffect(() => {
    if (!props.isLocked) session.props.open();
    return () => session.props.leave();
  }, [session, props.isLocked]);
  return (
    <main class="roll">
      <div class="back no-print">
        <DoorButton kind="quiet" onClick={onLeave}>
          ‹ Back to the list
        </DoorButton>
      </div>
      <h1 tabIndex={-1}>Presets and props</h1>
      <p class="help">
        {view.roster?.event}, {view.roster?.day}.
      </p>
      <Refusals session={session} view={view} />
      {props.isLocked ? (
        <UnlockForm session={session} canUnlock={view.roster?.canUnlock === true} onUnlocked={() => {}} />
      ) : (
        <>
          <UnsentNotes
            notes={session.props.unsent(false)}
            what="prop mark"
            onWritten={() => session.props.dropUnsent(false)}
          />
          <div class="buttons">
            <DoorButton pressed={shows === 'boxes'} onClick={() => setShows('boxes')}>
              Preset boxes
            </DoorButton>
            <DoorButton pressed={shows === 'props'} onClick={() => setShows('props')}>
              Props
            </DoorButton>
          </div>
          {view.keeps ? null : (
            <DoorNotice tone="watch">
              This browser keeps nothing for this page. Do not close or reload it while marks are waiting.
            </DoorNotice>
          )}
          {props.shown === null ? (
            <p role="status">{props.trouble === '' ? 'Opening the lists …' : props.trouble}</p>
          ) : shows === 'boxes' ? (
            <PresetBoxes shown={props.shown} onTick={(box, isChecked) => session.props.tick(box, isChecked)} />
          ) : (
            <PropList
              props={props.shown.props}
              people={view.people}
              onSay={(prop, more, name) => {
                session.props.say(prop, more, name);
                say(`${prop.name}: marked`);
              }}
            />
          )}
        </>
      )}
      <PropsBar session={session} view={view} say={say} />
    </main>
  );
}

/** At the foot: what was said last, to take back, and how the connection is. */
function PropsBar({ session, view, say }: Omit<Props, 'onLeave'>) {
  const { undo, trouble } = view.props;
  const words = [trouble, propWaitWords(view.props)].filter((one) => one !== '').join(' ');
  if (undo === null && words === '') return null;
  return (
    <div class="bar">
      {words === '' ? null : (
        <p class="connection">
          {words}{' '}
          {trouble === '' ? null : (
            <DoorButton kind="quiet" onClick={() => session.hurry()}>
              Try now
            </DoorButton>
          )}
        </p>
      )}
      {undo === null ? null : (
        <p class="undo">
          <span>
            {undo.name}: {undo.words}
          </span>
          <DoorButton
            label={`Undo: ${undo.name}, ${undo.words}`}
            onClick={() => {
              session.props.takeBack(undo);
              say(`Undone: ${undo.name}`);
            }}
          >
            Undo
          </DoorButton>
        </p>
      )}
    </div>
  );
}
