/** `npm run pictures`: takes the pictures in docs/images again. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launchBrowser } from './launch.ts';
import { takePagePictures } from './pagePictures.ts';
import { takeSidebarPictures } from './sidebarPictures.ts';

const folder = fileURLToPath(new URL('../../docs/images', import.meta.url));
process.env.CALLBOARD_TEST_BUNDLE ??= fileURLToPath(new URL('../../build/dist', import.meta.url));
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  await takeSidebarPictures(browser, folder);
  await takePagePictures(browser, folder);
} finally {
  await browser.close();
}
