/** The script's menus, as it made them when the workbook was opened. */
import type { RecordedMenu, RecordedMenuItem } from '../../../services/uiRecord.ts';
import { Menu, type MenuItem } from './menu.tsx';

export function ScriptMenus({
  menus,
  onChoose,
}: {
  menus: readonly RecordedMenu[];
  onChoose: (handler: string) => void;
}) {
  return (
    <>
      {menus.map((menu) => (
        <Menu key={menu.title} label={menu.title} items={itemsOf(menu.items, onChoose)} />
      ))}
    </>
  );
}

/** Menus inside menus are listed under their name. */
function itemsOf(items: readonly RecordedMenuItem[], onChoose: (handler: string) => void): (MenuItem | null)[] {
  return items.flatMap((item): (MenuItem | null)[] => {
    if (item.kind === 'separator') return [null];
    if (item.kind === 'item') return [{ label: item.caption, act: () => onChoose(item.handler) }];
    const inner = itemsOf(item.menu.items, onChoose);
    return inner.map((one) => one && { ...one, label: `${item.menu.title}: ${one.label}` });
  });
}
