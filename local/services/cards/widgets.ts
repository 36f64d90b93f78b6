/** The widgets of cards, as far as Callboard uses them. */
import { ServiceError } from '../serviceError.ts';
import type { CardButton, CardClick, CardWidget } from './cardJson.ts';
import { CardObject } from './cardObject.ts';
import { Action, OpenLink, TextButton } from './clicks.ts';

/** A widget's own JSON; a symbol, so that the bundle cannot reach it. */
export const WIDGET: unique symbol = Symbol('widget');

/** Anything that a section can hold. */
export abstract class Widget extends CardObject {
  abstract [WIDGET](): CardWidget;
}

export class TextParagraph extends Widget {
  readonly kind = 'TextParagraph';
  #text = '';

  setText(text: unknown): this {
    this.#text = this.filled(text, 'text');
    return this;
  }

  [WIDGET](): CardWidget {
    if (this.#text === '') throw new ServiceError('A TextParagraph needs a text.');
    return { kind: 'text', text: this.#text };
  }
}

export class DecoratedText extends Widget {
  readonly kind = 'DecoratedText';
  #labels = { topLabel: '', text: '', bottomLabel: '' };
  #wrap = false;
  #button: CardButton | null = null;
  #onClick: CardClick | null = null;

  setTopLabel(text: unknown): this {
    this.#labels.topLabel = this.text(text, 'text');
    return this;
  }

  setText(text: unknown): this {
    this.#labels.text = this.filled(text, 'text');
    return this;
  }

  setBottomLabel(text: unknown): this {
    this.#labels.bottomLabel = this.text(text, 'text');
    return this;
  }

  setWrapText(wrap: unknown): this {
    this.#wrap = this.flag(wrap, 'wrapText');
    return this;
  }

  setButton(button: unknown): this {
    this.#button = TextButton.jsonOf(button);
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

  [WIDGET](): CardWidget {
    if (this.#labels.text === '') throw new ServiceError('A DecoratedText needs a text.');
    return { kind: 'decorated', ...this.#labels, wrap: this.#wrap, button: this.#button, onClick: this.#onClick };
  }
}

export class TextInput extends Widget {
  readonly kind = 'TextInput';
  readonly #json = { kind: 'input' as const, field: '', title: '', hint: '', value: '' };

  setFieldName(name: unknown): this {
    this.#json.field = this.filled(name, 'fieldName');
    return this;
  }

  setTitle(title: unknown): this {
    this.#json.title = this.filled(title, 'title');
    return this;
  }

  setHint(hint: unknown): this {
    this.#json.hint = this.text(hint, 'hint');
    return this;
  }

  setValue(value: unknown): this {
    this.#json.value = this.text(value, 'value');
    return this;
  }

  [WIDGET](): CardWidget {
    if (this.#json.field === '') throw new ServiceError('A TextInput needs a field name.');
    return { ...this.#json };
  }
}

export class SelectionInput extends Widget {
  readonly kind = 'SelectionInput';
  readonly #json = { kind: 'selection' as const, type: '', field: '', title: '' };
  readonly #items: { text: string; value: string; selected: boolean }[] = [];

  setType(type: unknown): this {
    this.#json.type = this.filled(type, 'type');
    return this;
  }

  setFieldName(name: unknown): this {
    this.#json.field = this.filled(name, 'fieldName');
    return this;
  }

  setTitle(title: unknown): this {
    this.#json.title = this.filled(title, 'title');
    return this;
  }

  addItem(text: unknown, value: unknown, selected: unknown): this {
    this.#items.push({
      text: this.filled(text, 'text'),
      value: this.text(value, 'value'),
      selected: this.flag(selected, 'selected'),
    });
    return this;
  }

  [WIDGET](): CardWidget {
    if (this.#json.field === '' || this.#json.type === '' || this.#items.length === 0) {
      throw new ServiceError('A SelectionInput needs a field name, a type and items.');
    }
    return { ...this.#json, items: [...this.#items] };
  }
}

export class ButtonSet extends Widget {
  readonly kind = 'ButtonSet';
  readonly #buttons: CardButton[] = [];

  addButton(button: unknown): this {
    this.#buttons.push(TextButton.jsonOf(button));
    return this;
  }

  [WIDGET](): CardWidget {
    if (this.#buttons.length === 0) throw new ServiceError('A ButtonSet needs a button.');
    return { kind: 'buttons', buttons: [...this.#buttons] };
  }
}

export class Divider extends Widget {
  readonly kind = 'Divider';

  [WIDGET](): CardWidget {
    return { kind: 'divider' };
  }
}
