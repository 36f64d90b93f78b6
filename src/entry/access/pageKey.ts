/**
 * The key of a page that a person opened from the menu. Whoever has the link of the web app can call every function by name,
 * as the stage manager; a page proves with its key that it is no such stranger. Google may leave the address of whoever
 * calls empty, so it proves nothing.
 */
import { AppError, OLD_PAGE } from '../../port/appError.ts';
import type { PropertyStore, Workspace } from '../../port/workspace.ts';
import { freshStamp, isStampOf, keptSecret, newStamp, type Signed } from './stamp.ts';

/** Kept with the workbook, where the web app does not reach; whoever knows it can make keys. */
export const PAGE_SECRET_KEY = 'pageSecret';

/** A sidebar may stay open over a week of rehearsals. */
const KEY_LIFE_MS = 7 * 24 * 60 * 60_000;
const A_PAGE: Signed = { kind: 'page', text: '' };

/** A key for a page that is being opened now. One call, and one more the first time in a workbook. */
export function newPageKey(ws: Pick<Workspace, 'clock' | 'properties' | 'sign' | 'newSecret'>): string {
  return newStamp(ws, keptSecret(ws.properties, PAGE_SECRET_KEY, ws.newSecret), A_PAGE);
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
    const stamp = freshStamp(ws, key, KEY_LIFE_MS);
    const properties = stamp === null ? {} : ws.properties.all();
    const secret = properties[PAGE_SECRET_KEY] ?? '';
    if (stamp === null || !isStampOf(ws, secret, stamp, A_PAGE)) throw new AppError('old-page', OLD_PAGE);
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
    script: {
      properties: afterProof(ws.script.properties),
      lock: ws.script.lock,
      webAppAddress: afterProof(ws.script).webAppAddress,
    },
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
