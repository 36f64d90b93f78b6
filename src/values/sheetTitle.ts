/** A tab's title as a formula or a range names it. @example quotedTitle('Bo’s') // "'Bo’s'" */
export function quotedTitle(title: string): string {
  return `'${title.replace(/'/g, "''")}'`;
}
