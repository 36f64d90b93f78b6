/** The page as a whole: the bar on top, the views, and what every view may need (who looks, what is said, what is asked). */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Done, Overview } from '../pageTypes.ts';
import { ActivityView } from './activityView.tsx';
import { send } from './api.ts';
import { AskDialog, type Asking } from './askDialog.tsx';
import { DayView } from './dayView.tsx';
import { DriveView } from './driveView.tsx';
import { FileView } from './fileView.tsx';
import { named, runsAlike } from './firings.ts';
import { MailView } from './mailView.tsx';
import { hashOf, type Place, usePlace } from './place.ts';
import { TopBar } from './topBar.tsx';
import { useAnswer } from './useAnswer.ts';

/** What the views share. */
export interface Desk {
  overview: Overview;
  /** The address of the person whose eyes the page looks through. */
  as: string;
  version: number;
  /** Carries an action out; says what fired, or why it was refused. @returns true when it was done */
  act: (path: string, body: Record<string, unknown>, saying?: string) => Promise<boolean>;
  say: (text: string) => void;
  ask: (question: Omit<Asking, 'answer'>) => Promise<string | null>;
}

/** Long enough to read a few lines; what fired stays in the Activity. */
const SAID_MS = 12_000;

const PARTS: readonly { label: string; place: Place }[] = [
  { label: 'The day', place: { view: 'day' } },
  { label: 'Drive', place: { view: 'drive', folderId: null } },
  { label: 'Mail', place: { view: 'mail', number: null } },
  { label: 'Activity', place: { view: 'activity' } },
];

export function App() {
  const place = usePlace();
  const [as, setAs] = useState('');
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState({ text: '', count: 0 });
  const [asking, setAsking] = useState<Asking | null>(null);
  const { value, error } = useAnswer<Overview>('/api/overview', { as: as || null }, version);
  // The bar stays while somebody else's eyes are put on; what the views show goes at once.
  const latest = useRef<Overview | null>(null);
  latest.current = value ?? latest.current;
  const overview = latest.current;

  useEffect(() => {
    const changes = new EventSource('/api/changes');
    changes.addEventListener('version', (event) => setVersion(Number(event.data)));
    return () => changes.close();
  }, []);

  useEffect(() => {
    if (said.text === '') return;
    const timer = setTimeout(() => setSaid({ text: '', count: 0 }), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  const say = useCallback((text: string) => setSaid((before) => ({ text, count: before.count + 1 })), []);
  const ask = useCallback(
    (question: Omit<Asking, 'answer'>) =>
      new Promise<string | null>((resolve) => {
        setAsking({
          ...question,
          answer: (value) => {
            setAsking(null);
            resolve(value);
          },
        });
      }),
    [],
  );
  const who = as || overview?.me || '';
  const act = useCallback(
    async (path: string, body: Record<string, unknown>, saying = '') => {
      const done = await send<Done>(path, { as: who, ...body }).catch((problem: Error) => ({
        ok: false as const,
        message: problem.message,
      }));
      if (!done.ok) {
        say(done.message);
        return false;
      }
      const fired = runsAlike(done.fired).map(({ firing, times }) => `${named(firing, times)}: ${firing.result}`);
      const text = [saying, ...fired].filter((line) => line !== '').join('\n');
      if (text !== '') say(text);
      return true;
    },
    [who, say],
  );

  if (!overview) return <p class="loading">{error || 'Opening the account…'}</p>;
  const desk: Desk = { overview, as: who, version, act, say, ask };
  return (
    <div class="app">
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        To the content
      </button>
      <TopBar desk={desk} onPerson={setAs} />
      <nav class="parts" aria-label="Parts of the account">
        {PARTS.map(({ label, place: part }) => (
          <a key={label} href={hashOf(part)} aria-current={part.view === shownPart(place) ? 'page' : undefined}>
            {label}
            {part.view === 'mail' && overview.mailCount > 0 ? <span class="count">{overview.mailCount}</span> : null}
          </a>
        ))}
        {overview.workbookId === null ? null : (
          <a
            href={hashOf({ view: 'file', id: overview.workbookId, sheetId: null })}
            aria-current={place.view === 'file' && place.id === overview.workbookId ? 'page' : undefined}
          >
            Workbook
          </a>
        )}
      </nav>
      {overview.trouble === '' ? null : <p class="trouble">{overview.trouble}</p>}
      <main id="content" tabIndex={-1}>
        <View place={place} desk={desk} />
      </main>
      <Said said={said} onClose={() => setSaid({ text: '', count: 0 })} />
      {asking ? <AskDialog asking={asking} /> : null}
    </div>
  );
}

function View({ place, desk }: { place: Place; desk: Desk }) {
  switch (place.view) {
    case 'day':
      return <DayView desk={desk} />;
    case 'drive':
      return <DriveView desk={desk} folderId={place.folderId} />;
    case 'file':
      return <FileView key={place.id} desk={desk} id={place.id} sheetId={place.sheetId} />;
    case 'mail':
      return <MailView desk={desk} number={place.number} />;
    case 'activity':
      return <ActivityView desk={desk} />;
  }
}

/** Said aloud by screen readers, and shown for a while, or until it is closed or something else is said. */
function Said({ said, onClose }: { said: { text: string; count: number }; onClose: () => void }) {
  return (
    <div class="said" role="status">
      {said.text === '' ? null : (
        <div class="said-box" key={said.count}>
          <p>{said.text}</p>
          <button type="button" onClick={onClose}>
            Close
          </button>
        </div>
      )}
    </div>
  );
}

function shownPart(place: Place): Place['view'] | 'none' {
  return place.view === 'file' ? 'none' : place.view;
}
