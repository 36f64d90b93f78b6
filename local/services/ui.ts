/** The spreadsheet's user interface: menus, sidebar, dialogs and alerts, recorded for tests and the local page. */
import { HostEnum, HostObject } from './hostObject.ts';
import { HtmlOutput } from './htmlService.ts';
import type { RunContext } from './runContext.ts';
import type { PerformCall } from './serviceContext.ts';
import { ServiceError } from './serviceError.ts';
import type { RecordedMenu } from './uiRecord.ts';

export class Ui extends HostObject {
  readonly kind = 'Ui';
  readonly Button = new HostEnum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);
  readonly ButtonSet = new HostEnum(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
  readonly #context: RunContext;
  readonly #perform: PerformCall;

  constructor(context: RunContext, perform: PerformCall) {
    super();
    this.#context = context;
    this.#perform = perform;
  }

  createMenu(caption: unknown): Menu {
    return new Menu(this.#context, { title: String(caption), addOn: false, items: [] });
  }

  /** Google names an add-on's menu after the script project, which nobody has named yet. */
  createAddonMenu(): Menu {
    const title = this.#context.state.projectName ?? 'Untitled project';
    return new Menu(this.#context, { title, addOn: true, items: [] });
  }

  showSidebar(page: unknown): void {
    this.#perform({ method: 'SpreadsheetApp.showSidebar' }, () => {
      this.#context.ui.sidebar = HtmlOutput.pageOf(page);
    });
  }

  showModalDialog(page: unknown, title: unknown): void {
    this.#perform({ method: 'SpreadsheetApp.showModalDialog' }, () => {
      this.#context.ui.dialogs.push({ ...HtmlOutput.pageOf(page), title: String(title) });
    });
  }

  showModelessDialog(page: unknown, title: unknown): void {
    this.#perform({ method: 'SpreadsheetApp.showModelessDialog' }, () => {
      this.#context.ui.dialogs.push({ ...HtmlOutput.pageOf(page), title: String(title), modeless: true });
    });
  }

  /** `alert(prompt)`, `alert(prompt, buttons)` and `alert(title, prompt, buttons)`. */
  alert(...values: unknown[]): string {
    return this.#perform({ method: 'SpreadsheetApp.alert' }, () => {
      const texts = values.map(String);
      const buttons = texts.length > 1 ? texts[texts.length - 1] : 'OK';
      const alert = {
        title: texts.length > 2 ? (texts[0] ?? null) : null,
        prompt: texts[texts.length > 2 ? 1 : 0] ?? '',
        buttons: buttons ?? 'OK',
      };
      if (!(alert.buttons in this.ButtonSet.values)) throw new ServiceError('Invalid argument: buttons');
      this.#context.ui.alerts.push(alert);
      return this.#context.ui.answer(alert);
    });
  }
}

class Menu extends HostObject {
  readonly kind = 'Menu';
  readonly #context: RunContext;
  readonly #menu: RecordedMenu;

  constructor(context: RunContext, menu: RecordedMenu) {
    super();
    this.#context = context;
    this.#menu = menu;
  }

  addItem(caption: unknown, handler: unknown): this {
    this.#menu.items.push({ kind: 'item', caption: String(caption), handler: String(handler) });
    return this;
  }

  addSeparator(): this {
    this.#menu.items.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: unknown): this {
    if (!(menu instanceof Menu)) throw new ServiceError('Invalid argument: menu');
    this.#menu.items.push({ kind: 'menu', menu: menu.#menu });
    return this;
  }

  addToUi(): void {
    const { ui, state } = this.#context;
    // Nobody has seen that an add-on can have a menu of its own beside the add-on menu.
    if (!this.#menu.addOn && state.installation === 'published') return;
    ui.menus = [
      ...ui.menus.filter(({ title, addOn }) => title !== this.#menu.title || addOn !== this.#menu.addOn),
      structuredClone(this.#menu),
    ];
  }
}
