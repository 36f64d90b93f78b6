/** One file of a ZIP archive (.docx is one), still compressed: who reads it has a way to inflate it. */

export interface ZippedFile {
  bytes: Uint8Array;
  /** False where it is stored as it is. */
  isDeflated: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** A comment at the end has at most so many bytes. */
const MOST_COMMENT = 0xffff;
const END_LENGTH = 22;

/** `null` where there is no such file, or the bytes are no archive. */
export function zippedFile(archive: Uint8Array, name: string): ZippedFile | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - END_LENGTH;
  const lowest = Math.max(0, end - MOST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest || archive.length < END_LENGTH) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const own = String.fromCharCode(...archive.subarray(at + 46, at + 46 + nameLength));
    if (own === name) return entryAt(archive, view, at);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return null;
}

function entryAt(archive: Uint8Array, view: DataView, at: number): ZippedFile | null {
  const method = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 20, true);
  const header = view.getUint32(at + 42, true);
  if (header + 30 > archive.length || (method !== 0 && method !== 8)) return null;
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  return start + length > archive.length
    ? null
    : { bytes: archive.subarray(start, start + length), isDeflated: method === 8 };
}
