/** Where the page is: the part of the address after `#`, so that Back and reloading work. */
import { useEffect, useState } from 'preact/hooks';

export type Place =
  | { view: 'day' }
  | { view: 'drive'; folderId: string | null }
  | { view: 'file'; id: string; sheetId: number | null }
  | { view: 'mail'; number: number | null }
  | { view: 'activity' };

/** @example placeOf('#/file/abc/7') // { view: 'file', id: 'abc', sheetId: 7 } */
export function placeOf(hash: string): Place {
  const [view, first, second] = hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  if (view === 'drive') return { view, folderId: first || null };
  if (view === 'file' && first) return { view, id: first, sheetId: second ? Number(second) : null };
  if (view === 'mail') return { view, number: first ? Number(first) : null };
  return view === 'activity' ? { view } : { view: 'day' };
}

export function hashOf(place: Place): string {
  const parts: (string | number | null)[] = [place.view];
  if (place.view === 'drive') parts.push(place.folderId);
  if (place.view === 'file') parts.push(place.id, place.sheetId);
  if (place.view === 'mail') parts.push(place.number);
  const kept = parts.filter((part) => part !== null);
  return `#/${kept.map((part) => encodeURIComponent(part)).join('/')}`;
}

export function go(place: Place): void {
  window.location.hash = hashOf(place);
}

export function usePlace(): Place {
  const [hash, setHash] = useState(window.location.hash);
  useEffect(() => {
    const look = (): void => setHash(window.location.hash);
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return placeOf(hash);
}
