/** Which view is shown: the roster, a list to tick off, the kiosk, or why the door is closed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ClosedPage } from './closedPage.tsx';
import { ConnectionBar } from './connectionBar.tsx';
import type { DeviceStore, RollKind } from './deviceStore.ts';
import { DoorButton, DoorField, DoorNotice, Sheet } from './doorParts.tsx';
import type { DoorSession } from './doorSession.ts';
import type { DoorView } from './doorView.ts';
import { Kiosk } from './kiosk.tsx';
import { NotesSheet } from './notesSheet.tsx';
import { PropsPage } from './propsPage.tsx';
import { Refusals } from './refusals.tsx';
import { ReleaseSheet } from './releaseSheet.tsx';
import { Roll } from './roll.tsx';
import { Rooms } from './rooms.tsx';
import { asOf, RosterView } from './rosterView.tsx';
import { StaffSheet } from './staffSheet.tsx';
import { UnlockForm } from './unlockForm.tsx';
import { UnsentList } from './unsentList.tsx';
import { useDoor } from './useDoor.ts';

type Asked = { kind: 'release' | 'person'; id: string } | { kind: 'unlock' } | { kind: 'notes' } | { kind: 'device' };

export function App({ session, store, isKiosk }: { session: DoorSession; store: DeviceStore; isKiosk: boolean }) {
  const view = useDoor(session);
  const [said, setSaid] = useState('');
  const [roll, setRoll] = useState<RollKind | 'rooms' | 'props' | null>(null);
  const isAtKiosk = isKiosk && view.staff === null;
  // What is only on the server gives way to why the link has ended.
  const isOver = roll === 'props' && view.closed !== '';
  const shown = roll === null || isAtKiosk || isOver ? 'list' : roll;
  useTakesFocusWith(shown);
  return (
    <>
      <p class="said" role="status">
        {said}
      </p>
      {shown === 'list' ? (
        <Main {...{ session, view, isKiosk, isAtKiosk }} say={setSaid} onRoll={setRoll} />
      ) : shown === 'rooms' ? (
        <Rooms view={view} onLeave={() => setRoll(null)} />
      ) : shown === 'props' ? (
        <PropsPage {...{ session, view }} say={setSaid} onLeave={() => setRoll(null)} />
      ) : (
        <Roll
          key={shown}
          kind={shown}
          view={view}
          kept={store.roll(shown)}
          onKeep={(next) => view.closed === '' && store.keepRoll(shown, next)}
          onLeave={() => setRoll(null)}
        />
      )}
    </>
  );
}

/** A view that comes in the place of another takes the focus. */
function useTakesFocusWith(shown: string): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    globalThis.scrollTo(0, 0);
    document.querySelector('h1')?.focus();
  }, [shown]);
}

interface MainProps {
  session: DoorSession;
  view: DoorView;
  isKiosk: boolean;
  isAtKiosk: boolean;
  say(words: string): void;
  onRoll(kind: RollKind | 'rooms' | 'props'): void;
}

function Main({ session, view, isKiosk, isAtKiosk, say, onRoll }: MainProps) {
  // What is open over an evacuation roll that was begun stays; everything else gives way.
  if (view.closed !== '') return <ClosedPage session={session} view={view} />;
  if (view.roster === null) return <Opening view={view} session={session} />;
  if (isAtKiosk) return <Kiosk session={session} view={view} say={say} />;
  return <Desk {...{ session, view, isKiosk, say, onRoll }} />;
}

function Opening({ view, session }: { view: DoorView; session: DoorSession }) {
  return (
    <main>
      <h1>Door</h1>
      {view.trouble === '' ? (
        <p role="status">Opening the list …</p>
      ) : (
        <DoorNotice tone="bad">
          <p>{view.trouble} The list is asked for again by itself.</p>
          <DoorButton onClick={() => session.hurry()}>Try now</DoorButton>
        </DoorNotice>
      )}
      <UnsentList marks={view.strays} roster={null} onWritten={() => session.dropStrays()} />
    </main>
  );
}

