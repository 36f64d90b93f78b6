/** The page's start: puts the application into its place. */
import 'tabulator-tables/dist/css/tabulator_simple.min.css';
import './page.css';
import './bar.css';
import './drive.css';
import './panels.css';
import './reading.css';
import './grid.css';
import './narrow.css';
import { render } from 'preact';
import { App } from './app.tsx';

const place = document.getElementById('page');
if (place) {
  place.replaceChildren();
  render(<App />, place);
}
