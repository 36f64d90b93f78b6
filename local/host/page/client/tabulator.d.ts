/** The part of tabulator-tables that the grid uses; the library brings no types of its own. */
declare module 'tabulator-tables' {
  export interface RowComponent {
    getData(): Record<string, unknown>;
    getCell(field: string): CellComponent | false;
    scrollTo(): Promise<void>;
  }
  export interface ColumnComponent {
    getField(): string;
  }
  export interface CellComponent {
    getValue(): unknown;
    getField(): string;
    getElement(): HTMLElement;
    getRow(): RowComponent;
    edit(force?: boolean): void;
  }
  export interface RangeComponent {
    getCells(): CellComponent[][];
  }
  export interface ColumnDefinition {
    title: string;
    field: string;
    width?: number;
    minWidth?: number;
    visible?: boolean;
    frozen?: boolean;
    headerSort?: boolean;
    resizable?: boolean | 'header';
    hozAlign?: 'left' | 'center' | 'right';
    cssClass?: string;
    formatter?: (cell: CellComponent) => HTMLElement | string;
    titleFormatter?: () => HTMLElement | string;
    editor?: (
      cell: CellComponent,
      onRendered: (act: () => void) => void,
      success: (value: string) => void,
      cancel: () => void,
    ) => HTMLElement | false;
    editable?: (cell: CellComponent) => boolean;
  }
  export class TabulatorFull {
    constructor(element: HTMLElement, options: Record<string, unknown>);
    on(event: string, act: (...values: never[]) => void): void;
    replaceData(rows: readonly object[]): Promise<void>;
    getRow(id: number): RowComponent | false;
    scrollToRow(id: number, position: 'center', evenIfVisible: boolean): Promise<void>;
    scrollToColumn(field: string, position: 'middle', evenIfVisible: boolean): Promise<void>;
    addRange(start: CellComponent, end: CellComponent): void;
    setFilter(test: (row: Record<string, unknown>) => boolean): void;
    clearFilter(all: boolean): void;
    destroy(): void;
  }
}
