/** The door's page, for whoever opens a link: it is the same for everybody, and holds nothing but the link's token. */
import { doorOf } from '../features/attendance/door/doorRequests.tsx';
import { tokenIn } from '../features/attendance/door/doorToken.ts';
import { AppError } from '../port/appError.ts';
import type { Workspace } from '../port/workspace.ts';

/** What Google says of the opened address. */
export interface WebEvent {
  parameter?: { t?: string; m?: string };
}

const CLOSED =
  'This link does not work any more. Ask the stage manager for a new one, and use the paper sheet until then.';
const NO_ANSWER = 'Google does not answer. Open the link again in a minute, and use the paper sheet until then.';

/** One call for a link that has not ended; none for any other. */
export function doorPage(ws: Workspace, event: WebEvent | undefined): GoogleAppsScript.HTML.HtmlOutput {
  const text = event?.parameter?.t;
  const why = whyClosed(ws, text);
  const page = HtmlService.createHtmlOutputFromFile('door').getContent();
  const opened =
    why === ''
      ? page
          // What is a token is made of letters that need no escape.
          .replace('data-token=""', `data-token="${text ?? ''}"`)
          .replace('data-mode="roster"', `data-mode="${event?.parameter?.m === 'kiosk' ? 'kiosk' : 'roster'}"`)
      : page.replace('data-closed=""', `data-closed="${why}"`);
  return HtmlService.createHtmlOutput(opened)
    .setTitle('Sign-in')
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

function whyClosed(ws: Workspace, text: string | undefined): string {
  const token = tokenIn(text);
  if (token?.kind !== 'link') return CLOSED;
  try {
    return doorOf(ws, token) === null ? CLOSED : '';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return NO_ANSWER;
  }
}