/** The roster, with what opens over it. */
function Desk({ session, view, isKiosk, say, onRoll }: Omit<MainProps, 'isAtKiosk'>) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { roster } = view;
  const close = () => setAsked(null);
  const person = asked !== null && 'id' in asked ? view.people.find(({ id }) => id === asked.id) : undefined;
  const isUnlocked = view.staff !== null;
  if (roster === null) return null;
  return (
    <main>
      <header>
        <p class="help">{roster.title}</p>
        <h1 tabIndex={-1}>{roster.event}</h1>
        <p class="help">
          {roster.day}. {asOf(view)}.
        </p>
      </header>
      {roster.notice === '' ? null : <DoorNotice tone="watch">{roster.notice}</DoorNotice>}
      {view.keeps ? null : (
        <DoorNotice tone="watch">
          This browser keeps nothing for this page. Do not close or reload it while marks or notes are waiting: they
          would be lost.
        </DoorNotice>
      )}
      <Refusals session={session} view={view} />
      <UnsentList marks={view.strays} roster={null} onWritten={() => session.dropStrays()} />
      <nav class="tools" aria-label="More">
        <DoorButton onClick={() => onRoll('evacuation')}>Evacuation</DoorButton>
        <DoorButton onClick={() => onRoll('break')}>Break</DoorButton>
        {view.people.some(({ room, group }) => room !== undefined || group !== undefined) ? (
          <DoorButton onClick={() => onRoll('rooms')}>Rooms</DoorButton>
        ) : null}
        {isUnlocked ? <DoorButton onClick={() => setAsked({ kind: 'notes' })}>Notes</DoorButton> : null}
        {isUnlocked ? <DoorButton onClick={() => onRoll('props')}>Props</DoorButton> : null}
        <DoorButton onClick={() => (isUnlocked ? session.lock() : setAsked({ kind: 'unlock' }))}>
          {isUnlocked ? (isKiosk ? 'Back to kiosk' : 'Lock') : 'Staff'}
        </DoorButton>
      </nav>
      {isUnlocked ? (
        <p class="help">
          Unlocked. Tap a name for whom to phone and an early pick-up, Notes for what to remember. Lock it when you walk
          away.
        </p>
      ) : null}
      <RosterView
        session={session}
        view={view}
        say={say}
        onRelease={({ id }) => setAsked({ kind: 'release', id })}
        onOpen={({ id }) => setAsked({ kind: 'person', id })}
      />
      <p class="help">
        This device is {session.device}.{' '}
        <DoorButton kind="quiet" label="Rename this device" onClick={() => setAsked({ kind: 'device' })}>
          Rename
        </DoorButton>
      </p>
      <ConnectionBar
        session={session}
        view={view}
        onUndo={(undo) => {
          session.undo(undo);
          say(`Undone: ${undo.name}`);
        }}
      />
      {asked?.kind === 'release' && person !== undefined ? (
        <ReleaseSheet
          {...{ session, view, person }}
          onClose={close}
          onReleased={(words) => {
            say(words);
            close();
          }}
        />
      ) : null}
      {asked?.kind === 'person' && person !== undefined && isUnlocked ? (
        <StaffSheet {...{ session, view, person, say }} onClose={close} />
      ) : null}
      {asked?.kind === 'notes' && isUnlocked ? (
        <NotesSheet notes={session.notes} view={view.notes} onClose={close} />
      ) : null}
      {asked?.kind === 'unlock' ? (
        <Sheet title="For staff" onClose={close}>
          <p>Opens whom to phone and who may collect. It locks itself after 10 minutes.</p>
          <UnlockForm session={session} canUnlock={roster.canUnlock} onUnlocked={close} />
        </Sheet>
      ) : null}
      {asked?.kind === 'device' ? <DeviceSheet session={session} onClose={close} /> : null}
    </main>
  );
}

function DeviceSheet({ session, onClose }: { session: DoorSession; onClose(): void }) {
  const [name, setName] = useState(session.device);
  return (
    <Sheet title="This device" onClose={onClose} closeWord="Done">
      <DoorField
        label="Name"
        value={name}
        help="Marks say that they were made here, such as Stage door."
        onInput={(typed) => {
          setName(typed);
          if (typed.trim() !== '') session.nameDevice(typed.trim().slice(0, 30));
        }}
      />
    </Sheet>
  );
}
