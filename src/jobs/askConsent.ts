/** Asks once for a permission whose box was left unticked; whoever leaves it so a second time means it. */
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';

/** What was asked for last, and of whom, as a fingerprint. */
const ASKED_KEY = 'consentAsked';

/** To be called where a person has clicked; while Google asks the run ends. One call when nothing is missing. */
export function askOnce(ws: Workspace): void {
  if (isToBeAsked(ws)) ws.consent.ask();
}

function isToBeAsked(ws: Workspace): boolean {
  const missing = ws.consent.missing();
  if (missing.length === 0) return false;
  try {
    const names = missing.map(({ permission }) => permission);
    const asked = ws.hash([ws.session.effectiveEmail(), ...names].join('\n')).slice(0, 12);
    if (ws.properties.all()[ASKED_KEY] === asked) return false;
    ws.properties.set(ASKED_KEY, asked);
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
}

/** “Callboard may not …”, a sentence for each that is missing; none when all is allowed. */
export function consentWarnings(ws: Workspace): string[] {
  return ws.consent
    .missing()
    .map(({ words }) => `Callboard may not ${words}: that box was left unticked when Google asked. ${HOW_TO_ALLOW}`);
}

export const HOW_TO_ALLOW = 'Choose Turn on automatic calls in the Callboard menu. Google asks again: tick every box.';
