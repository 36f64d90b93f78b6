/** The door’s page as it is built: one small file that asks nobody but Google. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleDir } from '../support/bundle.ts';

const html = () => readFileSync(join(bundleDir(), 'door.html'), 'utf8');

it('is one page of less than 100 KB', () => {
  expect(Buffer.byteLength(html())).toBeLessThan(100_000);
});

it('has the places for the link’s token, its mode and why it is closed, and loads nothing', () => {
  expect(html()).toContain('<div id="app" data-token="" data-mode="roster" data-closed=""></div>');
  expect(html()).not.toMatch(/<(script|link|img)[^>]*(src|href)=|@import|url\(/);
  // HtmlService strips what follows on two slashes inside template literals.
  expect(html()).not.toContain('`');
});
