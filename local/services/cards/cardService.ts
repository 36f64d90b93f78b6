/** Apps Script's CardService, as far as Callboard uses it. Building cards is no service call. */
import { HostEnum, HostObject } from '../hostObject.ts';
import type { CardActionJson, CardJson } from './cardJson.ts';
import {
  ActionResponse,
  ActionResponseBuilder,
  Card,
  CardBuilder,
  CardHeader,
  CardSection,
  Navigation,
  Notification,
} from './cards.ts';
import { Action, OpenLink, TextButton } from './clicks.ts';
import { ButtonSet, DecoratedText, Divider, SelectionInput, TextInput, TextParagraph } from './widgets.ts';

export class CardService extends HostObject {
  readonly kind = 'CardService';
  readonly SelectionInputType = new HostEnum(['CHECK_BOX', 'RADIO_BUTTON', 'SWITCH', 'DROPDOWN']);
  readonly TextButtonStyle = new HostEnum(['TEXT', 'FILLED']);

  newAction = () => new Action();
  newActionResponseBuilder = () => new ActionResponseBuilder();
  newButtonSet = () => new ButtonSet();
  newCardBuilder = () => new CardBuilder();
  newCardHeader = () => new CardHeader();
  newCardSection = () => new CardSection();
  newDecoratedText = () => new DecoratedText();
  newDivider = () => new Divider();
  newNavigation = () => new Navigation();
  newNotification = () => new Notification();
  newOpenLink = () => new OpenLink();
  newSelectionInput = () => new SelectionInput();
  newTextButton = () => new TextButton();
  newTextInput = () => new TextInput();
  newTextParagraph = () => new TextParagraph();
}

/** What a card function of the bundle returned, as JSON; anything else as it is. */
export function cardResult(value: unknown): CardJson | CardActionJson | unknown {
  if (value instanceof Card) return Card.jsonOf(value);
  if (value instanceof ActionResponse) return ActionResponse.jsonOf(value);
  return value;
}
