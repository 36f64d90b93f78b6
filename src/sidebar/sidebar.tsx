/** The sidebar's page. */
import { render } from 'preact';
import type { Panel } from '../production/panels.ts';
import { PANEL_LIST } from '../production/panels.ts';
import { App } from './app.tsx';
import { tokenStyle } from './tokenStyle.ts';

const style = document.createElement('style');
style.textContent = tokenStyle();
document.head.append(style);

const place = document.getElementById('app');
if (place !== null) {
  const asked = place.dataset.panel;
  const start: Panel = PANEL_LIST.find(({ id }) => id === asked)?.id ?? 'today';
  place.textContent = '';
  render(<App start={start} />, place);
}
