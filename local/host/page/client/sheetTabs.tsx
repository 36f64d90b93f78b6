/** The workbook's tabs along the bottom. */
import { useEffect, useRef } from 'preact/hooks';
import type { SpreadsheetView } from '../pageTypes.ts';
import { hashOf } from './place.ts';

export function SheetTabs({ book }: { book: SpreadsheetView }) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    for (const mark of list.current?.querySelectorAll<HTMLElement>('[data-color]') ?? []) {
      mark.style.backgroundColor = mark.dataset.color ?? '';
    }
  }, [book]);
  const shown = book.tab?.sheetId;
  // The chosen tab comes into view when it changes
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);
  return (
    <nav class="sheet-tabs" aria-label="Tabs of the workbook" ref={list}>
      {book.tabs.map((tab) => (
        <a
          key={tab.sheetId}
          href={hashOf({ view: 'file', id: book.id, sheetId: tab.sheetId })}
          aria-current={tab.sheetId === shown ? 'page' : undefined}
        >
          {tab.title}
          {tab.color === null ? null : <span class="tab-color" data-color={tab.color} />}
        </a>
      ))}
    </nav>
  );
}
