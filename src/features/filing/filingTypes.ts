/** What the sidebar asks of documents and of files that lie loose: plain JSON. */
import type { JobOutcome } from '../../jobs/outcome.ts';

export interface ShownDocument {
  /** `Rehearsal report 12, Fri 5 Mar` */
  name: string;
  link: string;
}

/** The documents of one kind. */
export interface DocumentGroup {
  kind: string;
  /** True where only its readers may see more than that there is such a kind: then nothing of it is listed. */
  isClosed: boolean;
  /** The newest first. */
  documents: ShownDocument[];
}

export interface DocumentsOutcome extends JobOutcome {
  groups: DocumentGroup[] | null;
  /** Older ones that are not listed. */
  more: number;
}

/** Something in the top folder of the production that Callboard has not put there. */
export interface LooseFile {
  id: string;
  name: string;
  link: string;
  /** Whose it is, where it is somebody else's than who looks; `''` otherwise. */
  owner: string;
  /** The key of the folder that is proposed; `''` where its name says nothing. */
  folderKey: string;
  /** Why it stays where it is; `''` for what can be moved. */
  stays: string;
  /** True where its name sounds like something that only Confidential readers may open. */
  soundsConfidential: boolean;
}

export interface LooseFilesOutcome extends JobOutcome {
  files: LooseFile[] | null;
  /** Where it may go, in the order of the tree. */
  folders: { key: string; path: string }[];
}

export interface MoveAsked {
  id: string;
  folderKey: string;
  /** True: from that folder back to the top folder. */
  back?: boolean;
  /** The `seen` of what was asked about. */
  seen?: string;
}

export interface MoveOutcome extends JobOutcome {
  /** Who could open or change it there and cannot now, in words: nothing is moved until that is answered. `null`: nothing to ask. */
  asks: { seen: string; lines: string[] } | null;
  isMoved: boolean;
}

export interface FilingRequests {
  /** The documents of the tab Reports by kind. Changes nothing, and asks nothing of Drive. */
  documentsShown(): DocumentsOutcome;
  /** What lies loose in the top folder, each with a proposed place. Changes nothing. */
  looseFiles(): LooseFilesOutcome;
  /** Moves one file from the top folder into a folder of the production, or back. */
  moveLooseFile(request: MoveAsked): MoveOutcome;
}
