/** The door’s page: a roster to tap on, or a kiosk where people tap their own names. */
import { render } from 'preact';
import { tokenStyle } from '../sidebar/tokenStyle.ts';
import { App } from './app.tsx';
import { askDoor, askWorkbook } from './askDoor.ts';
import { browserStorage, DeviceStore, eventOfLink } from './deviceStore.ts';
import { steadyClock } from './doorClock.ts';
import { DoorSession } from './doorSession.ts';

const STEP_MS = 500;
/** What the roster in a workbook keeps stands under this. */
const IN_WORKBOOK = 'callboard-roster';

const style = document.createElement('style');
style.textContent = tokenStyle();
document.head.append(style);

/** Of this page alone, among all that were ever opened. */
function ownId(): string {
  const numbers = new Uint32Array(2);
  globalThis.crypto.getRandomValues(numbers);
  return [...numbers].map((number) => number.toString(36)).join('');
}

function openDoor(place: HTMLElement): void {
  const { token = '', mode = '', closed = '', key = '', event = '', kept = '' } = place.dataset;
  const isKiosk = mode === 'kiosk';
  const isInWorkbook = key !== '';
  const ports = {
    ask: isInWorkbook ? askWorkbook(key, JSON.parse(decodeURIComponent(event)) as string) : askDoor,
    store: isInWorkbook
      ? new DeviceStore(browserStorage(), kept, IN_WORKBOOK)
      : new DeviceStore(browserStorage(), eventOfLink(token)),
    opensWithoutWord: isInWorkbook,
    now: steadyClock(
      () => Date.now(),
      () => performance.now(),
    ),
    ownId: ownId(),
    isVisible: () => document.visibilityState === 'visible',
  };
  const session = new DoorSession(token, ports, isInWorkbook ? 'Workbook' : isKiosk ? 'Kiosk' : 'Door', closed);
  place.textContent = '';
  render(<App session={session} store={ports.store} isKiosk={isKiosk} />, place);
  if (closed !== '') return;
  session.step();
  setInterval(() => session.step(), STEP_MS);
  document.addEventListener('visibilitychange', () => session.step());
  globalThis.addEventListener('online', () => session.hurry());
  for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, () => session.touched());
}

const place = document.getElementById('app');
if (place !== null) openDoor(place);
