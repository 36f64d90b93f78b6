/**
 * What the door (the page behind a link at which people sign in) has to know. It is kept with the script, because a web app
 * may have nothing of the document. One production a script: the door is there only where the script is in one workbook.
 */

/** With the script. */
export const DOOR_KEY = 'door';
/** With the workbook: that there is a door, which is closed when the production is archived or handed over. */
export const HAS_DOOR_KEY = 'doorOpen';

export interface DoorRecord {
  workbookId: string;
  /** Whoever knows it can make links. A new one withdraws all links. */
  secret: string;
  /** The unlock word, signed: it is never kept as it was typed, nor shown. `''`: none. */
  word: string;
  /** The web app's address, as the stage manager has given it. */
  address: string;
}

export function doorText(record: DoorRecord): string {
  return JSON.stringify(record);
}

/** `null` where there is no door, or none that can be read. */
export function readDoor(text: string | undefined): DoorRecord | null {
  try {
    const { workbookId, secret, word, address } = JSON.parse(text ?? 'null') as Partial<
      Record<keyof DoorRecord, unknown>
    >;
    const isText = (value: unknown): value is string => typeof value === 'string';
    if (!isText(workbookId) || workbookId === '' || !isText(secret) || secret.length < 32) return null;
    return { workbookId, secret, word: isText(word) ? word : '', address: isText(address) ? address : '' };
  } catch {
    return null;
  }
}
