/** Cards as a person uses them: the first one, and what its button shows. */
import { createHmac } from 'node:crypto';
import type { LocalAccount } from '../../local/account/localAccount.ts';
import type { CardActionJson, CardJson } from '../../local/services/cards/cardJson.ts';

/** As `cardEvent` makes them. */
export type CardEvent = Record<string, unknown> & { commonEventObject?: { parameters?: Record<string, string> } };

/** The card on which a click ended. @throws Error when it showed none */
export function answerOf(action: CardActionJson): CardJson {
  const [step] = action.navigations;
  if (step === undefined || !('card' in step)) throw new Error('The click showed no card');
  return step.card;
}

/** What the button of the card shows that Google asks for; the card itself where it has none. */
export function lookedAt(account: LocalAccount, name: string, event: object, container?: string | null): CardJson {
  const options = { source: 'card', ...(container === undefined ? {} : { container }) } as const;
  const card = account.run(name, [event], options) as CardJson;
  const [widget] = card.sections.flatMap(({ widgets }) => widgets);
  const click = widget?.kind === 'buttons' ? widget.buttons[0]?.onClick : undefined;
  if (click?.kind !== 'action') return card;
  const clicked = {
    ...event,
    commonEventObject: { ...(event as CardEvent).commonEventObject, parameters: click.parameters },
  };
  return answerOf(account.run(click.functionName, [clicked], options) as CardActionJson);
}

/** The event with its parameters signed, as a card would have done just now. */
export function signedEvent(account: LocalAccount, event: object): object {
  const { commonEventObject = {} } = event as CardEvent;
  const { parameters = {} } = commonEventObject;
  const { properties, me, nowMs } = account.state;
  properties.user[me] ??= {};
  const kept = properties.user[me];
  kept.cardSecret ??= 'decade'.repeat(10);
  const issued = Math.floor(nowMs).toString(36);
  const text = `card ${issued} ${JSON.stringify(Object.entries(parameters).sort())}`;
  const signed = `${issued}.${createHmac('sha256', kept.cardSecret).update(text).digest('hex')}`;
  return { ...event, commonEventObject: { ...commonEventObject, parameters: { ...parameters, signed } } };
}
