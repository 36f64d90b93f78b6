/** The company's own folders in a production that is set up. */
import { Section } from '../parts.tsx';
import { StartFolders } from '../startFolders.tsx';

export function FoldersSection() {
  return (
    <Section title="Folders">
      <p>
        The Folders tab can say where everything goes, and name more folders. Change it, choose Our own as Folder layout
        in Start here, then Put back what is missing. No folder is moved or renamed.
      </p>
      <StartFolders layouts={[{ from: '', words: 'List your folders in a tab' }]} />
    </Section>
  );
}
