/** Cards, sections, and what a click answers with. A built card or answer holds its JSON and nothing to call. */
import { ServiceError } from '../serviceError.ts';
import type { CardActionJson, CardJson, CardSectionJson } from './cardJson.ts';
import { CardObject, expected } from './cardObject.ts';
import { WIDGET, Widget } from './widgets.ts';

/** Google draws no more of them. */
const MOST_WIDGETS = 100;

export class CardHeader extends CardObject {
  readonly kind = 'CardHeader';
  #title = '';
  #subtitle = '';

  setTitle(title: unknown): this {
    this.#title = this.filled(title, 'title');
    return this;
  }

  setSubtitle(subtitle: unknown): this {
    this.#subtitle = this.text(subtitle, 'subtitle');
    return this;
  }

  static jsonOf(value: unknown): { title: string; subtitle: string } {
    const header = expected(value, CardHeader, 'header');
    return { title: header.#title, subtitle: header.#subtitle };
  }
}

export class CardSection extends CardObject {
  readonly kind = 'CardSection';
  #header = '';
  #collapsible = false;
  readonly #widgets: Widget[] = [];

  setHeader(header: unknown): this {
    this.#header = this.filled(header, 'header');
    return this;
  }

  setCollapsible(collapsible: unknown): this {
    this.#collapsible = this.flag(collapsible, 'collapsible');
    return this;
  }

  addWidget(widget: unknown): this {
    this.#widgets.push(expected(widget, Widget as never, 'widget'));
    return this;
  }

  static jsonOf(value: unknown): CardSectionJson {
    const section = expected(value, CardSection, 'section');
    if (section.#widgets.length === 0) throw new ServiceError('A CardSection needs a widget.');
    return {
      header: section.#header,
      collapsible: section.#collapsible,
      widgets: section.#widgets.map((widget) => widget[WIDGET]()),
    };
  }
}

export class Card extends CardObject {
  readonly kind = 'Card';
  readonly #json: CardJson;

  constructor(json: CardJson) {
    super();
    this.#json = json;
  }

  static jsonOf(value: unknown): CardJson {
    return expected(value, Card, 'card').#json;
  }
}

export class CardBuilder extends CardObject {
  readonly kind = 'CardBuilder';
  #header: CardJson['header'] = null;
  readonly #sections: CardSectionJson[] = [];

  setHeader(header: unknown): this {
    this.#header = CardHeader.jsonOf(header);
    return this;
  }

  addSection(section: unknown): this {
    this.#sections.push(CardSection.jsonOf(section));
    return this;
  }

  build(): Card {
    const widgets = this.#sections.reduce((sum, section) => sum + section.widgets.length, 0);
    if (widgets > MOST_WIDGETS)
      throw new ServiceError(`A card can hold ${MOST_WIDGETS} widgets; this one has ${widgets}.`);
    if (this.#sections.length === 0) throw new ServiceError('A card needs a section.');
    return new Card({ kind: 'card', header: this.#header, sections: [...this.#sections] });
  }
}

export class Navigation extends CardObject {
  readonly kind = 'Navigation';
  readonly #steps: CardActionJson['navigations'] = [];

  pushCard(card: unknown): this {
    this.#steps.push({ kind: 'push', card: Card.jsonOf(card) });
    return this;
  }

  updateCard(card: unknown): this {
    this.#steps.push({ kind: 'update', card: Card.jsonOf(card) });
    return this;
  }

  popCard(): this {
    this.#steps.push({ kind: 'pop' });
    return this;
  }

  popToRoot(): this {
    this.#steps.push({ kind: 'popToRoot' });
    return this;
  }

  static jsonOf(value: unknown): CardActionJson['navigations'] {
    return expected(value, Navigation, 'navigation').#steps;
  }
}

export class Notification extends CardObject {
  readonly kind = 'Notification';
  #text = '';

  setText(text: unknown): this {
    this.#text = this.filled(text, 'text');
    return this;
  }

  static textOf(value: unknown): string {
    return expected(value, Notification, 'notification').#text;
  }
}

export class ActionResponse extends CardObject {
  readonly kind = 'ActionResponse';
  readonly #json: CardActionJson;

  constructor(json: CardActionJson) {
    super();
    this.#json = json;
  }

  static jsonOf(value: unknown): CardActionJson {
    return expected(value, ActionResponse, 'response').#json;
  }
}

export class ActionResponseBuilder extends CardObject {
  readonly kind = 'ActionResponseBuilder';
  readonly #json: CardActionJson = { kind: 'action', navigations: [], notification: '' };

  setNavigation(navigation: unknown): this {
    this.#json.navigations = Navigation.jsonOf(navigation);
    return this;
  }

  setNotification(notification: unknown): this {
    this.#json.notification = Notification.textOf(notification);
    return this;
  }

  build(): ActionResponse {
    return new ActionResponse(structuredClone(this.#json));
  }
}
