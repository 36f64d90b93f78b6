/**
 * Signed parameters of a card's buttons. Whoever has the link of the web app can call what a button calls, with parameters of
 * their own; only a card of ours can sign them, and what a card function returns Google hands to nobody but its own panel.
 */
import type { CardWorkspace } from '../../port/workspace.ts';
import type { CardEvent } from '../cards/cardEvent.ts';

/** Kept with the person and this script, and with no document. */
const CARD_SECRET_KEY = 'cardSecret';
/** A panel may stay open over a long day. */
const LIFE_MS = 24 * 60 * 60_000;
/** Google's machines do not all have the same time. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** The same parameters with a signature. */
export type Sign = (parameters: Readonly<Record<string, string>>) => Record<string, string>;

type Signing = Pick<CardWorkspace, 'clock' | 'personal' | 'sign' | 'newSecret'>;

/** Makes no call before the first button is signed; then one, and one more the first time ever. */
export function cardSigner(ws: Signing): Sign {
  let secret = '';
  return (parameters) => {
    if (secret === '') secret = ws.personal.properties.all()[CARD_SECRET_KEY] ?? '';
    if (secret === '') {
      secret = ws.newSecret();
      ws.personal.properties.set(CARD_SECRET_KEY, secret);
    }
    const issued = ws.clock.epochMs().toString(36);
    return { ...parameters, signed: `${issued}.${ws.sign(signedText(issued, parameters), secret)}` };
  };
}

/** What was signed with the button that was clicked, of the last day; `null` for anything else. One call. */
export function signedParameters(ws: Signing, event: CardEvent | undefined): Record<string, string> | null {
  const given = event?.commonEventObject?.parameters;
  if (typeof given !== 'object' || given === null) return null;
  const { signed, ...parameters } = given;
  const [issued = '', signature = ''] = typeof signed === 'string' ? signed.split('.') : [];
  const ageMs = ws.clock.epochMs() - Number.parseInt(issued, 36);
  if (!(ageMs <= LIFE_MS && ageMs >= -CLOCK_SLACK_MS) || signature === '') return null;
  const secret = ws.personal.properties.all()[CARD_SECRET_KEY] ?? '';
  return secret !== '' && signature === ws.sign(signedText(issued, parameters), secret) ? parameters : null;
}

function signedText(issued: string, parameters: Readonly<Record<string, string>>): string {
  const entries = Object.entries(parameters).sort(([one], [other]) => (one < other ? -1 : 1));
  return `card ${issued} ${JSON.stringify(entries)}`;
}
