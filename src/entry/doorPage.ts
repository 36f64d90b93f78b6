/** The door's page, for whoever opens a link: it is the same for everybody, and holds nothing but the link's token. */
import { doorOf } from '../features/attendance/door/doorAsked.ts';
import { pastGate } from '../features/attendance/door/doorGate.ts';
import { CLOSED_LINK, type Token, tokenIn } from '../features/attendance/door/doorToken.ts';
import { AppError } from '../port/appError.ts';
import type { DoorWorkspace } from '../port/workspace.ts';

/** What Google says of the opened address. */
export interface WebEvent {
  parameter?: { t?: string; m?: string };
}

/** One call for a link that has not ended, and what tells that its workbook is there; none for any other. */
export function doorPage(ws: DoorWorkspace, event: WebEvent | undefined): GoogleAppsScript.HTML.HtmlOutput {
  const token = tokenIn(event?.parameter?.t);
  const page = HtmlService.createHtmlOutputFromFile('door').getContent();
  const opened = page
    // What is a token is made of letters that need no escape. A closed page needs it for what it could not send.
    .replace('data-token=""', `data-token="${token === null ? '' : event?.parameter?.t}"`)
    .replace('data-mode="roster"', `data-mode="${event?.parameter?.m === 'kiosk' ? 'kiosk' : 'roster'}"`)
    .replace('data-closed=""', `data-closed="${isClosed(ws, token) ? CLOSED_LINK : ''}"`);
  return HtmlService.createHtmlOutput(opened)
    .setTitle('Sign-in')
    .addMetaTag('viewport', 'width=device-width, initial-scale=1');
}

/** Where Google does not answer the page asks again by itself, and shows what it heard last. */
function isClosed(ws: DoorWorkspace, token: Token | null): boolean {
  if (token?.kind !== 'link') return true;
  try {
    const door = doorOf(ws, token);
    return door === null || pastGate(ws, door, 'page') === 'closed';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return false;
  }
}
