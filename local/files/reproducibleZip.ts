/** Packs a zip (.xlsx, .docx) anew so that the same content gives the same bytes on every run and machine. */
import JSZip from 'jszip';

/** The oldest moment that a zip entry can hold, as JSZip reads it: in UTC. */
const ENTRY_DATE = new Date(Date.UTC(1980, 0, 1));

/** @param change may rewrite the text of an entry, to take out what differs from run to run */
export async function reproducibleZip(
  bytes: Uint8Array,
  change: (name: string, text: string) => string = (_name, text) => text,
): Promise<Uint8Array> {
  const source = await JSZip.loadAsync(bytes);
  const target = new JSZip();
  const names = Object.keys(source.files).filter((name) => source.files[name]?.dir === false);
  // Readers expect the list of content types first; the rest is in a fixed order.
  names.sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1));
  for (const name of names) {
    const entry = source.files[name];
    if (!entry) continue;
    const content = /\.(xml|rels|vml)$/.test(name)
      ? change(name, await entry.async('string'))
      : await entry.async('uint8array');
    target.file(name, content, { date: ENTRY_DATE, createFolders: false });
  }
  return target.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
}
