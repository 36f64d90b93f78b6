/** The event objects that Google hands to card functions, as far as Callboard reads them. */

export interface CardEventParts {
  hostApp: 'DRIVE' | 'SHEETS';
  /** Of the action that was clicked. */
  parameters?: Record<string, string>;
  /** What was typed or chosen, by field name. */
  form?: Record<string, string>;
  selected?: { id: string; title: string; mimeType: string }[];
  /** Google leaves the id out at times. */
  sheet?: { id?: string; title: string };
  timeZone?: string;
}

/** @example workspace.run('cardHome', [cardEvent({ hostApp: 'DRIVE' })], { source: 'card' }) */
export function cardEvent(parts: CardEventParts): Record<string, unknown> {
  const { hostApp, parameters = {}, form = {}, selected, sheet, timeZone } = parts;
  return {
    commonEventObject: {
      hostApp,
      platform: 'WEB',
      parameters,
      formInputs: Object.fromEntries(
        Object.entries(form).map(([field, value]) => [field, { stringInputs: { value: [value] } }]),
      ),
      ...(timeZone === undefined ? {} : { timeZone: { id: timeZone, offset: 0 } }),
    },
    ...(selected === undefined
      ? {}
      : { drive: { selectedItems: selected.map((item) => ({ ...item, addonHasFileScopePermission: true })) } }),
    ...(sheet === undefined ? {} : { sheets: { ...sheet, addonHasFileScopePermission: true } }),
  };
}
