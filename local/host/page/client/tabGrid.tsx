/** The grid's place on the page; the grid itself lives outside of the page's own drawing. */
import { useEffect, useRef } from 'preact/hooks';
import type { TabView } from '../pageTypes.ts';
import type { CellPlace } from './cellIn.ts';
import { Grid } from './grid.ts';
import type { Filter } from './rowFilter.tsx';

export function TabGrid(props: {
  tab: TabView;
  filter: Filter | null;
  /** A cell that is to be selected and brought into sight. */
  goTo: CellPlace | null;
  onSelect: (place: CellPlace) => void;
  onType: (place: CellPlace, text: string) => void;
}) {
  const { tab, filter, goTo } = props;
  const element = useRef<HTMLDivElement>(null);
  const grid = useRef<Grid | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    if (!element.current) return;
    const made = new Grid(element.current, latest.current.tab, {
      onSelect: (place) => latest.current.onSelect(place),
      onType: (place, text) => latest.current.onType(place, text),
    });
    grid.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => grid.current?.show(tab), [tab]);
  useEffect(() => grid.current?.filter(filter), [filter]);
  useEffect(() => {
    if (goTo !== null) grid.current?.goTo(goTo);
  }, [goTo]);
  return (
    <div class="grid-place">
      <div class="grid" ref={element} />
    </div>
  );
}
