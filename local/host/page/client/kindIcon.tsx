/** A small picture for a kind of file; the words beside it say the same. */
import type { DriveFile } from '../pageTypes.ts';

const SHAPES: Record<DriveFile['kind'], string> = {
  folder: 'M2 4.5h5l1.5 2H16V15H2z',
  document: 'M4 2h7l3 3v11H4zM6 8h6M6 10.5h6M6 13h4',
  spreadsheet: 'M3 3h12v12H3zM3 7h12M3 11h12M8 3v12',
  file: 'M4 2h7l3 3v11H4z',
};

export function KindIcon({ kind }: { kind: DriveFile['kind'] }) {
  return (
    <svg class={`kind ${kind}`} viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <path d={SHAPES[kind]} />
    </svg>
  );
}
