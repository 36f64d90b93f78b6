/** What Google tells a card function, as far as it is used; all of it may be missing. */

export interface CardEvent {
  commonEventObject?: {
    hostApp?: string;
    parameters?: Record<string, string>;
    formInputs?: Record<string, { stringInputs?: { value?: string[] } } | undefined>;
    /** Only with the scope `script.locale`. */
    timeZone?: { id?: string };
  };
  drive?: { selectedItems?: { id: string; title: string; mimeType: string }[] };
  /** The id only with a scope for files, and not surely then. */
  sheets?: { id?: string; title?: string };
}

/** What was typed or chosen in a field of the card. */
export function inputOf(event: CardEvent, field: string): string {
  return (event.commonEventObject?.formInputs?.[field]?.stringInputs?.value?.[0] ?? '').trim();
}
