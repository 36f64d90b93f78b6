/** What happens on a click: actions, links, and the buttons that hold them. */
import { ServiceError } from '../serviceError.ts';
import type { CardButton, CardClick } from './cardJson.ts';
import { CardObject, expected } from './cardObject.ts';

export class Action extends CardObject {
  readonly kind = 'Action';
  #functionName = '';
  #parameters: Record<string, string> = {};

  setFunctionName(name: unknown): this {
    this.#functionName = this.filled(name, 'functionName');
    return this;
  }

  /** Keys and values are strings, as at Google. */
  setParameters(parameters: unknown): this {
    if (typeof parameters !== 'object' || parameters === null) throw new ServiceError('Invalid argument: parameters');
    for (const [key, value] of Object.entries(parameters)) this.#parameters[key] = this.text(value, key);
    return this;
  }

  static clickOf(value: unknown): CardClick {
    const action = expected(value, Action, 'action');
    if (action.#functionName === '') throw new ServiceError('An Action needs a function name.');
    return { kind: 'action', functionName: action.#functionName, parameters: { ...action.#parameters } };
  }
}

export class OpenLink extends CardObject {
  readonly kind = 'OpenLink';
  #url = '';

  setUrl(url: unknown): this {
    this.#url = this.filled(url, 'url');
    if (!/^https:\/\//.test(this.#url)) throw new ServiceError('Invalid argument: url. It has to begin with https://');
    return this;
  }

  static clickOf(value: unknown): CardClick {
    return { kind: 'link', url: expected(value, OpenLink, 'openLink').#url };
  }
}

export class TextButton extends CardObject {
  readonly kind = 'TextButton';
  #text = '';
  #filled = false;
  #onClick: CardClick | null = null;

  setText(text: unknown): this {
    this.#text = this.filled(text, 'text');
    return this;
  }

  setOnClickAction(action: unknown): this {
    this.#onClick = Action.clickOf(action);
    return this;
  }

  setOpenLink(link: unknown): this {
    this.#onClick = OpenLink.clickOf(link);
    return this;
  }

  setTextButtonStyle(style: unknown): this {
    if (style !== 'TEXT' && style !== 'FILLED') throw new ServiceError('Invalid argument: style');
    this.#filled = style === 'FILLED';
    return this;
  }

  static jsonOf(value: unknown): CardButton {
    const button = expected(value, TextButton, 'button');
    if (button.#text === '' || button.#onClick === null) {
      throw new ServiceError('A TextButton needs a text, and an action or a link.');
    }
    return { text: button.#text, filled: button.#filled, onClick: button.#onClick };
  }
}
