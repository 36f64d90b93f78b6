/**
 * Signed parameters of a card's buttons. Whoever has the link of the web app can call what a button calls, with parameters of
 * their own; only a card of ours can sign them, and what a card function returns Google hands to nobody but its own panel.
 */
import type { CardWorkspace } from '../../port/workspace.ts';
import type { CardEvent } from '../cards/cardEvent.ts';
import { freshStamp, isStampOf, keptSecret, newStamp, type Signed } from './stamp.ts';

/** Kept with the person and this script, and with no document. */
const CARD_SECRET_KEY = 'cardSecret';
/** A panel may stay open over a long day. */
const LIFE_MS = 24 * 60 * 60_000;

/** The same parameters with a signature. */
export type Sign = (parameters: Readonly<Record<string, string>>) => Record<string, string>;

type Signing = Pick<CardWorkspace, 'clock' | 'personal' | 'sign' | 'newSecret'>;

/** Makes no call before the first button is signed; then one, and one more the first time ever. */
export function cardSigner(ws: Signing): Sign {
  let secret = '';
  return (parameters) => {
    if (secret === '') secret = keptSecret(ws.personal.properties, CARD_SECRET_KEY, ws.newSecret);
    return { ...parameters, signed: newStamp(ws, secret, ofCard(parameters)) };
  };
}

/** What was signed with the button that was clicked, of the last day; `null` for anything else. One call. */
export function signedParameters(ws: Signing, event: CardEvent | undefined): Record<string, string> | null {
  const given = event?.commonEventObject?.parameters;
  if (typeof given !== 'object' || given === null) return null;
  const { signed, ...parameters } = given;
  const stamp = freshStamp(ws, signed, LIFE_MS);
  if (stamp === null) return null;
  const secret = ws.personal.properties.all()[CARD_SECRET_KEY] ?? '';
  return isStampOf(ws, secret, stamp, ofCard(parameters)) ? parameters : null;
}

function ofCard(parameters: Readonly<Record<string, string>>): Signed {
  const entries = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  return { kind: 'card', text: JSON.stringify(entries) };
}
