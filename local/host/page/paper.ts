/** A document's HTML with the look of a sheet of paper around it, for the frame it is shown in. */

/** The document's own body has a width and margins for mail, which a sheet of paper does not take over. */
const PAPER = `<style>
html { background: #eef0f2 !important; }
body { box-sizing: border-box !important; max-width: 816px !important; min-height: 1056px; margin: 24px auto !important;
  padding: 60px 72px !important; background: #fff; color: #1f2933; box-shadow: 0 1px 4px rgb(0 0 0 / 30%); overflow-wrap: anywhere; }
@media (max-width: 700px) { body { margin: 0 !important; padding: 20px !important; min-height: 0; } }
</style>`;

/** @example onPaper('<p>Call</p>') // a whole page, with the paper's style before the text */
export function onPaper(html: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return `<!doctype html>${PAPER}${html}`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}${PAPER}${html.slice(end)}`;
}
