/** What every panel may use: today as last read, the running job, and the way to other panels. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Today } from '../entry/today/todayTypes.ts';
import type { Panel } from '../production/panels.ts';
import type { Jobs } from './useJob.ts';

export interface AppContext {
  today: Today;
  reload(): void;
  jobs: Jobs;
  /** @param toLook the panel looks at once, as if its first button were pressed */
  go(panel: Panel, toLook?: boolean): void;
  /** True where a click elsewhere has asked for the look already. */
  toLook: boolean;
}

const Context = createContext<AppContext | null>(null);
export const AppProvider = Context.Provider;

export function useApp(): AppContext {
  const app = useContext(Context);
  if (app === null) throw new Error('This panel is outside the app.');
  return app;
}
