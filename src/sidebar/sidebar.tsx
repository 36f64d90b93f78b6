/** The sidebar's page. */
import { render } from 'preact';

function Sidebar() {
  return <h1>Callboard</h1>;
}

const place = document.getElementById('app');
if (place) render(<Sidebar />, place);
