/** The pages as HtmlService serves them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleDir } from '../support/bundle.ts';

test('no page has a template literal, out of which HtmlService would cut what follows on two slashes', () => {
  const pages = readdirSync(bundleDir()).filter((name) => name.endsWith('.html'));
  expect(pages).toContain('sidebar.html');
  for (const page of pages) {
    const scripts = [...readFileSync(join(bundleDir(), page), 'utf8').matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
    expect([page, scripts.length > 0]).toEqual([page, true]);
    for (const [, script = ''] of scripts)
      expect(
        script
          .split('`')
          .slice(1)
          .map((text) => text.slice(0, 60)),
      ).toEqual([]);
  }
});
