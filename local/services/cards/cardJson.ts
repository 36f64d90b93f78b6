/** Cards as plain JSON: what Google would draw, for the local page and for tests. */

export type CardClick =
  | { kind: 'action'; functionName: string; parameters: Record<string, string> }
  | { kind: 'link'; url: string };

export interface CardButton {
  text: string;
  filled: boolean;
  onClick: CardClick;
}

export type CardWidget =
  | { kind: 'text'; text: string }
  | {
      kind: 'decorated';
      topLabel: string;
      text: string;
      bottomLabel: string;
      wrap: boolean;
      button: CardButton | null;
      onClick: CardClick | null;
    }
  | { kind: 'input'; field: string; title: string; hint: string; value: string }
  | {
      kind: 'selection';
      type: string;
      field: string;
      title: string;
      items: { text: string; value: string; selected: boolean }[];
    }
  | { kind: 'buttons'; buttons: CardButton[] }
  | { kind: 'divider' };

export interface CardSectionJson {
  header: string;
  collapsible: boolean;
  widgets: CardWidget[];
}

export interface CardJson {
  kind: 'card';
  header: { title: string; subtitle: string } | null;
  sections: CardSectionJson[];
}

/** What a click answers: cards to show in place of, or on top of, the present one, and a passing message. */
export interface CardActionJson {
  kind: 'action';
  navigations: ({ kind: 'push' | 'update'; card: CardJson } | { kind: 'pop' | 'popToRoot' })[];
  notification: string;
}
