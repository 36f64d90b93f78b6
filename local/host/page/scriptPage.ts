/** Puts the script that gives a page `google.script` before everything that the page itself runs. */

export function withScriptShim(html: string, shim: string): string {
  const script = `<script>${shim.replace(/<\/script/gi, '<\\/script')}</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return script + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + script + html.slice(end);
}
