/**
 * `npm run pictures`: takes the pictures in docs/images again; with `-- speed`, the one of docs/speed.md alone, with `-- deck`
 * those of the papers of the deck.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { takeDeckPaperPictures } from './deckPaperPictures.ts';
import { takeDoorPictures } from './doorPictures.ts';
import { launchBrowser } from './launch.ts';
import { takeMeetingPictures } from './meetingPictures.ts';
import { takePagePictures } from './pagePictures.ts';
import { takeSidebarPictures } from './sidebarPictures.ts';
import { takeSpeedPicture } from './speedPicture.ts';

const folder = fileURLToPath(new URL('../../docs/images', import.meta.url));
process.env.CALLBOARD_TEST_BUNDLE ??= fileURLToPath(new URL('../../build/dist', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  const only = process.argv[2];
  if (only !== 'deck') await takeSpeedPicture(browser, dirname(folder));
  if (only === undefined || only === 'deck') await takeDeckPaperPictures(browser, folder);
  if (only === undefined) {
    await takeSidebarPictures(browser, folder);
    await takePagePictures(browser, folder);
    await takeDoorPictures(browser, folder);
    await takeMeetingPictures(browser, folder);
  }
} finally {
  await browser.close();
}
