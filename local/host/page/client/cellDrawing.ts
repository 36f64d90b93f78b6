/** What the grid draws itself: titles of columns, and the looks of cells. Texts are only ever texts. */
import type { Look, TabView } from '../pageTypes.ts';

/** The letters, and under them the frozen header with its look. */
export function columnTitle(tab: TabView, column: number): HTMLElement {
  const view = tab.columns[column];
  const title = document.createElement('div');
  const letters = document.createElement('div');
  letters.className = 'letters';
  letters.textContent = view?.letters ?? '';
  title.append(letters);
  if (view?.header) {
    const header = document.createElement('div');
    header.className = 'frozen-header';
    header.textContent = view.header.text;
    header.classList.toggle('has-note', view.header.note !== undefined);
    if (view.header.note) header.title = view.header.note;
    wear(header, view.header.look === undefined ? {} : (tab.looks[view.header.look] ?? {}));
    title.append(header);
  }
  return title;
}

/** The corner over the row numbers. */
export function cornerTitle(tab: TabView): HTMLElement {
  const title = document.createElement('div');
  const letters = document.createElement('div');
  letters.className = 'letters';
  letters.textContent = 'Row';
  title.append(letters);
  if (tab.columns[0]?.header) {
    const number = document.createElement('div');
    number.className = 'frozen-header';
    number.textContent = '1';
    title.append(number);
  }
  return title;
}

/** Gives an element a look, and takes off what it wore before. */
export function wear(element: HTMLElement, look: Look): void {
  const { style } = element;
  style.backgroundColor = look.background ?? '';
  style.color = look.color ?? '';
  style.fontWeight = look.bold ? '700' : '';
  style.fontStyle = look.italic ? 'italic' : '';
  style.textDecoration = [look.underline ? 'underline' : '', look.strike ? 'line-through' : ''].join(' ').trim();
  style.textAlign = look.align ?? '';
  style.whiteSpace = look.wrap ? 'normal' : '';
}
