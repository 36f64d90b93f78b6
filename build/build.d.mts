/** Types of build.mjs, for the tests and tools that build a bundle of their own. */

/** The names that src/main.ts exports: the bundle's only globals besides its own name. */
export function exportedNames(): Promise<string[]>;
/** What esbuild says of a bundle, as far as it is used. */
export interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}
/** As in package.json, such as `0.1.0`. */
export const version: string;
/** Builds into a folder, which is emptied first; returns what esbuild says of each bundle. */
export function buildInto(outDir: string): Promise<Metafile[]>;
