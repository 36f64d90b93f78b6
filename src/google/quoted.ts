/** Texts inside a query of Drive. */

/** A value inside a query's single quotes. */
export function quoted(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/'/g, "\\'");
}
