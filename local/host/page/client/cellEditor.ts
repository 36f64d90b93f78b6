/** What a cell turns into while it is typed into: a drop-down where only its choices count, else a text field. */

export interface EditedCell {
  /** What editing begins with. */
  begin: string;
  list: { choices: string[]; strict: boolean } | null;
  /** `B7`, for who cannot see it. */
  label: string;
}

export function cellEditor(
  cell: EditedCell,
  onRendered: (act: () => void) => void,
  keep: (text: string) => void,
  cancel: () => void,
): HTMLElement {
  const box = document.createElement('div');
  box.className = 'cell-editor';
  const field: HTMLInputElement | HTMLSelectElement = cell.list?.strict
    ? choice(cell, cell.list.choices)
    : textField(cell, box);
  field.setAttribute('aria-label', `Cell ${cell.label}`);
  box.append(field);
  let isOver = false;
  const end = (act: () => void): void => {
    // Taking the field away makes it lose the focus, which would end the editing again.
    if (isOver) return;
    isOver = true;
    act();
  };
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === 'Tab') end(() => keep(field.value));
    else if (event.key === 'Escape') end(cancel);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener('blur', () => end(() => keep(field.value)));
  onRendered(() => {
    field.focus({ preventScroll: true });
    if (field instanceof HTMLInputElement) field.select();
  });
  return box;
}

function choice({ begin }: EditedCell, choices: string[]): HTMLSelectElement {
  const select = document.createElement('select');
  for (const one of new Set(['', ...choices, begin])) select.append(new Option(one, one, false, one === begin));
  return select;
}

function textField({ begin, list }: EditedCell, box: HTMLElement): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'text';
  input.value = begin;
  if (list) {
    const choices = document.createElement('datalist');
    choices.id = 'cell-choices';
    choices.append(...list.choices.map((one) => new Option(one, one)));
    box.append(choices);
    input.setAttribute('list', choices.id);
  }
  return input;
}
