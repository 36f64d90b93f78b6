/** The frame around each page of the local workspace: title, way back, and styles. */
import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export function layout(title: string, content: Html): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Callboard</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">Callboard: local workspace</a></header>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>`;
}

export const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; color: #1f1f1f; background: #fff; }
header { padding: .6rem 1rem; background: #17324d; }
header a { color: #fff; }
main { padding: 0 1rem 2rem; max-width: 80rem; margin: 0 auto; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.15rem; margin-top: 1.8rem; }
ul.tree, ul.tree ul { list-style: none; padding-left: 1.1rem; }
ul.tree { padding-left: 0; }
.scroll { overflow: auto; max-height: 75vh; border: 1px solid #8a8a8a; }
table { border-collapse: collapse; font-size: .9rem; }
th, td { border: 1px solid #c8c8c8; padding: .2rem .5rem; text-align: left; vertical-align: top; }
td { white-space: pre-wrap; max-width: 24rem; overflow-wrap: anywhere; }
thead th { position: sticky; top: 0; background: #e8eef4; }
iframe { width: 100%; height: 70vh; border: 1px solid #8a8a8a; background: #fff; }
pre { white-space: pre-wrap; border: 1px solid #c8c8c8; padding: .6rem; }
nav.tabs a { display: inline-block; margin: 0 .7rem .4rem 0; }
nav.tabs a[aria-current] { font-weight: bold; text-decoration: none; color: inherit; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
.failed { font-weight: bold; color: #a30000; }
`;
