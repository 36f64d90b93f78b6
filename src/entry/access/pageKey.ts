/**
 * The key of a page that a person opened from the menu. Whoever has the link of the web app can call every function by name,
 * as the stage manager; a page proves with its key that it is no such stranger. Google may leave the address of whoever
 * calls empty, so it proves nothing.
 */
import { AppError, OLD_PAGE } from '../../port/appError.ts';
import type { PropertyStore, Workspace } from '../../port/workspace.ts';

/** Kept with the workbook, where the web app does not reach; whoever knows it can make keys. */
export const PAGE_SECRET_KEY = 'pageSecret';

/** A sidebar may stay open over a week of rehearsals. */
const KEY_LIFE_MS = 7 * 24 * 60 * 60_000;
/** Google's machines do not all have the same time. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** A key for a page that is being opened now. One call, and one more the first time in a workbook. */
export function newPageKey(ws: Pick<Workspace, 'clock' | 'properties' | 'sign' | 'newSecret'>): string {
  let secret = ws.properties.all()[PAGE_SECRET_KEY] ?? '';
  if (secret === '') {
    secret = ws.newSecret();
    ws.properties.set(PAGE_SECRET_KEY, secret);
  }
  const issued = ws.clock.epochMs().toString(36);
  return `${issued}.${ws.sign(signedText(issued), secret)}`;
}

/**
 * The same workspace for a request of a page: before anything but the lock is asked of Google the key is looked at, once. One
 * call more, which is none where the properties are what the request asks for first.
 * @throws AppError `old-page` from every member while the key is none of this workbook's, or is too old
 */
export function forPage(ws: Workspace, key: unknown): Workspace {
  let isProved = false;
  /** As read with the key, for whoever asks next; what may have changed since is read again. */
  let fresh: Record<string, string> | null = null;
  const prove = () => {
    if (isProved) return;
    const properties = ws.properties.all();
    if (!isKeyOf(ws, properties[PAGE_SECRET_KEY] ?? '', key)) throw new AppError('old-page', OLD_PAGE);
    isProved = true;
    fresh = properties;
  };
  const afterProof = <Group extends object>(group: Group): Group => proved(group, prove);
  const properties: PropertyStore = {
    ...proved(ws.properties, () => {
      prove();
      fresh = null;
    }),
    all: () => {
      prove();
      const known = fresh;
      fresh = null;
      return known ?? ws.properties.all();
    },
  };
  return {
    ...ws,
    properties,
    // To have it is to know and to change nothing; and what is read under it is the proof as well.
    lock: {
      take: (waitMs) => {
        fresh = null;
        return ws.lock.take(waitMs);
      },
    },
    spreadsheets: afterProof(ws.spreadsheets),
    drive: afterProof(ws.drive),
    sharing: afterProof(ws.sharing),
    mail: afterProof(ws.mail),
    triggers: afterProof(ws.triggers),
    calendars: afterProof(ws.calendars),
    session: afterProof(ws.session),
    consent: afterProof(ws.consent),
    script: { properties: afterProof(ws.script.properties), webAppAddress: afterProof(ws.script).webAppAddress },
  };
}

/** Every member of a group of calls, behind the proof. */
function proved<Group extends object>(group: Group, prove: () => void): Group {
  const members = Object.entries(group).map(([name, member]: [string, (...args: unknown[]) => unknown]) => [
    name,
    (...args: unknown[]) => {
      prove();
      return member.apply(group, args);
    },
  ]);
  return Object.fromEntries(members) as Group;
}

function isKeyOf(ws: Pick<Workspace, 'clock' | 'sign'>, secret: string, key: unknown): boolean {
  if (secret === '' || typeof key !== 'string') return false;
  const [issued = '', signature = ''] = key.split('.');
  if (!/^[0-9a-z]{1,12}$/.test(issued) || key !== `${issued}.${signature}`) return false;
  const ageMs = ws.clock.epochMs() - Number.parseInt(issued, 36);
  return ageMs <= KEY_LIFE_MS && ageMs >= -CLOCK_SLACK_MS && signature === ws.sign(signedText(issued), secret);
}

function signedText(issued: string): string {
  return `page ${issued}`;
}
