import JSZip from 'jszip';
import { bundleDir } from '../support/bundle.ts';

type ReleaseZip = (dist: string) => Promise<Buffer>;

test('a release holds what is pushed and how to install it, the same bytes each time', async () => {
  const module = new URL('../../build/release.mjs', import.meta.url).href;
  const { releaseZip } = (await import(module)) as { releaseZip: ReleaseZip };
  const [once, again] = [await releaseZip(bundleDir()), await releaseZip(bundleDir())];
  expect(once.equals(again)).toBe(true);
  const names = Object.keys((await JSZip.loadAsync(once)).files);
  for (const name of [
    'callboard/Code.js',
    'callboard/appsscript.json',
    'callboard/sidebar.html',
    'docs/install.md',
    'LICENSE',
  ]) {
    expect(names).toContain(name);
  }
});
