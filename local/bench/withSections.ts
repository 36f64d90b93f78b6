/** A Markdown text whose marked sections are written anew. */

/**
 * @param sections by name: a section stands between `<!-- name -->` and `<!-- /name -->`
 * @throws Error naming a section that the text does not have
 */
export function withSections(text: string, sections: Readonly<Record<string, string>>): string {
  return Object.entries(sections).reduce((written, [name, section]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [written.indexOf(open), written.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`The text has no section “${name}”`);
    return `${written.slice(0, start + open.length)}\n\n${section}\n\n${written.slice(end)}`;
  }, text);
}
